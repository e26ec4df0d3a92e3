package soyuznik.work;

import static soyuznikdb.work.Tables.TALK;

import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Projects;
import soyuznik.shell.Inputs;

/** Planned talks that take place otherwise: on another day, with others, about something else. */
//
@Repository
@Transactional(readOnly = true)
public class TalkPlans {
    private final DSLContext sql;
    private final Projects projects;
    private final Talks talks;
    private final TalkRows rows;

    TalkPlans(DSLContext sql, Projects projects, Talks talks, TalkRows rows) {
        this.sql = sql;
        this.projects = projects;
        this.talks = talks;
        this.rows = rows;
    }

    /**
     * @param version of the talk as somebody had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> update(
            Talk.Key key, int version, Map<String, String> typed, Viewer by) {
        var project = projects.hold(key.project(), by);
        var theirs = rows.get(key);
        var read = TalkForm.PLAN.read(typed);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> talks.wrong(project, read))
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
                        talks.note(project, WorkEvent.Deed.MOVED, talk, by);
                    }
                    return Outcome.done(project.id(), Text.of("work.talk.MOVED"));
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
