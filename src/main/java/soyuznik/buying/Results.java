package soyuznik.buying;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.shell.FormKey;
import soyuznik.work.About;
import soyuznik.work.Ground;
import soyuznik.work.Grounds;
import soyuznik.work.PlannedTalks;
import soyuznik.work.Talk;
import soyuznik.work.TalkProjects;
import soyuznik.work.TalkState;
import soyuznik.work.Talks;

/**
 * The results of talks: the talk itself, and what of it goes onto the lists of its project, all or
 * nothing. A talk about no project has no lists.
 */
//
@Repository
@Transactional(readOnly = true)
public class Results {
    private final Grounds grounds;
    private final Talks talks;
    private final Listing listing;
    private final PlannedTalks planned;
    private final TalkProjects given;
    private final Clerk clerk;
    private final ResultErrors errors;

    Results(
            Grounds grounds,
            Talks talks,
            Listing listing,
            PlannedTalks planned,
            TalkProjects given,
            Clerk clerk,
            ResultErrors errors) {
        this.errors = errors;
        this.grounds = grounds;
        this.talks = talks;
        this.listing = listing;
        this.planned = planned;
        this.given = given;
        this.clerk = clerk;
    }

    /**
     * Of a talk that we know.
     *
     * @param version of the talk as somebody had it before the eyes
     * @param key of the form: the same again is the same
     */
    public record Known(Talk.Key talk, int version, UUID key) {}

    /** Of a talk that nobody named yet: one of those that are planned there, or none of them. */
    @Transactional
    public Outcome<About> hold(Talks.Draft draft, Viewer by) {
        return talks.isKnown(draft.key()) ? again(draft, by) : fresh(draft, by);
    }

    private Outcome<About> fresh(Talks.Draft draft, Viewer by) {
        var ground = grounds.hold(draft.about(), by);
        var refusal = ground.<About>refusal(by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        return switch (WhichTalk.of(draft.typed())) {
            case WhichTalk.Another _ -> unplanned(draft, by);
            case WhichTalk.Unsaid(var day) ->
                    planned.around(ground, day.orElse(clerk.today())).isEmpty()
                            ? unplanned(draft, by)
                            : refused(ground, draft, by);
            case WhichTalk.Chosen(var id) ->
                    planned.find(ground, id)
                            .map(talk ->
                                    hold(planned(talk, draft), ResultErrors.whole(talk, draft), by))
                            .orElseGet(() -> refused(ground, draft, by));
        };
    }

    private Outcome<About> refused(Ground ground, Talks.Draft draft, Viewer by) {
        return Outcome.<About>invalid(errors.of(ground, draft, by)).orElseThrow();
    }

    private Outcome<About> unplanned(Talks.Draft draft, Viewer by) {
        return hold(
                draft,
                typed -> talks.hold(new Talks.Draft(draft.about(), draft.key(), typed), by),
                by);
    }

    /** Of what was planned nobody had a version before the eyes; of results that are there one. */
    private static Known planned(Talk talk, Talks.Draft draft) {
        boolean held = talk.state() == TalkState.HELD;
        int version = held ? FormKey.version(draft.typed()) : talk.version();
        return new Known(talk.key(), version, draft.key());
    }

    /** A bad line took it and never said so: what was typed since then corrects that talk. */
    private Outcome<About> again(Talks.Draft draft, Viewer by) {
        int version = Math.max(0, FormKey.version(draft.typed()));
        return talks.made(draft, by)
                .map(talk -> hold(new Known(talk, version, draft.key()), draft.typed(), by))
                .orElseGet(() -> talks.hold(draft, by));
    }

    /** Where the talk stands by now. */
    public Talk.Key now(Talk.Key known, Viewer viewer) {
        return given.now(known, viewer);
    }

    /** Of a talk that was planned, or corrected results. */
    @Transactional
    public Outcome<About> hold(Known known, Map<String, String> typed, Viewer by) {
        var talk = given.now(known.talk(), by);
        var draft = new Talks.Draft(talk.about(), known.key(), typed);
        return hold(draft, joined -> talks.hold(talk, known.version(), joined, by), by);
    }

    private Outcome<About> hold(
            Talks.Draft sent, Function<Map<String, String>, Outcome<About>> talk, Viewer by) {
        var ground = grounds.hold(sent.about(), by);
        var project = ground.project();
        if (project == null) {
            return talk.apply(sent.typed());
        }
        return ground.<About>refusal(by)
                .or(() -> Outcome.invalid(errors.told(ground, sent, by)))
                .orElseGet(() -> kept(ResultErrors.read(project, sent), talk, by));
    }

    private Outcome<About> kept(
            Listing.Told told, Function<Map<String, String>, Outcome<About>> talk, Viewer by) {
        var outcome = talk.apply(HeardForm.joined(told.read()));
        if (outcome instanceof Outcome.Done<About>) {
            listing.keep(told, by);
        }
        return outcome;
    }
}
