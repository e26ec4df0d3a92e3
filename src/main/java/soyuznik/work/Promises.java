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
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.projects.Projects;
import soyuznik.shell.NotFound;

/** What became of the promises of both sides. */
//
@Repository
@Transactional(readOnly = true)
public class Promises {
    private final DSLContext sql;
    private final Projects projects;
    private final Clerk clerk;

    Promises(DSLContext sql, Projects projects, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.clerk = clerk;
    }

    /** One of those made about a project. */
    public record Key(ProjectId project, long id) {}

    /** Kept, broken or warned of; open again, where that was a mistake. */
    @Transactional
    public Outcome<ProjectId> settle(Key key, PromiseState state, Viewer by) {
        var project = projects.hold(key.project(), by);
        var side = side(key);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() -> {
                    if (write(key, state, by)) {
                        var company = project.client().id();
                        clerk.note(
                                new WorkEvent.PromiseSettled(
                                        project.id(), company, key.id(), side, state),
                                by);
                    }
                    var place = "/projects/" + project.id() + "/promises/" + key.id();
                    return Outcome.done(
                            project.id(),
                            Text.of("work.promise." + state),
                            new Outcome.Undo(place + "/settlement/withdrawal"));
                });
    }

    private Side side(Key key) {
        return sql.select(PROMISE.SIDE)
                .from(PROMISE)
                .join(TALK)
                .on(TALK.ID.eq(PROMISE.TALK_ID))
                .where(PROMISE.ID.eq(key.id()))
                .and(TALK.PROJECT_ID.eq(key.project().value()))
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
    public void keep(Talk.Key talk, Map<String, String> values) {
        for (var side : Side.values()) {
            for (int i = 0; i < TalkForm.PLACES.size(); i++) {
                var place = TalkForm.PLACES.get(i);
                var text = values.getOrDefault(side.promise(place), "");
                if (text.isEmpty()) {
                    drop(talk, side, i + 1);
                } else {
                    var due = values.getOrDefault(side.due(place), "");
                    var day = due.isEmpty() ? null : LocalDate.parse(due);
                    write(talk, new Promise(0, side, i + 1, text, day, PromiseState.OPEN));
                }
            }
        }
    }

    private void drop(Talk.Key talk, Side side, int position) {
        sql.deleteFrom(PROMISE)
                .where(PROMISE.TALK_ID.eq(talk.id()))
                .and(PROMISE.SIDE.eq(side.name()))
                .and(PROMISE.POSITION.eq(position))
                .execute();
    }

    private void write(Talk.Key talk, Promise promise) {
        sql.insertInto(PROMISE)
                .set(PROMISE.TALK_ID, talk.id())
                .set(PROMISE.PROJECT_ID, talk.project().value())
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
