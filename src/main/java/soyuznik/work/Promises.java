package soyuznik.work;

import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.time.LocalDate;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.shell.NotFound;

/** What became of the promises of both sides. */
//
@Repository
@Transactional(readOnly = true)
public class Promises {
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

    /** Kept, broken or warned of; open again, where that was a mistake. */
    @Transactional
    public Outcome<About> settle(Key key, PromiseState state, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        var side = side(key);
        return ground.<About>refusal(by)
                .orElseGet(() -> {
                    if (write(key, state, by)) {
                        var company = ground.client().id();
                        clerk.note(
                                new WorkEvent.PromiseSettled(
                                        ground.projectId(), company, key.id(), side, state),
                                by);
                    }
                    return Outcome.done(
                            ground.about(),
                            Text.of("work.promise." + state),
                            new Outcome.Undo(key.address() + "/settlement/withdrawal"));
                });
    }

    private Side side(Key key) {
        return sql.select(PROMISE.SIDE)
                .from(PROMISE)
                .join(TALK)
                .on(TALK.ID.eq(PROMISE.TALK_ID))
                .where(PROMISE.ID.eq(key.id()))
                .and(TalkRows.are(key.about()))
                .and(TALK.REMOVED_AT.isNull())
                .fetchOptional(Record1::value1)
                .map(Side::valueOf)
                .orElseThrow(NotFound::new);
    }

    private boolean write(Key key, PromiseState state, Viewer by) {
        boolean open = state == PromiseState.OPEN;
        return sql.update(PROMISE)
                        .set(PROMISE.STATE, state.name())
                        .set(PROMISE.SETTLED_AT, open ? null : clerk.now())
                        .set(PROMISE.SETTLED_BY, open ? null : by.user().value())
                        .where(PROMISE.ID.eq(key.id()))
                        .and(PROMISE.STATE.ne(state.name()))
                        .execute()
                == 1;
    }

    /** What both sides promised in a talk; what is taken back was not promised. */
    @Transactional
    void keep(Ground ground, long talk, Map<String, String> values) {
        for (var side : Side.values()) {
            for (int i = 0; i < TalkForm.PLACES.size(); i++) {
                var place = TalkForm.PLACES.get(i);
                var text = values.getOrDefault(side.promise(place), "");
                if (text.isEmpty()) {
                    drop(talk, side, i + 1);
                } else {
                    var due = values.getOrDefault(side.due(place), "");
                    var day = due.isEmpty() ? null : LocalDate.parse(due);
                    write(ground, talk, new Promise(0, side, i + 1, text, day, PromiseState.OPEN));
                }
            }
        }
    }

    private void drop(long talk, Side side, int position) {
        sql.deleteFrom(PROMISE)
                .where(PROMISE.TALK_ID.eq(talk))
                .and(PROMISE.SIDE.eq(side.name()))
                .and(PROMISE.POSITION.eq(position))
                .execute();
    }

    private void write(Ground ground, long talk, Promise promise) {
        var project = ground.projectId();
        sql.insertInto(PROMISE)
                .set(PROMISE.TALK_ID, talk)
                .set(PROMISE.COMPANY_ID, ground.client().id().value())
                .set(PROMISE.PROJECT_ID, project == null ? null : project.value())
                .set(PROMISE.SIDE, promise.side().name())
                .set(PROMISE.POSITION, promise.position())
                .set(PROMISE.TEXT, promise.text())
                .set(PROMISE.DUE_ON, promise.due())
                .onConflict(PROMISE.TALK_ID, PROMISE.SIDE, PROMISE.POSITION)
                .doUpdate()
                .set(PROMISE.TEXT, promise.text())
                .set(PROMISE.DUE_ON, promise.due())
                .execute();
    }
}
