package soyuznik.work.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
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
import soyuznik.shell.Answer;
import soyuznik.shell.FormKey;
import soyuznik.work.About;
import soyuznik.work.Attendees;
import soyuznik.work.Ground;
import soyuznik.work.Grounds;
import soyuznik.work.Preparations;
import soyuznik.work.Spot;
import soyuznik.work.Talk;
import soyuznik.work.TalkForm;
import soyuznik.work.TalkKind;
import soyuznik.work.TalkProjects;
import soyuznik.work.TalkState;
import soyuznik.work.TalkStreams;
import soyuznik.work.Talks;

/** Makes the pages of talks. */
@Component
class TalkPages {

    private final Grounds grounds;
    private final Talks talks;
    private final TalkStreams streams;
    private final Preparations preparations;
    private final Attendees attendees;
    private final TalkProjects projects;
    private final Clock clock;

    TalkPages(
            Grounds grounds,
            Talks talks,
            TalkStreams streams,
            Preparations preparations,
            Attendees attendees,
            TalkProjects projects,
            Clock clock) {
        this.grounds = grounds;
        this.talks = talks;
        this.streams = streams;
        this.preparations = preparations;
        this.attendees = attendees;
        this.projects = projects;
        this.clock = clock;
    }

    /** A page of its own, of which the page of the project or client shows the part. */
    ModelAndView list(About about, @Nullable Long after, Viewer viewer) {
        return switch (about) {
            case About.OfProject(var id) -> list(id, after, viewer);
            case About.OfClient(var id) -> list(id, after, viewer);
        };
    }

    private ModelAndView list(ProjectId id, @Nullable Long after, Viewer viewer) {
        var found = streams.of(id, after, viewer);
        boolean may = viewer.may(Right.LEAD_PROJECTS, found.project().own());
        return Answer.page("work/talk/index", "page", new TalksPage(found, after == null, may));
    }

    private ModelAndView list(CompanyId id, @Nullable Long after, Viewer viewer) {
        var found = streams.of(id, after, viewer);
        boolean may = viewer.may(Right.LEAD_PROJECTS, found.client().own());
        return Answer.page("work/talk/stream", "page", new StreamPage(found, may));
    }

    /** The same for whoever may change it, after a verb that did not happen. */
    ModelAndView refused(About about, Viewer viewer) {
        return list(grounds.led(about, viewer).about(), null, viewer);
    }

    ModelAndView show(Talk.Key opened, Viewer viewer) {
        var key = projects.now(opened, viewer);
        var ground = grounds.get(key.about(), viewer);
        var talk = talks.get(key, viewer);
        var page =
                new TalkPage(
                        ground,
                        talk,
                        preparations.of(key, viewer),
                        attendees.ours(ground, talk, viewer),
                        ground.leads(viewer) ? projects.offered(ground) : List.of(),
                        ground.leads(viewer) ? projects.gift(key, viewer).orElse(null) : null,
                        ground.leads(viewer));
        return Answer.page("work/talk/show", "page", page);
    }

    /** What is most often right. */
    ModelAndView plan(About about, Viewer viewer) {
        var ground = grounds.led(about, viewer);
        var today = LocalDate.now(clock);
        var usual = attendees.usual(ground, TalkKind.MEETING, today, viewer);
        return plan(new Talks.Draft(about, UUID.randomUUID(), usual), viewer);
    }

    /** What was typed stays. */
    ModelAndView plan(Talks.Draft draft, Viewer viewer) {
        var ground = grounds.led(draft.about(), viewer);
        var typed = new HashMap<>(draft.typed());
        typed.put("key", draft.key().toString());
        return form(ground, typed, null, viewer);
    }

    private ModelAndView form(
            Ground ground, Map<String, String> typed, @Nullable Spot moved, Viewer viewer) {
        var people = attendees.theirs(ground, viewer);
        var page = new TalkFormPage(ground, typed, people, attendees.ours(ground, viewer), moved);
        return Answer.page("work/talk/form", "page", page);
    }

    /** A planned talk that is to take place otherwise. */
    ModelAndView replan(Spot spot, Viewer viewer) {
        var talk = talks.get(spot.talk(), viewer);
        var typed = new HashMap<>(talk.values());
        typed.put("version", Integer.toString(talk.version()));
        return replan(spot, typed, viewer);
    }

    /** What was typed stays. */
    ModelAndView replan(Spot spot, Map<String, String> typed, Viewer viewer) {
        var ground = grounds.led(spot.about(), viewer);
        return talks.get(spot.talk(), viewer).state() == TalkState.PLANNED
                ? form(ground, typed, spot, viewer)
                : list(spot.about(), null, viewer);
    }

    /** As a browser sends it, with the key that the form was shown with. */
    static Talks.Draft draft(About about, MultiValueMap<String, String> sent) {
        var typed = TalkForm.PLAN.sent(sent);
        return new Talks.Draft(about, FormKey.of(typed), typed);
    }

    /** Back to the project or client, where the talks stand. */
    static String after(About about) {
        return about.address() + "#talks";
    }
}
