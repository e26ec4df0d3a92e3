package soyuznik.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.History;
import soyuznik.access.PastPage;
import soyuznik.journal.Stretch;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Chances;
import soyuznik.projects.LineSites;
import soyuznik.projects.Papers;
import soyuznik.projects.Projects;
import soyuznik.projects.Sight;
import soyuznik.shell.Answer;

/** Makes the page of a project: three statements, whatever it holds. */
@Component
public class ProjectPages {
    private static final int HISTORY = 15;
    private final Projects projects;
    private final Papers papers;
    private final History history;
    private final Vocabulary vocabulary;
    private final Chances chances;
    private final LineSites sites;
    private final Clock clock;

    ProjectPages(
            Projects projects,
            Papers papers,
            History history,
            Vocabulary vocabulary,
            Chances chances,
            LineSites sites,
            Clock clock) {
        this.vocabulary = vocabulary;
        this.chances = chances;
        this.sites = sites;
        this.projects = projects;
        this.papers = papers;
        this.history = history;
        this.clock = clock;
    }

    public ModelAndView show(ProjectId id, Viewer viewer) {
        return Answer.page(
                "projects/project/show", "page", of(id, viewer), "custom", vocabulary.isCustom());
    }

    ModelAndView history(ProjectId id, Stretch stretch, Viewer viewer) {
        var title = projects.get(id, viewer).sale().title();
        var past = history.about(Subject.of(id), stretch);
        return Answer.page(
                "access/past",
                "page",
                new PastPage("place.projects", "/projects", title, "/projects/" + id, past));
    }

    private ProjectPage of(ProjectId id, Viewer viewer) {
        var project = projects.get(id, viewer);
        var today = LocalDate.now(clock);
        var folder = papers.of(id);
        return new ProjectPage(
                project,
                project.check(today),
                folder,
                sites.told(folder.lines(), project, viewer),
                history.about(Subject.of(id), Stretch.newest(HISTORY)),
                new ProjectPage.Rights(
                        viewer.may(Right.LEAD_PROJECTS, project.own()),
                        viewer.may(Right.PASS_GATES, project.own()),
                        viewer.may(Right.WAIVE, project.own())),
                chances.of(project.course().method().code(), viewer),
                Sight.of(viewer),
                vocabulary.words(),
                today);
    }
}
