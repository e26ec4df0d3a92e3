package soyuznik.work.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.clients.ClientFolders;
import soyuznik.clients.People;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.FormKey;
import soyuznik.work.Talk;
import soyuznik.work.TalkForm;
import soyuznik.work.Talks;

/** Makes the pages of talks. */
@Component
class TalkPages {

    private final Projects projects;
    private final Talks talks;
    private final Sides sides;
    private final Clock clock;

    TalkPages(Projects projects, Talks talks, Sides sides, Clock clock) {
        this.projects = projects;
        this.talks = talks;
        this.sides = sides;
        this.clock = clock;
    }

    /** Who can be there. */
    @Component
    record Sides(People people, ClientFolders clients) {}

    /** A page of its own, of which the page of the project shows the part. */
    ModelAndView list(ProjectId id, Viewer viewer) {
        return list(projects.get(id, viewer), viewer);
    }

    /** The same for whoever may change it, after a verb that did not happen. */
    ModelAndView refused(ProjectId id, Viewer viewer) {
        return list(led(id, viewer), viewer);
    }

    private ModelAndView list(Project project, Viewer viewer) {
        var page =
                new TalksPage(
                        project,
                        talks.of(project.id(), viewer),
                        project.isOpen() && viewer.may(Right.LEAD_PROJECTS, project.own()));
        return Answer.page("work/talk/index", "page", page);
    }

    private Project led(ProjectId id, Viewer viewer) {
        return projects.get(id, Right.LEAD_PROJECTS, viewer);
    }

    ModelAndView plan(ProjectId id, Viewer viewer) {
        return plan(begun(led(id, viewer), "MEETING", viewer), viewer);
    }

    /** What was typed stays. */
    ModelAndView plan(Talks.Draft draft, Viewer viewer) {
        return form(led(draft.project(), viewer), TalkFormPage.Kind.PLAN, typed(draft), viewer);
    }

    ModelAndView results(ProjectId id, Viewer viewer) {
        return results(begun(led(id, viewer), "CALL", viewer), viewer);
    }

    ModelAndView results(Talks.Draft draft, Viewer viewer) {
        return form(led(draft.project(), viewer), TalkFormPage.Kind.CAME, typed(draft), viewer);
    }

    private static Map<String, String> typed(Talks.Draft draft) {
        var typed = new HashMap<>(draft.typed());
        typed.put("key", draft.key().toString());
        return typed;
    }

    /** What is most often right. */
    private Talks.Draft begun(Project project, String kind, Viewer viewer) {
        var contact = project.sale().contact();
        var usual =
                Map.of(
                        "kind",
                        kind,
                        "heldOn",
                        LocalDate.now(clock).toString(),
                        "people",
                        contact == null ? "" : contact.id().toString(),
                        "ours",
                        viewer.user().toString());
        return new Talks.Draft(project.id(), UUID.randomUUID(), usual);
    }

    ModelAndView results(Talk.Key key, Viewer viewer) {
        led(key.project(), viewer);
        var talk = talks.get(key, viewer);
        return results(key, talk.values(), viewer);
    }

    ModelAndView results(Talk.Key key, Map<String, String> values, Viewer viewer) {
        var project = led(key.project(), viewer);
        var talk = talks.get(key, viewer);
        var typed = new HashMap<>(values);
        typed.put("version", Integer.toString(talk.version()));
        return form(project, new TalkFormPage.Kind.Known(talk), typed, viewer);
    }

    private ModelAndView form(
            Project project, TalkFormPage.Kind kind, Map<String, String> typed, Viewer viewer) {
        var page =
                new TalkFormPage(
                        project, kind, typed, people(project, viewer), ours(project, viewer));
        return Answer.page("work/talk/form", "page", page);
    }

    private List<Choice> people(Project project, Viewer viewer) {
        return sides.people().of(project.client().id(), viewer).stream()
                .map(person ->
                        new Choice(
                                person.id().toString(),
                                named(person.name().ordered(), person.post().position())))
                .toList();
    }

    private static String named(String name, String position) {
        return position.isEmpty() ? name : name + ", " + position;
    }

    /** The team of the client, the owner, and whoever writes. */
    private List<Choice> ours(Project project, Viewer viewer) {
        var team =
                sides.clients().get(project.client().id(), viewer).members().stream()
                        .filter(member -> member.until() == null)
                        .map(member -> new Choice(member.user().toString(), member.name().full()));
        var owner = project.owner();
        return Stream.concat(team, Stream.of(new Choice(owner.id().toString(), owner.name())))
                .collect(
                        Collectors.toMap(
                                Choice::value, one -> one, (one, _) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .toList();
    }

    /** As a browser sends it, with the key that the form was shown with. */
    static Talks.Draft draft(ProjectId project, MultiValueMap<String, String> sent) {
        var typed = TalkForm.RESULTS.sent(sent);
        return new Talks.Draft(project, FormKey.of(typed), typed);
    }

    /** Back to where whoever did it came from: the day, or the project. */
    static String after(ProjectId project, @Nullable String from) {
        return "day".equals(from) ? "/day" : after(project);
    }

    /** Back to the project, where the talks stand. */
    static String after(ProjectId project) {
        return "/projects/" + project + "#talks";
    }
}
