package soyuznik.buying.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.DecisionPath;
import soyuznik.buying.PathForm;
import soyuznik.buying.PathStep;
import soyuznik.buying.PathSteps;
import soyuznik.clients.People;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.ComingDays;

/** Makes the page of the way of a decision. */
@Component
class PathPages {
    private final Projects projects;
    private final PathSteps steps;
    private final People people;
    private final Clock clock;

    PathPages(Projects projects, PathSteps steps, People people, Clock clock) {
        this.projects = projects;
        this.steps = steps;
        this.people = people;
        this.clock = clock;
    }

    /** A page of its own, of which the page of the project shows the part. */
    ModelAndView list(ProjectId id, Viewer viewer) {
        return page(steps.worked(id, viewer), null, viewer);
    }

    /** The same for whoever may change it, after a verb that did not happen. */
    ModelAndView refused(ProjectId id, Viewer viewer) {
        return page(led(id, viewer), null, viewer);
    }

    private Project led(ProjectId id, Viewer viewer) {
        return projects.get(id, Right.LEAD_PROJECTS, viewer);
    }

    private ModelAndView page(Project project, PathPage.@Nullable Changed changed, Viewer viewer) {
        var page =
                new PathPage(
                        project,
                        DecisionPath.of(steps.of(project.id(), viewer), LocalDate.now(clock)),
                        project.isOpen() && viewer.may(Right.LEAD_PROJECTS, project.own()),
                        changed,
                        changed == null ? List.of() : people(project, viewer));
        return Answer.page("buying/path/index", "page", page);
    }

    private List<Choice> people(Project project, Viewer viewer) {
        return people.of(project.client().id(), viewer).stream()
                .map(person -> new Choice(person.id().toString(), person.name().ordered()))
                .toList();
    }

    ModelAndView fresh(ProjectId id, Map<String, String> typed, Viewer viewer) {
        var keyed = new HashMap<>(typed);
        keyed.putIfAbsent("key", UUID.randomUUID().toString());
        return page(led(id, viewer), new PathPage.Changed(null, keyed), viewer);
    }

    ModelAndView edit(PathStep.Key key, Viewer viewer) {
        led(key.project(), viewer);
        return edit(key, steps.get(key, viewer).values(), viewer);
    }

    /** The day that a step has is not asked about. */
    ComingDays ahead(PathStep.Key key, Viewer viewer) {
        led(key.project(), viewer);
        return PathForm.AHEAD.beside(steps.get(key, viewer).values());
    }

    /** The row becomes a form among the others. */
    ModelAndView edit(PathStep.Key key, Map<String, String> typed, Viewer viewer) {
        var project = led(key.project(), viewer);
        return page(project, new PathPage.Changed(steps.get(key, viewer), typed), viewer);
    }

    static String after(ProjectId project) {
        return "/projects/" + project + "/path";
    }
}
