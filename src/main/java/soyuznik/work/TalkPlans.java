package soyuznik.work;

import static soyuznikdb.work.Tables.TALK;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Inputs;

/** Planned talks that take place otherwise: on another day, with others, about something else. */
//
@Repository
@Transactional(readOnly = true)
public class TalkPlans {
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

    /**
     * @param version of the talk as somebody had it before the eyes
     */
    @Transactional
    public Outcome<About> update(Talk.Key key, int version, Map<String, String> typed, Viewer by) {
        var ground = grounds.hold(key.about(), by);
        var theirs = rows.get(key);
        var read = TalkForm.PLAN.read(typed);
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
                        write(theirs, read.values());
                        var kind = TalkKind.valueOf(read.values().getOrDefault("kind", ""));
                        var talk = new Talks.Of(key.id(), kind);
                        notes.note(ground, WorkEvent.Deed.MOVED, talk, by);
                    }
                    return Outcome.done(ground.about(), Text.of("work.talk.MOVED"));
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
