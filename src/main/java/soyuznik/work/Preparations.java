package soyuznik.work;

import static org.jooq.Records.mapping;
import static soyuznikdb.work.Tables.PREPARATION;

import java.util.List;
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
import soyuznik.projects.Projects;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** How talks are prepared. */
//
@Repository
@Transactional(readOnly = true)
public class Preparations {
    public static final Inputs FORM =
            new Inputs(
                    List.of(
                            Input.of("aim", Input.Kind.AREA),
                            Input.of("questions", Input.Kind.AREA)));

    private final DSLContext sql;
    private final Projects projects;
    private final TalkRows rows;
    private final Clerk clerk;

    Preparations(DSLContext sql, Projects projects, TalkRows rows, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.rows = rows;
        this.clerk = clerk;
    }

    public Preparation of(Talk.Key key, Viewer viewer) {
        projects.get(key.project(), viewer);
        rows.get(key);
        return sql.select(PREPARATION.VERSION, PREPARATION.AIM, PREPARATION.QUESTIONS)
                .from(PREPARATION)
                .where(PREPARATION.TALK_ID.eq(key.id()))
                .fetchOptional(mapping(Preparation::new))
                .orElse(Preparation.NONE);
    }

    /**
     * @param version of the preparation as somebody had it before the eyes
     */
    @Transactional
    public Outcome<ProjectId> prepare(
            Talk.Key key, int version, Map<String, String> typed, Viewer by) {
        var project = projects.hold(key.project(), by);
        var theirs = of(key, by);
        var read = FORM.read(typed);
        var changed = Inputs.differences(theirs.values(), read.values());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .or(() -> wrong(read))
                .orElseGet(() -> {
                    if (theirs.version() != version && !changed.isEmpty()) {
                        return new Outcome.Stale<>(changed, theirs.version());
                    }
                    if (!changed.isEmpty()) {
                        write(key, read.values(), by);
                        var company = project.client().id();
                        var event = new WorkEvent.TalkPrepared(project.id(), company, key.id());
                        clerk.note(event, by);
                    }
                    return Outcome.done(project.id(), Text.of("work.preparation.saved"));
                });
    }

    private static Optional<Outcome<ProjectId>> wrong(Inputs.Read read) {
        return read.errors().isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.Invalid<>(read.errors()));
    }

    private void write(Talk.Key key, Map<String, String> values, Viewer by) {
        sql.insertInto(PREPARATION)
                .set(PREPARATION.TALK_ID, key.id())
                .set(PREPARATION.AIM, values.get("aim"))
                .set(PREPARATION.QUESTIONS, values.get("questions"))
                .set(PREPARATION.AT, clerk.now())
                .set(PREPARATION.BY_ID, by.user().value())
                .onConflict(PREPARATION.TALK_ID)
                .doUpdate()
                .set(PREPARATION.AIM, values.get("aim"))
                .set(PREPARATION.QUESTIONS, values.get("questions"))
                .set(PREPARATION.AT, clerk.now())
                .set(PREPARATION.BY_ID, by.user().value())
                .set(PREPARATION.VERSION, PREPARATION.VERSION.plus(1))
                .execute();
    }
}
