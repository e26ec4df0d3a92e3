package soyuznik.projects;

import static org.jooq.impl.DSL.row;
import static soyuznikdb.projects.Tables.CRITERION;
import static soyuznikdb.projects.Tables.WAIVER;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Tiding;

/** Required criteria that a head let pass; what a passed gate stands on stays (P-04). */
@Repository
@Transactional(readOnly = true)
public class Waivers {
    private final DSLContext sql;
    private final Projects projects;
    private final Slips slips;
    private final Clerk clerk;

    Waivers(DSLContext sql, Projects projects, Slips slips, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.slips = slips;
        this.clerk = clerk;
    }

    // P-04
    @Transactional
    public Outcome<ProjectId> waive(ProjectId id, long criterion, String reason, Viewer by) {
        var project = projects.hold(id, by);
        return project.<ProjectId>refusal(Right.WAIVE, by)
                .orElseGet(() ->
                        reason.isBlank()
                                ? Outcome.invalid("reason", "projects.error.reason")
                                : waive(project, criterion, reason.strip(), by));
    }

    private Outcome<ProjectId> waive(Project project, long criterion, String reason, Viewer by) {
        return project.missing(criterion, Strictness.REQUIRED, clerk.today())
                .map(missing -> write(project, missing, reason, by))
                .orElseGet(() -> Outcome.refused("projects.waiver.needless"));
    }

    private Outcome<ProjectId> write(Project project, Criterion missing, String reason, Viewer by) {
        var waiver =
                sql.insertInto(WAIVER)
                        .set(WAIVER.PROJECT_ID, project.id().value())
                        .set(WAIVER.CRITERION_ID, missing.id())
                        .set(WAIVER.REASON, reason)
                        .set(WAIVER.AT, clerk.now())
                        .set(WAIVER.BY_ID, by.user().value())
                        .returningResult(WAIVER.ID)
                        .fetchSingle()
                        .value1();
        clerk.note(ProjectEvent.GateWaived.of(project, missing), by);
        clerk.ring(project, Tiding.What.GATE_WAIVED, by);
        var undo = "/projects/" + project.id() + "/waivers/withdrawal?waiver=" + waiver;
        return Outcome.done(project.id(), Text.of("projects.waived"), new Outcome.Undo(undo));
    }

    /** One that was made: its criterion, and since when it lets that pass. */
    private record Made(String criterion, Bilingual text, Instant at) {}

    /** Takes the very waiver back, unless its gate was passed by it. */
    // P-04
    @Transactional
    public Outcome<ProjectId> withdraw(ProjectId id, long waiver, Viewer by) {
        var project = projects.hold(id, by);
        return project.<ProjectId>refusal(Right.WAIVE, by)
                .orElseGet(() ->
                        made(id, waiver)
                                .map(made -> withdraw(project, waiver, made, by))
                                .orElseGet(() -> Outcome.refused("projects.withdrawn.done")));
    }

    private Optional<Made> made(ProjectId project, long waiver) {
        return sql.select(
                        CRITERION.CODE,
                        row(CRITERION.TEXT_RU, CRITERION.TEXT_EN).mapping(Bilingual::new),
                        WAIVER.AT)
                .from(WAIVER)
                .join(CRITERION)
                .on(CRITERION.ID.eq(WAIVER.CRITERION_ID))
                .where(WAIVER.ID.eq(waiver))
                .and(WAIVER.PROJECT_ID.eq(project.value()))
                .fetchOptional(Records.mapping(Made::new));
    }

    private Outcome<ProjectId> withdraw(Project project, long waiver, Made made, Viewer by) {
        if (slips.isPassedBy(project, made.criterion(), made.at())) {
            return Outcome.refused("projects.withdrawn.passed");
        }
        sql.deleteFrom(WAIVER).where(WAIVER.ID.eq(waiver)).execute();
        var text = made.text();
        clerk.note(
                new ProjectEvent.WaiverWithdrawn(
                        project.id(),
                        project.client().id(),
                        made.criterion(),
                        text.ru(),
                        text.en()),
                by);
        clerk.unring(project, Tiding.What.GATE_WAIVED);
        return Outcome.done(project.id(), Text.of("projects.waiver.withdrawn"));
    }
}
