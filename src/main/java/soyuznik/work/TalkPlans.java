package soyuznik.work;

import static soyuznikdb.work.Tables.TALK;

import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.projects.Project;
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
    private final Clerk clerk;

    TalkPlans(DSLContext sql, Projects projects, Talks talks, TalkRows rows, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.talks = talks;
        this.rows = rows;
        this.clerk = clerk;
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
                .or(() -> wrong(project, read))
                .orElseGet(() -> update(theirs, version, read.values(), by));
    }

    private Optional<Outcome<ProjectId>> wrong(Project project, Inputs.Read read) {
        var errors = new ArrayList<>(read.errors());
        if (errors.isEmpty()) {
            errors.addAll(talks.strangers(project, read.values()));
        }
        return errors.isEmpty() ? Optional.empty() : Optional.of(new Outcome.Invalid<>(errors));
    }

    private Outcome<ProjectId> update(
            Talk theirs, int version, Map<String, String> ours, Viewer by) {
        if (theirs.state() != TalkState.PLANNED) {
            return Outcome.refused("work.error.state");
        }
        var changed = Inputs.differences(theirs.values(), ours);
        if (theirs.version() != version && !changed.isEmpty()) {
            return new Outcome.Stale<>(changed, theirs.version());
        }
        var project = projects.get(theirs.key().project(), by);
        if (!changed.isEmpty()) {
            write(theirs, ours);
            clerk.note(
                    new WorkEvent.TalkRecorded(
                            project.id(),
                            project.client().id(),
                            WorkEvent.Deed.MOVED,
                            theirs.key().id(),
                            TalkKind.valueOf(ours.getOrDefault("kind", ""))),
                    by);
        }
        return Outcome.done(project.id(), Text.of("work.talk.MOVED"));
    }

    private void write(Talk theirs, Map<String, String> ours) {
        sql.update(TALK)
                .set(TalkRows.COLUMNS.written(ours))
                .set(TALK.VERSION, theirs.version() + 1)
                .where(TALK.ID.eq(theirs.key().id()))
                .execute();
    }
}
