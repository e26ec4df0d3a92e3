package soyuznik.work;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.Company;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;

/**
 * What a talk is about, as the viewer sees it.
 *
 * @param title of the project; the name of the client where it is about none
 * @param own whether the viewer stands on the team of the client
 * @param isOpen a client always is
 * @param project null where it is about none
 */
// A-01 T-02
public record Ground(
        About about,
        Project.Client client,
        String title,
        boolean own,
        boolean isOpen,
        @Nullable Project project) {
    static Ground of(Project project) {
        return new Ground(
                new About.OfProject(project.id()),
                project.client(),
                project.sale().title(),
                project.own(),
                project.isOpen(),
                project);
    }

    static Ground of(Company company) {
        var name = company.data().name();
        var client = new Project.Client(company.id(), name);
        return new Ground(
                new About.OfClient(company.id()), client, name, company.own(), true, null);
    }

    public @Nullable ProjectId projectId() {
        return project == null ? null : project.id();
    }

    /** Whether the viewer plans talks about it and writes down what came of them. */
    public boolean leads(Viewer viewer) {
        return isOpen && viewer.may(Right.LEAD_PROJECTS, own);
    }

    /** Why the viewer can't: the role does not allow it, or the project has ended. */
    public <T> Optional<Outcome<T>> refusal(Viewer by) {
        if (!by.may(Right.LEAD_PROJECTS, own)) {
            return Optional.of(new Outcome.Forbidden<>());
        }
        return isOpen ? Optional.empty() : Optional.of(Outcome.refused("projects.closed"));
    }
}
