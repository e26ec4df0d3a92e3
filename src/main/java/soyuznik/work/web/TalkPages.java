package soyuznik.work.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;
import soyuznik.work.Attendees;
import soyuznik.work.From;
import soyuznik.work.Preparations;
import soyuznik.work.Talk;
import soyuznik.work.TalkForm;
import soyuznik.work.TalkKind;
import soyuznik.work.TalkState;
import soyuznik.work.TalkStreams;
import soyuznik.work.Talks;

/** Makes the pages of talks. */
@Component
class TalkPages {

    private final Projects projects;
    private final Talks talks;
    private final TalkStreams streams;
    private final Preparations preparations;
    private final Attendees attendees;
    private final Clock clock;

    TalkPages(
            Projects projects,
            Talks talks,
            TalkStreams streams,
            Preparations preparations,
            Attendees attendees,
            Clock clock) {
        this.projects = projects;
        this.talks = talks;
        this.streams = streams;
        this.preparations = preparations;
        this.attendees = attendees;
        this.clock = clock;
    }

    /** A page of its own, of which the page of the project shows the part. */
    ModelAndView list(ProjectId id, @Nullable Long after, Viewer viewer) {
        var found = streams.of(id, after, viewer);
        var project = found.project();
        boolean may = project.isOpen() && viewer.may(Right.LEAD_PROJECTS, project.own());
        return Answer.page("work/talk/index", "page", new TalksPage(found, after == null, may));
    }

    /** The same for whoever may change it, after a verb that did not happen. */
    ModelAndView refused(ProjectId id, Viewer viewer) {
        return list(led(id, viewer).id(), null, viewer);
    }

    /** The same of all projects of a client. */
    ModelAndView list(CompanyId id, @Nullable Long after, Viewer viewer) {
        var found = streams.of(id, after, viewer);
        boolean may = viewer.may(Right.LEAD_PROJECTS, found.client().own());
        return Answer.page("work/talk/stream", "page", new StreamPage(found, may));
    }

    ModelAndView show(Talk.Key key, Viewer viewer) {
        var project = projects.get(key.project(), viewer);
        var talk = talks.get(key, viewer);
        var page =
                new TalkPage(
                        project,
                        talk,
                        preparations.of(key, viewer),
                        attendees.ours(project, talk, viewer),
                        project.isOpen() && viewer.may(Right.LEAD_PROJECTS, project.own()));
        return Answer.page("work/talk/show", "page", page);
    }

    private Project led(ProjectId id, Viewer viewer) {
        return projects.get(id, Right.LEAD_PROJECTS, viewer);
    }

    ModelAndView plan(ProjectId id, Viewer viewer) {
        return plan(begun(led(id, viewer), viewer), viewer);
    }

    /** What was typed stays. */
    ModelAndView plan(Talks.Draft draft, Viewer viewer) {
        var project = led(draft.project(), viewer);
        var typed = new HashMap<>(draft.typed());
        typed.put("key", draft.key().toString());
        var people = attendees.theirs(project, viewer);
        var page = new TalkFormPage(project, typed, people, attendees.ours(project, viewer), null);
        return Answer.page("work/talk/form", "page", page);
    }

    /** A planned talk that is to take place otherwise. */
    ModelAndView replan(TalksController.Place place, Viewer viewer) {
        var talk = talks.get(place.key(), viewer);
        var typed = new HashMap<>(talk.values());
        typed.put("version", Integer.toString(talk.version()));
        return replan(place, typed, viewer);
    }

    /** What was typed stays. */
    ModelAndView replan(TalksController.Place place, Map<String, String> typed, Viewer viewer) {
        var project = led(place.key().project(), viewer);
        var talk = talks.get(place.key(), viewer);
        if (talk.state() != TalkState.PLANNED) {
            return list(project.id(), null, viewer);
        }
        var page =
                new TalkFormPage(
                        project,
                        typed,
                        attendees.theirs(project, viewer),
                        attendees.ours(project, viewer),
                        new TalkFormPage.Moved(talk.key(), place.from()));
        return Answer.page("work/talk/form", "page", page);
    }

    /** What is most often right. */
    private Talks.Draft begun(Project project, Viewer viewer) {
        var today = LocalDate.now(clock);
        var usual = attendees.usual(project, TalkKind.MEETING, today, viewer);
        return new Talks.Draft(project.id(), UUID.randomUUID(), usual);
    }

    /** As a browser sends it, with the key that the form was shown with. */
    static Talks.Draft draft(ProjectId project, MultiValueMap<String, String> sent) {
        var typed = TalkForm.PLAN.sent(sent);
        return new Talks.Draft(project, FormKey.of(typed), typed);
    }

    /** Back to where whoever did it came from: the day, the client, or the project. */
    static String after(ProjectId project, @Nullable String from) {
        return From.of(from).address(after(project));
    }

    /** Back to the project, where the talks stand. */
    static String after(ProjectId project) {
        return "/projects/" + project + "#talks";
    }
}
