package soyuznik.buying.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.buying.Offers;
import soyuznik.buying.Participant;
import soyuznik.buying.Participants;
import soyuznik.buying.Problems;
import soyuznik.buying.Results;
import soyuznik.buying.WhichTalk;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.shell.FormKey;
import soyuznik.work.About;
import soyuznik.work.Attendees;
import soyuznik.work.Ground;
import soyuznik.work.Grounds;
import soyuznik.work.PlannedTalks;
import soyuznik.work.Preparation;
import soyuznik.work.Preparations;
import soyuznik.work.Spot;
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

    private final Grounds grounds;
    private final Talks talks;
    private final Attendees attendees;
    private final Preparations preparations;
    private final Lists lists;
    private final PlannedTalks planned;
    private final Clock clock;

    ResultPages(
            Grounds grounds,
            Talks talks,
            Attendees attendees,
            Preparations preparations,
            Lists lists,
            PlannedTalks planned,
            Clock clock) {
        this.grounds = grounds;
        this.talks = talks;
        this.attendees = attendees;
        this.preparations = preparations;
        this.lists = lists;
        this.planned = planned;
        this.clock = clock;
    }

    /** Where what was heard can go. */
    @Component
    record Lists(Problems problems, Participants participants, Offers offers) {}

    ModelAndView fresh(About about, Viewer viewer) {
        var ground = grounds.led(about, viewer);
        var today = LocalDate.now(clock);
        var usual =
                planned.around(ground, today).isEmpty()
                        ? attendees.usual(ground, TalkKind.CALL, today, viewer)
                        : Map.<String, String>of(); // what is left empty is as it was planned
        return again(new Talks.Draft(about, UUID.randomUUID(), ticked(usual)), viewer);
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
        return form(grounds.led(draft.about(), viewer), null, typed, viewer);
    }

    /** Of results that are there already nothing goes onto the lists a second time by itself. */
    ModelAndView edit(Spot spot, Viewer viewer) {
        grounds.led(spot.about(), viewer);
        var talk = talks.get(spot.talk(), viewer);
        var values = talk.state() == TalkState.HELD ? talk.values() : begun(talk);
        return edit(spot, values, viewer);
    }

    /** What was held before its day was held today at the latest. */
    private Map<String, String> begun(Talk talk) {
        var values = new HashMap<>(ticked(talk.values()));
        var today = LocalDate.now(clock);
        if (talk.on().isAfter(today)) {
            values.put("heldOn", today.toString());
        }
        return values;
    }

    ModelAndView edit(Spot spot, Map<String, String> values, Viewer viewer) {
        var ground = grounds.led(spot.about(), viewer);
        var typed = new HashMap<>(values);
        typed.putIfAbsent("key", UUID.randomUUID().toString());
        typed.put(ResultPage.FROM, spot.from().mark());
        return form(ground, talks.get(spot.talk(), viewer), typed, viewer);
    }

    private ModelAndView form(
            Ground ground, @Nullable Talk talk, Map<String, String> typed, Viewer viewer) {
        var page =
                new ResultPage(
                        ground,
                        talk,
                        typed,
                        talk == null ? offered(ground, typed) : OfferedTalks.NONE,
                        new ResultPage.Known(
                                attendees.theirs(ground, viewer),
                                attendees.ours(ground, viewer),
                                problems(ground, viewer),
                                participants(ground, viewer),
                                talk == null
                                        ? Preparation.NONE
                                        : preparations.of(talk.key(), viewer)));
        return Answer.page("buying/result/form", "page", page);
    }

    /** Talks that it may be, and the one that was chosen, also when it waits no more. */
    private OfferedTalks offered(Ground ground, Map<String, String> typed) {
        var day = WhichTalk.day(typed).orElse(LocalDate.now(clock));
        var around = planned.around(ground, day).stream();
        var chosen = planned.find(ground, typed.getOrDefault(WhichTalk.FIELD, "")).stream();
        return new OfferedTalks(Stream.concat(around, chosen).distinct().toList());
    }

    private List<Choice> problems(Ground ground, Viewer viewer) {
        var project = ground.projectId();
        return project == null
                ? List.of()
                : lists.problems().of(project, viewer).stream()
                        .map(one -> new Choice(Long.toString(one.key().id()), one.text()))
                        .toList();
    }

    private List<Participant> participants(Ground ground, Viewer viewer) {
        var project = ground.projectId();
        return project == null
                ? List.of()
                : lists.participants().of(project, viewer).stream()
                        .filter(one -> one.who().there())
                        .toList();
    }

    static Talks.Draft draft(About about, Map<String, String> typed) {
        return new Talks.Draft(about, FormKey.of(typed), typed);
    }

    static Results.Known known(Spot spot, Map<String, String> typed) {
        return new Results.Known(spot.talk(), FormKey.version(typed), FormKey.of(typed));
    }

    /** Back to the project or client, where the talks stand. */
    static String after(About about) {
        return about.address() + "#talks";
    }
}
