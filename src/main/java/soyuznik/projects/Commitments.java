package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.CONTRACT;
import static soyuznikdb.projects.Tables.COMMITMENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.ContractEnds;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/**
 * Contracts that were signed and invoices that were paid, recorded by hand, and contracts of the
 * client that are pointed to.
 */
@Repository
@Transactional(readOnly = true)
public class Commitments {
    private final DSLContext sql;
    private final Projects projects;
    private final ClientContracts contracts;
    private final Clerk clerk;

    /** That of the contract, where it is pointed to. */
    static final Field<LocalDate> DONE_ON = coalesce(CONTRACT.SIGNED_ON, COMMITMENT.DONE_ON);

    Commitments(DSLContext sql, Projects projects, ClientContracts contracts, Clerk clerk) {
        this.sql = sql;
        this.projects = projects;
        this.contracts = contracts;
        this.clerk = clerk;
    }

    /** What a person records; the number is never empty. */
    public record Draft(
            Commitment.Kind kind,
            String number,
            LocalDate doneOn,
            @Nullable BigDecimal amount,
            String currency) {}

    /** What a person points to: a contract of the client, and for how much of it this is. */
    public record Pointer(long contract, @Nullable BigDecimal amount, String currency) {
        Draft draft(ClientContract contract) {
            return new Draft(
                    Commitment.Kind.CONTRACT,
                    contract.number(),
                    contract.signedOn(),
                    amount,
                    currency);
        }
    }

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
                                : insert(project, new Made(key, null), draft, by));
    }

    /**
     * Lets a contract in force of the client count for the project, as long as it binds.
     *
     * @param key as that of what is recorded
     */
    // C-12
    @Transactional
    public Outcome<ProjectId> point(ProjectId id, UUID key, Pointer pointer, Viewer by) {
        var project = projects.hold(id, by);
        var made = new Made(key, pointer.contract());
        return project.<ProjectId>refusal(Right.LEAD_PROJECTS, by)
                .orElseGet(() ->
                        contracts.offered(project, key).stream()
                                .filter(contract -> contract.id() == pointer.contract())
                                .findFirst()
                                .map(contract -> insert(project, made, pointer.draft(contract), by))
                                .orElseGet(() ->
                                        Outcome.invalid("contract", "projects.error.contract")));
    }

    private record Made(UUID key, @Nullable Long contract) {}

    private Outcome<ProjectId> insert(Project project, Made key, Draft draft, Viewer by) {
        sql.insertInto(COMMITMENT)
                .set(COMMITMENT.KEY, key.key())
                .set(COMMITMENT.CONTRACT_ID, key.contract())
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
                                        coalesce(CONTRACT.NUMBER, COMMITMENT.NUMBER),
                                        DONE_ON,
                                        Sums.of(COMMITMENT.AMOUNT, COMMITMENT.CURRENCY),
                                        pointed())
                                .from(COMMITMENT)
                                .leftJoin(CONTRACT)
                                .on(CONTRACT.ID.eq(COMMITMENT.CONTRACT_ID))
                                .where(COMMITMENT.PROJECT_ID.eq(projectId))
                                .and(COMMITMENT.REMOVED_AT.isNull())
                                .orderBy(DONE_ON, COMMITMENT.ID))
                .convertFrom(found -> found.map(mapping(Commitment::new)));
    }

    private static SelectField<Commitment.@Nullable Pointed> pointed() {
        return row(COMMITMENT.CONTRACT_ID, ContractEnds.lastDay())
                .mapping((contract, until) ->
                        contract == null ? null : new Commitment.Pointed(contract, until));
    }
}
