package soyuznik.work;

import static soyuznikdb.work.Tables.OBJECTION;
import static soyuznikdb.work.Tables.TALK;

import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.shell.NotFound;

/** What was said against us in talks, and whether it is answered. */
//
@Repository
@Transactional(readOnly = true)
public class Objections {
    private final DSLContext sql;
    private final Grounds grounds;
    private final Clerk clerk;

    Objections(DSLContext sql, Grounds grounds, Clerk clerk) {
        this.sql = sql;
        this.grounds = grounds;
        this.clerk = clerk;
    }

    /** One of those about a project, or said by a client alone. */
    public record Key(About about, long id) {
        public Key(ProjectId project, long id) {
            this(new About.OfProject(project), id);
        }

        public String address() {
            return about.address() + "/objections/" + id;
        }
    }

    /** The client holds it no more; or does again, where that was a mistake. */
    @Transactional
    public Outcome<About> settle(Key key, ObjectionState state, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        long talk = talk(key);
        return ground.<About>refusal(by)
                .orElseGet(() -> {
                    if (write(key, state, by)) {
                        see(talk);
                        note(ground, key, state, by);
                    }
                    return Outcome.done(
                            ground.about(),
                            Text.of("work.objection." + state),
                            new Outcome.Undo(key.address() + "/settlement/withdrawal"));
                });
    }

    private long talk(Key key) {
        return sql.select(TALK.ID)
                .from(OBJECTION)
                .join(TALK)
                .on(TALK.ID.eq(OBJECTION.TALK_ID))
                .where(OBJECTION.ID.eq(key.id()))
                .and(TalkRows.are(key.about()))
                .and(TALK.REMOVED_AT.isNull())
                .fetchOptional(row -> row.value1())
                .orElseThrow(NotFound::new);
    }

    private boolean write(Key key, ObjectionState state, Viewer by) {
        boolean open = state == ObjectionState.OPEN;
        return sql.update(OBJECTION)
                        .set(OBJECTION.STATE, state.name())
                        .set(OBJECTION.SETTLED_AT, open ? null : clerk.now())
                        .set(OBJECTION.SETTLED_BY, open ? null : by.user().value())
                        .where(OBJECTION.ID.eq(key.id()))
                        .and(OBJECTION.STATE.ne(state.name()))
                        .execute()
                == 1;
    }

    /** Whoever corrects the results meanwhile is told, so that nothing is undone in silence. */
    private void see(long talk) {
        sql.update(TALK).set(TALK.VERSION, TALK.VERSION.plus(1)).where(TALK.ID.eq(talk)).execute();
    }

    private void note(Ground ground, Key key, ObjectionState state, Viewer by) {
        var company = ground.client().id();
        clerk.note(
                new WorkEvent.ObjectionSettled(ground.projectId(), company, key.id(), state), by);
    }

    /** What was said against us in a talk; what is taken back was not said. */
    @Transactional
    void keep(Ground ground, long talk, Map<String, String> values) {
        for (int position = 1; position <= ObjectionForm.PLACES.size(); position++) {
            var said = ObjectionForm.said(values, position);
            if (said.isPresent()) {
                write(ground, talk, said.get());
            } else {
                drop(talk, position);
            }
        }
    }

    private void drop(long talk, int position) {
        sql.deleteFrom(OBJECTION)
                .where(OBJECTION.TALK_ID.eq(talk))
                .and(OBJECTION.POSITION.eq(position))
                .execute();
    }

    private void write(Ground ground, long talk, ObjectionForm.Said said) {
        var project = ground.projectId();
        sql.insertInto(OBJECTION)
                .set(OBJECTION.TALK_ID, talk)
                .set(OBJECTION.PROJECT_ID, project == null ? null : project.value())
                .set(OBJECTION.POSITION, said.position())
                .set(OBJECTION.WORDS, said.get("objection"))
                .set(OBJECTION.KIND, orNull(said.get("objectionKind")))
                .set(OBJECTION.PERSON_ID, person(said))
                .set(OBJECTION.REPLY, said.get("reply"))
                .set(OBJECTION.STATE, said.state())
                .onConflict(OBJECTION.TALK_ID, OBJECTION.POSITION)
                .doUpdate()
                .set(OBJECTION.WORDS, said.get("objection"))
                .set(OBJECTION.KIND, orNull(said.get("objectionKind")))
                .set(OBJECTION.PERSON_ID, person(said))
                .set(OBJECTION.REPLY, said.get("reply"))
                .set(OBJECTION.STATE, said.state())
                .execute();
    }

    private static @Nullable String orNull(String said) {
        return said.isEmpty() ? null : said;
    }

    private static @Nullable Long person(ObjectionForm.Said said) {
        var person = said.get("objector");
        return person.isEmpty() ? null : Long.valueOf(person);
    }
}
