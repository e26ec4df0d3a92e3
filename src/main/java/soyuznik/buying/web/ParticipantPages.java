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
import soyuznik.buying.Gaps;
import soyuznik.buying.Participant;
import soyuznik.buying.Participants;
import soyuznik.clients.People;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.FormKey;
import soyuznik.work.OurTies;

/** Makes the pages of who decides about a project. */
@Component
class ParticipantPages {
    private final Projects projects;
    private final Participants participants;
    private final People people;
    private final OurTies ties;
    private final Clock clock;

    ParticipantPages(
            Projects projects,
            Participants participants,
            People people,
            OurTies ties,
            Clock clock) {
        this.projects = projects;
        this.participants = participants;
        this.people = people;
        this.ties = ties;
        this.clock = clock;
    }

    /** A page of its own, of which the page of the project shows the part. */
    ModelAndView list(ProjectId id, Viewer viewer) {
        return list(participants.worked(id, viewer), null, viewer);
    }

    private ModelAndView list(
            Project project, ParticipantsPage.@Nullable Changed changed, Viewer viewer) {
        var all = participants.of(project.id(), viewer);
        var page =
                new ParticipantsPage(
                        project,
                        all,
                        Gaps.of(all, LocalDate.now(clock)),
                        may(project, viewer),
                        changed,
                        ours(project),
                        ties.around(project, viewer));
        return Answer.page("buying/participant/index", "page", page);
    }

    private static MapView.May may(Project project, Viewer viewer) {
        boolean edit = project.isOpen() && viewer.may(Right.LEAD_PROJECTS, project.own());
        return new MapView.May(edit, edit && viewer.may(Right.EDIT_CLIENTS, project.own()));
    }

    private List<Choice> ours(Project project) {
        return participants.ours(project).stream()
                .map(one -> new Choice(one.id().toString(), one.name().full()))
                .toList();
    }

    /** The same for whoever may change it, after a verb that did not happen. */
    ModelAndView refused(ProjectId id, Viewer viewer) {
        return list(led(id, viewer), null, viewer);
    }

    ModelAndView fresh(ProjectId id, Viewer viewer) {
        var project = led(id, viewer);
        var key = UUID.randomUUID();
        return form(project, key, Map.of(), viewer);
    }

    /** Before anything is typed. */
    private Project led(ProjectId id, Viewer viewer) {
        return projects.get(id, Right.LEAD_PROJECTS, viewer);
    }

    /** What was typed stays. */
    ModelAndView again(Participants.Draft draft, Viewer viewer) {
        return form(led(draft.project(), viewer), draft.key(), draft.typed(), viewer);
    }

    private ModelAndView form(Project project, UUID key, Map<String, String> typed, Viewer viewer) {
        var page =
                new ParticipantFormPage(
                        project,
                        key,
                        typed,
                        strangers(project, viewer),
                        ours(project),
                        ParticipantsPage.choices(participants.of(project.id(), viewer).stream()));
        return Answer.page("buying/participant/form", "page", page);
    }

    /** The people of the client who are not on the list. */
    private List<Choice> strangers(Project project, Viewer viewer) {
        var listed =
                participants.of(project.id(), viewer).stream().map(one -> one.who().id()).toList();
        return people.of(project.client().id(), viewer).stream()
                .filter(person -> !person.hasLeft() && !listed.contains(person.id()))
                .map(person ->
                        new Choice(
                                person.id().toString(),
                                named(person.name().ordered(), person.post().position())))
                .toList();
    }

    private static String named(String name, String position) {
        return position.isEmpty() ? name : name + ", " + position;
    }

    ModelAndView edit(Participant.Key key, Viewer viewer) {
        led(key.project(), viewer);
        return edit(key, participants.get(key, viewer).values(), viewer);
    }

    /** The row becomes a form among the others. */
    ModelAndView edit(Participant.Key key, Map<String, String> typed, Viewer viewer) {
        var project = led(key.project(), viewer);
        var participant = participants.get(key, viewer);
        return list(project, new ParticipantsPage.Changed.Part(participant, typed), viewer);
    }

    ModelAndView seat(Participant.Key key, Viewer viewer) {
        led(key.project(), viewer);
        return seat(key, participants.get(key, viewer).seated(), viewer);
    }

    ModelAndView seat(Participant.Key key, Map<String, String> typed, Viewer viewer) {
        var project = led(key.project(), viewer);
        var participant = participants.get(key, viewer);
        return list(project, new ParticipantsPage.Changed.Seated(participant, typed), viewer);
    }

    ModelAndView judge(Participant.Key key, Viewer viewer) {
        led(key.project(), viewer);
        var usual = new HashMap<String, String>();
        usual.put("key", UUID.randomUUID().toString());
        usual.put("judgedOn", LocalDate.now(clock).toString());
        usual.put("stance", participants.get(key, viewer).stance().name());
        return judge(key, usual, viewer);
    }

    ModelAndView judge(Participant.Key key, Map<String, String> typed, Viewer viewer) {
        var project = led(key.project(), viewer);
        var participant = participants.get(key, viewer);
        return list(project, new ParticipantsPage.Changed.Judged(participant, typed), viewer);
    }

    Participants.Verdict verdict(Participant.Key key, Map<String, String> typed) {
        return new Participants.Verdict(key, FormKey.of(typed), typed);
    }

    static String after(ProjectId project) {
        return "/projects/" + project + "/participants";
    }
}
