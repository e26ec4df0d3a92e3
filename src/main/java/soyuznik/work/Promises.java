package soyuznik.work;

import static org.jooq.Records.mapping;
import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.shell.NotFound;
import soyuznikdb.work.tables.records.PromiseRecord;

/** What became of the promises of both sides. */
//
@Repository
@Transactional(readOnly = true)
public class Promises {
    private static final List<Field<?>> SETTLEMENT =
            List.of(PROMISE.STATE, PROMISE.SETTLED_AT, PROMISE.SETTLED_BY);
    private static final Map<Field<?>, @Nullable Object> UNSETTLED = unsettled();

    private final DSLContext sql;
    private final Grounds grounds;
    private final Clerk clerk;

    Promises(DSLContext sql, Grounds grounds, Clerk clerk) {
        this.sql = sql;
        this.grounds = grounds;
        this.clerk = clerk;
    }

    /** One of those made about a project, or with a client alone. */
    public record Key(About about, long id) {
        public Key(ProjectId project, long id) {
            this(new About.OfProject(project), id);
        }

        public String address() {
            return about.address() + "/promises/" + id;
        }
    }

    /** Kept, broken or warned of; also when the project has ended: a word outlives it. */
    @Transactional
    public Outcome<About> settle(Key key, PromiseState state, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        var before = before(key);
        if (!by.may(Right.LEAD_PROJECTS, ground.own())) {
            return new Outcome.Forbidden<>();
        }
        if (before.state() != PromiseState.OPEN && before.state() != state) {
            return Outcome.refused("work.promise.settled." + before.state());
        }
        if (before.state() != state) {
            write(ground, key, before.now(state), by);
        }
        return Outcome.done(
                ground.about(),
                Text.of("work.promise." + state),
                new Outcome.Undo(key.address() + "/settlement/withdrawal"));
    }

    /** Open again, where that was a mistake. */
    @Transactional
    public Outcome<About> reopen(Key key, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        var before = before(key);
        if (!by.may(Right.LEAD_PROJECTS, ground.own())) {
            return new Outcome.Forbidden<>();
        }
        if (before.state() != PromiseState.OPEN) {
            write(ground, key, before.now(PromiseState.OPEN), by);
        }
        return Outcome.done(ground.about(), Text.of("work.promise." + PromiseState.OPEN));
    }

    private static Map<Field<?>, @Nullable Object> unsettled() {
        var unsettled = new HashMap<Field<?>, @Nullable Object>();
        SETTLEMENT.forEach(field -> unsettled.put(field, null));
        unsettled.put(PROMISE.STATE, PromiseState.OPEN.name());
        return unsettled;
    }

    private record Standing(Side side, PromiseState state) {
        Standing now(PromiseState other) {
            return new Standing(side, other);
        }
    }

    private Standing before(Key key) {
        return sql.select(
                        PROMISE.SIDE.convertFrom(Side::valueOf),
                        PROMISE.STATE.convertFrom(PromiseState::valueOf))
                .from(PROMISE)
                .join(TALK)
                .on(TALK.ID.eq(PROMISE.TALK_ID))
                .where(PROMISE.ID.eq(key.id()))
                .and(TalkRows.are(key.about()))
                .and(TALK.REMOVED_AT.isNull())
                .fetchOptional(mapping(Standing::new))
                .orElseThrow(NotFound::new);
    }

    private void write(Ground ground, Key key, Standing now, Viewer by) {
        boolean open = now.state() == PromiseState.OPEN;
        sql.update(PROMISE)
                .set(PROMISE.STATE, now.state().name())
                .set(PROMISE.SETTLED_AT, open ? null : clerk.now())
                .set(PROMISE.SETTLED_BY, open ? null : by.user().value())
                .where(PROMISE.ID.eq(key.id()))
                .execute();
        var company = ground.client().id();
        clerk.note(
                new WorkEvent.PromiseSettled(
                        ground.projectId(), company, key.id(), now.side(), now.state()),
                by);
    }

    /**
     * What both sides promised in a talk; what is taken back was not promised. What became of a
     * promise stays with its words, wherever they stand now; other words are another promise.
     */
    @Transactional
    void keep(Ground ground, long talk, Map<String, String> values) {
        var settled = settled(talk);
        for (var side : Side.values()) {
            for (int i = 0; i < TalkForm.PLACES.size(); i++) {
                var place = TalkForm.PLACES.get(i);
                var text = values.getOrDefault(side.promise(place), "");
                if (text.isEmpty()) {
                    drop(talk, side, i + 1);
                } else {
                    var due = values.getOrDefault(side.due(place), "");
                    var said = new HashMap<Field<?>, @Nullable Object>();
                    said.putAll(settled.getOrDefault(new Said(side, text), UNSETTLED));
                    said.put(PROMISE.TEXT, text);
                    said.put(PROMISE.DUE_ON, due.isEmpty() ? null : LocalDate.parse(due));
                    write(ground, talk, new Seat(side, i + 1), said);
                }
            }
        }
    }

    private record Said(Side side, String text) {}

    /** Which of the promises of a side in a talk. */
    private record Seat(Side side, int position) {}

    private Map<Said, Map<Field<?>, @Nullable Object>> settled(long talk) {
        var all = new HashMap<Said, Map<Field<?>, @Nullable Object>>();
        sql.selectFrom(PROMISE)
                .where(PROMISE.TALK_ID.eq(talk))
                .and(PROMISE.STATE.ne(PromiseState.OPEN.name()))
                .orderBy(PROMISE.ID)
                .forEach(row ->
                        all.put(
                                new Said(Side.valueOf(row.getSide()), row.getText()),
                                settled(row)));
        return all;
    }

    private static Map<Field<?>, @Nullable Object> settled(PromiseRecord row) {
        var settled = new HashMap<Field<?>, @Nullable Object>();
        SETTLEMENT.forEach(field -> settled.put(field, row.get(field)));
        return settled;
    }

    private void drop(long talk, Side side, int position) {
        sql.deleteFrom(PROMISE)
                .where(PROMISE.TALK_ID.eq(talk))
                .and(PROMISE.SIDE.eq(side.name()))
                .and(PROMISE.POSITION.eq(position))
                .execute();
    }

    private void write(Ground ground, long talk, Seat seat, Map<Field<?>, @Nullable Object> said) {
        var project = ground.projectId();
        sql.insertInto(PROMISE)
                .set(PROMISE.TALK_ID, talk)
                .set(PROMISE.COMPANY_ID, ground.client().id().value())
                .set(PROMISE.PROJECT_ID, project == null ? null : project.value())
                .set(PROMISE.SIDE, seat.side().name())
                .set(PROMISE.POSITION, seat.position())
                .set(said)
                .onConflict(PROMISE.TALK_ID, PROMISE.SIDE, PROMISE.POSITION)
                .doUpdate()
                .set(said)
                .execute();
    }
}
