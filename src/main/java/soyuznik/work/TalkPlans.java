package soyuznik.work;

import static soyuznikdb.work.Tables.TALK;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.FormKey;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** Planned talks that take place otherwise: on another day, with others, about something else. */
//
@Repository
@Transactional(readOnly = true)
public class TalkPlans {
    private static final Set<String> WHEN = Set.of("heldOn", "startsAt", "lasts");

    private static final Input LASTS = Input.of("lasts", Input.Kind.LASTING);

    private final DSLContext sql;
    private final Grounds grounds;
    private final Talks talks;
    private final TalkNotes notes;
    private final TalkRows rows;

    TalkPlans(DSLContext sql, Grounds grounds, Talks talks, TalkNotes notes, TalkRows rows) {
        this.sql = sql;
        this.grounds = grounds;
        this.talks = talks;
        this.notes = notes;
        this.rows = rows;
    }

    /** As a form has sent it. */
    @Transactional
    public Outcome<About> update(Spot spot, Map<String, String> typed, Viewer by) {
        return update(spot.talk(), FormKey.version(typed), typed, by);
    }

    /**
     * @param version of the talk as somebody had it before the eyes
     */
    @Transactional
    public Outcome<About> update(Talk.Key key, int version, Map<String, String> typed, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        var theirs = rows.get(key);
        var read = TalkForm.plan(typed);
        return ground.<About>refusal(by)
                .or(() -> talks.wrong(ground, read))
                .orElseGet(() -> {
                    if (theirs.state() != TalkState.PLANNED) {
                        return Outcome.refused("work.error.state");
                    }
                    var changed = Inputs.differences(theirs.values(), read.values());
                    if (theirs.version() != version && !changed.isEmpty()) {
                        return new Outcome.Stale<>(changed, theirs.version());
                    }
                    if (!changed.isEmpty()) {
                        move(ground, theirs, read.values(), by);
                    }
                    return moved(ground, theirs, changed);
                });
    }

    private void move(Ground ground, Talk theirs, Map<String, String> ours, Viewer by) {
        write(theirs, ours);
        var to = LocalDate.parse(ours.get("heldOn"));
        var kind = TalkKind.valueOf(ours.getOrDefault("kind", ""));
        var talk = new Talks.Of(theirs.key().id(), kind);
        if (to.equals(theirs.on())) {
            notes.note(ground, WorkEvent.Deed.MOVED, talk, by);
        } else {
            notes.moved(ground, talk, new TalkNotes.Days(theirs.on(), to), by);
        }
    }

    /**
     * Where nothing but the day, the hour and how long it lasts changed, a click brings it back to
     * those of before.
     */
    private static Outcome<About> moved(
            Ground ground, Talk theirs, List<Outcome.Difference> changed) {
        var said = Text.of("work.talk.MOVED");
        var really = changed.stream().filter(each -> !sameOnes(each)).toList();
        boolean moved =
                !really.isEmpty()
                        && really.stream().map(Outcome.Difference::field).allMatch(WHEN::contains);
        return moved
                ? Outcome.done(
                        ground.about(),
                        said,
                        new Outcome.Undo(Was.of(theirs).address(theirs.key())))
                : Outcome.done(ground.about(), said);
    }

    /** The same people in another order. */
    private static boolean sameOnes(Outcome.Difference each) {
        return ids(each.theirs()).equals(ids(each.ours()));
    }

    private static Set<String> ids(String written) {
        return new HashSet<>(Arrays.asList(written.split(" ")));
    }

    /**
     * When a talk was to be, in numbers as an address holds them.
     *
     * @param day since the beginning of 1970
     * @param version that the talk got by being moved: with another one it was changed since
     * @param minute of the day; null: nobody said
     * @param lasts minutes; null: nobody said
     */
    public record Was(
            @Nullable Long day,
            @Nullable Integer version,
            @Nullable Integer minute,
            @Nullable Integer lasts) {
        static Was of(Talk talk) {
            var at = talk.at();
            var minute = at == null ? null : at.from().toSecondOfDay() / 60;
            var lasts = talk.get("lasts");
            return new Was(
                    talk.on().toEpochDay(),
                    talk.version() + 1,
                    minute,
                    lasts.isEmpty() ? null : Integer.valueOf(lasts));
        }

        String address(Talk.Key key) {
            var undo = key.address() + "/move/withdrawal?day=" + day + "&version=" + version;
            return undo
                    + (minute == null ? "" : "&minute=" + minute)
                    + (lasts == null ? "" : "&lasts=" + lasts);
        }

        /** Empty where it is no day, no hour, or lasts longer than anything does. */
        Optional<Map<String, String>> values() {
            var length = lasts == null ? "" : lasts.toString();
            var read = LASTS.read(length);
            if (day == null || read.isEmpty()) {
                return Optional.empty();
            }
            try {
                var on = LocalDate.ofEpochDay(day);
                var at = minute == null ? "" : LocalTime.ofSecondOfDay(minute * 60L).toString();
                return Optional.of(
                        Map.of("heldOn", on.toString(), "startsAt", at, "lasts", length));
            } catch (DateTimeException _) {
                return Optional.empty(); // an address that nobody was given
            }
        }
    }

    /** It takes place when it was to at first. */
    @Transactional
    public Outcome<About> moveBack(Talk.Key key, Was was, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        var theirs = rows.get(key);
        var when = was.values();
        return ground.<About>refusal(by)
                .orElseGet(() -> {
                    if (theirs.state() != TalkState.PLANNED || when.isEmpty()) {
                        return Outcome.refused("work.error.state");
                    }
                    var values = new HashMap<>(theirs.values());
                    values.putAll(when.get());
                    if (!Inputs.differences(theirs.values(), values).isEmpty()) {
                        if (!Objects.equals(was.version(), theirs.version())) {
                            return Outcome.refused("work.error.moved_since");
                        }
                        move(ground, theirs, values, by);
                    }
                    return Outcome.done(ground.about(), Text.of("work.talk.MOVED_BACK"));
                });
    }

    private void write(Talk theirs, Map<String, String> ours) {
        sql.update(TALK)
                .set(TalkRows.COLUMNS.written(ours))
                .set(TALK.VERSION, theirs.version() + 1)
                .where(TALK.ID.eq(theirs.key().id()))
                .execute();
    }
}
