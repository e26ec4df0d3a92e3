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
import soyuznik.buying.Offers;
import soyuznik.buying.Participant;
import soyuznik.buying.Participants;
import soyuznik.buying.Problems;
import soyuznik.buying.Results;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.FormKey;
import soyuznik.work.Attendees;
import soyuznik.work.Preparation;
import soyuznik.work.Preparations;
import soyuznik.work.Talk;
import soyuznik.work.TalkKind;
import soyuznik.work.TalkState;
import soyuznik.work.Talks;

/** Makes the form of the results of a talk. */
@Component
class ResultPages {
    /** Whoever fills in the words wants them on the list, until the tick is taken off. */
    private static final List<String> TICKED =
            List.of("listed", "listed2", "listed3", "leads", "leads2", "leads3");

    private final Projects projects;
    private final Talks talks;
    private final Attendees attendees;
    private final Preparations preparations;
    private final Lists lists;
    private final Clock clock;

    ResultPages(
            Projects projects,
            Talks talks,
            Attendees attendees,
            Preparations preparations,
            Lists lists,
            Clock clock) {
        this.projects = projects;
        this.talks = talks;
        this.attendees = attendees;
        this.preparations = preparations;
        this.lists = lists;
        this.clock = clock;
    }

    /** Where what was heard can go. */
    @Component
    record Lists(Problems problems, Participants participants, Offers offers) {}

    private Project led(ProjectId id, Viewer viewer) {
        return projects.get(id, Right.LEAD_PROJECTS, viewer);
    }

    ModelAndView fresh(ProjectId id, Viewer viewer) {
        var project = led(id, viewer);
        var today = LocalDate.now(clock);
        var usual = ticked(attendees.usual(project, TalkKind.CALL, today, viewer));
        return again(new Talks.Draft(id, UUID.randomUUID(), usual), viewer);
    }

    private static Map<String, String> ticked(Map<String, String> values) {
        var ticked = new HashMap<>(values);
        TICKED.forEach(name -> ticked.put(name, "true"));
        return ticked;
    }

    /** What was typed stays. */
    ModelAndView again(Talks.Draft draft, Viewer viewer) {
        var typed = new HashMap<>(draft.typed());
        typed.put("key", draft.key().toString());
        return form(led(draft.project(), viewer), null, typed, viewer);
    }

    /** Of results that are there already nothing goes onto the lists a second time by itself. */
    ModelAndView edit(ResultsController.Seen seen, Viewer viewer) {
        led(seen.place().project(), viewer);
        var talk = talks.get(seen.place(), viewer);
        var values = talk.state() == TalkState.HELD ? talk.values() : ticked(talk.values());
        return edit(seen, values, viewer);
    }

    ModelAndView edit(ResultsController.Seen seen, Map<String, String> values, Viewer viewer) {
        var project = led(seen.place().project(), viewer);
        var typed = new HashMap<>(values);
        typed.putIfAbsent("key", UUID.randomUUID().toString());
        typed.put(ResultPage.FROM, seen.back().mark());
        return form(project, talks.get(seen.place(), viewer), typed, viewer);
    }

    private ModelAndView form(
            Project project, @Nullable Talk talk, Map<String, String> typed, Viewer viewer) {
        var page =
                new ResultPage(
                        project,
                        talk,
                        typed,
                        new ResultPage.Known(
                                attendees.theirs(project, viewer),
                                attendees.ours(project, viewer),
                                problems(project, viewer),
                                participants(project, viewer),
                                talk == null
                                        ? Preparation.NONE
                                        : preparations.of(talk.key(), viewer)));
        return Answer.page("buying/result/form", "page", page);
    }

    private List<Choice> problems(Project project, Viewer viewer) {
        return lists.problems().of(project.id(), viewer).stream()
                .map(one -> new Choice(Long.toString(one.key().id()), one.text()))
                .toList();
    }

    private List<Participant> participants(Project project, Viewer viewer) {
        return lists.participants().of(project.id(), viewer).stream()
                .filter(one -> one.who().there())
                .toList();
    }

    static Talks.Draft draft(ProjectId project, Map<String, String> typed) {
        return new Talks.Draft(project, FormKey.of(typed), typed);
    }

    static Results.Known known(ResultsController.Seen seen, Map<String, String> typed) {
        return new Results.Known(seen.place(), FormKey.version(typed), FormKey.of(typed));
    }

    /** Back to the project, where the talks stand. */
    static String after(ProjectId project) {
        return "/projects/" + project + "#talks";
    }
}
