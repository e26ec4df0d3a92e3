package soyuznik.projects;

import java.util.Collection;
import org.springframework.stereotype.Component;
import soyuznik.clients.Traces;
import soyuznik.files.FileNames;
import soyuznik.files.Holding;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;

/** What is the same for files of whatever stands in a project. */
@Component
public class ProjectFiles {
    private final Projects projects;
    private final FileNames names;
    private final Traces traces;

    ProjectFiles(Projects projects, FileNames names, Traces traces) {
        this.projects = projects;
        this.names = names;
        this.traces = traces;
    }

    /** The same of what has no name of its own: it is called as its project. */
    public Holding holding(ProjectId id, String address, Viewer viewer) {
        return holding(projects.get(id, viewer), viewer).at(address);
    }

    /** Seen by whoever sees the project, changed by whoever leads it while it is open. */
    public Holding holding(ProjectId id, String title, String address, Viewer viewer) {
        var of = holding(projects.get(id, viewer), viewer);
        return new Holding(of.subject(), of.company(), title, address, of.mayChange());
    }

    private static Holding holding(Project project, Viewer viewer) {
        boolean may = project.isOpen() && viewer.may(Right.LEAD_PROJECTS, project.own());
        return new Holding(
                Subject.of(project.id()),
                project.client().id(),
                project.sale().title(),
                "/projects/" + project.id(),
                may);
    }

    /** The name of the person goes from the names of the files with these records. */
    public void forget(PersonId person, String holder, Collection<Long> ids) {
        names.change(holder, ids, traces.of(person)::without);
    }
}
