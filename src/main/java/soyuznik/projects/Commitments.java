package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.projects.Tables.COMMITMENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** Contracts that were signed and invoices that were paid, recorded by hand. */
@Repository
@Transactional(readOnly = true)
public class Commitments {
    private final DSLContext sql;
    private final Projects projects;
    private final Clerk clerk;

    Commitments(DSLContext sql, Projects projects, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.clerk = clerk;
    }

    /** What a person records; the number is never empty. */
    public record Draft(
            Commitment.Kind kind,
            String number,
            LocalDate doneOn,
            @Nullable BigDecimal amount,
            String currency) {}

    /**
     * @param key made when the form was shown: the same key again is the same commitment
     */
    @Transactional
    public Outcome<ProjectId> record(ProjectId id, UUID key, Draft draft, Viewer by) {
        var project = projects.hold(id, by);
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() ->
                        draft.doneOn().isAfter(clerk.today())
                                ? Outcome.invalid("doneOn", "projects.error.future")
                                : insert(project, key, draft, by));
    }

    private Outcome<ProjectId> insert(Project project, UUID key, Draft draft, Viewer by) {
        sql.insertInto(COMMITMENT)
                .set(COMMITMENT.KEY, key)
                .set(COMMITMENT.PROJECT_ID, project.id().value())
                .set(COMMITMENT.KIND, draft.kind().name())
                .set(COMMITMENT.NUMBER, draft.number().strip())
                .set(COMMITMENT.DONE_ON, draft.doneOn())
                .set(COMMITMENT.AMOUNT, draft.amount())
                .set(COMMITMENT.CURRENCY, draft.currency())
                .set(COMMITMENT.AT, clerk.now())
                .set(COMMITMENT.BY_ID, by.user().value())
                .onConflict(COMMITMENT.KEY)
                .doNothing()
                .returningResult(COMMITMENT.ID)
                .fetchOptional(Record1::value1)
                .ifPresent(made ->
                        clerk.note(ProjectEvent.CommitmentRecorded.of(project, made, draft), by));
        return Outcome.done(
                project.id(), Text.of("projects.commitment.recorded." + draft.kind().name()));
    }

    /** All that stand about a project, as one field of its statement. */
    static Field<List<Commitment>> about(Field<Long> projectId) {
        return multiset(
                        select(
                                        COMMITMENT.ID,
                                        COMMITMENT.KIND.convertFrom(Commitment.Kind::valueOf),
                                        COMMITMENT.NUMBER,
                                        COMMITMENT.DONE_ON,
                                        Sums.of(COMMITMENT.AMOUNT, COMMITMENT.CURRENCY))
                                .from(COMMITMENT)
                                .where(COMMITMENT.PROJECT_ID.eq(projectId))
                                .and(COMMITMENT.REMOVED_AT.isNull())
                                .orderBy(COMMITMENT.DONE_ON, COMMITMENT.ID))
                .convertFrom(found -> found.map(mapping(Commitment::new)));
    }
}
