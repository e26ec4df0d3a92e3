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
import soyuznik.buying.AnswerFiles;
import soyuznik.buying.ChoiceCriteria;
import soyuznik.buying.ChoiceCriterion;
import soyuznik.buying.Source;
import soyuznik.buying.Weight;
import soyuznik.clients.People;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;

/** Makes the sheet of criteria of choice. */
@Component
class CriterionPages {
    private final Projects projects;
    private final ChoiceCriteria criteria;
    private final AnswerFiles files;
    private final People people;
    private final Clock clock;

    CriterionPages(
            Projects projects,
            ChoiceCriteria criteria,
            AnswerFiles files,
            People people,
            Clock clock) {
        this.projects = projects;
        this.criteria = criteria;
        this.files = files;
        this.people = people;
        this.clock = clock;
    }

    /** A page of its own, of which the page of the project shows the part. */
    ModelAndView list(ProjectId id, Viewer viewer) {
        return page(criteria.worked(id, viewer), null, viewer);
    }

    /** The same for whoever may change it, after a verb that did not happen. */
    ModelAndView refused(ProjectId id, Viewer viewer) {
        return page(led(id, viewer), null, viewer);
    }

    private Project led(ProjectId id, Viewer viewer) {
        return projects.get(id, Right.LEAD_PROJECTS, viewer);
    }

    private ModelAndView page(
            Project project, CriteriaPage.@Nullable Changed changed, Viewer viewer) {
        var all = criteria.of(project.id(), viewer);
        var page =
                new CriteriaPage(
                        project,
                        all,
                        project.isOpen() && viewer.may(Right.LEAD_PROJECTS, project.own()),
                        changed,
                        changed == null ? List.of() : people(project, viewer),
                        files.counts(all));
        return Answer.page("buying/criterion/index", "page", page);
    }

    /** How it was answered once, with the files of that. */
    ModelAndView show(ChoiceCriterion.Key key, long answer, Viewer viewer) {
        var project = criteria.worked(key.project(), viewer);
        var criterion = criteria.get(key, viewer);
        var page = new AnswerPage(project, criterion, criteria.answer(criterion, answer));
        return Answer.page("buying/criterion/show", "page", page);
    }

    private List<Choice> people(Project project, Viewer viewer) {
        return people.of(project.client().id(), viewer).stream()
                .map(person -> new Choice(person.id().toString(), person.name().ordered()))
                .toList();
    }

    ModelAndView fresh(ProjectId id, Viewer viewer) {
        var usual = Map.of("weight", Weight.MIDDLE.name(), "source", Source.SAID.name());
        return fresh(id, usual, viewer);
    }

    ModelAndView fresh(ProjectId id, Map<String, String> typed, Viewer viewer) {
        return page(led(id, viewer), new CriteriaPage.Changed.Fresh(keyed(typed)), viewer);
    }

    private static Map<String, String> keyed(Map<String, String> typed) {
        var keyed = new HashMap<>(typed);
        keyed.putIfAbsent("key", UUID.randomUUID().toString());
        return keyed;
    }

    ModelAndView edit(ChoiceCriterion.Key key, Viewer viewer) {
        led(key.project(), viewer);
        return edit(key, criteria.get(key, viewer).values(), viewer);
    }

    /** The row becomes a form among the others. */
    ModelAndView edit(ChoiceCriterion.Key key, Map<String, String> typed, Viewer viewer) {
        var project = led(key.project(), viewer);
        var criterion = criteria.get(key, viewer);
        return page(project, new CriteriaPage.Changed.Whole(criterion, typed), viewer);
    }

    ModelAndView answer(ChoiceCriterion.Key key, Viewer viewer) {
        led(key.project(), viewer);
        var criterion = criteria.get(key, viewer);
        var usual = new HashMap<String, String>();
        usual.put("saidOn", LocalDate.now(clock).toString());
        usual.put("state", criterion.state().next(criterion.source()).getFirst().name());
        usual.put("personId", criterion.whose().id().toString());
        return answer(key, usual, viewer);
    }

    ModelAndView answer(ChoiceCriterion.Key key, Map<String, String> typed, Viewer viewer) {
        var project = led(key.project(), viewer);
        var criterion = criteria.get(key, viewer);
        return page(project, new CriteriaPage.Changed.State(criterion, keyed(typed)), viewer);
    }

    static String after(ProjectId project) {
        return "/projects/" + project + "/criteria";
    }
}
