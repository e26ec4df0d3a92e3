package soyuznik.projects;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** What can still be taken back of the way of a project, and where it stood before. */
// P-02, P-18
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Slips {
    /** What was done longer ago is no slip of the hand any more. */
    private static final Duration SLIP = Duration.ofHours(1);

    private static final Set<Passage.Kind> MOVES =
            EnumSet.of(Passage.Kind.PASSED, Passage.Kind.BACK);

    private final DSLContext sql;
    private final Clerk clerk;

    Slips(DSLContext sql, Clerk clerk) {
        this.sql = sql;
        this.clerk = clerk;
    }

    /** Where a project stands, and since when. */
    record Standing(Stage stage, LocalDate since) {}

    /**
     * A step, with all gates of its click.
     *
     * @param before where the project stood
     */
    record Slip(Passage.Kind kind, Instant at, UserId by, Standing before) {}

    /** Nothing, if the last that happened on the way is not this step, made just now. */
    Optional<Slip> of(Project project, long passage) {
        return last(project)
                .filter(last -> last.id() == passage && MOVES.contains(last.kind()))
                .filter(last -> !last.isWithdrawn() && isThere(project, last.to()))
                .map(last -> slip(project, last));
    }

    private record Last(
            long id,
            Passage.Kind kind,
            Instant at,
            long by,
            @Nullable Long to,
            boolean isWithdrawn) {}

    private Optional<Last> last(Project project) {
        return sql.select(
                        PASSAGE.ID,
                        PASSAGE.KIND.convertFrom(Passage.Kind::valueOf),
                        PASSAGE.AT,
                        PASSAGE.BY_ID,
                        PASSAGE.TO_STAGE_ID,
                        field(PASSAGE.WITHDRAWN_AT.isNotNull()))
                .from(PASSAGE)
                .where(PASSAGE.PROJECT_ID.eq(project.id().value()))
                .orderBy(PASSAGE.ID.desc())
                .limit(1)
                .fetchOptional(Records.mapping(Last::new))
                .filter(last -> last.at().isAfter(clerk.now().minus(SLIP)));
    }

    /** Whether the project is where the passage led to. */
    private static boolean isThere(Project project, @Nullable Long stage) {
        var ending = project.course().ending();
        return stage == null
                ? ending != null && ending.end() == End.WON
                : ending == null && project.stage().id() == stage;
    }

    /** Before all gates that were passed at the moment. */
    private Slip slip(Project project, Last last) {
        return sql.select(PASSAGE.FROM_STAGE_ID, PASSAGE.SINCE)
                .from(PASSAGE)
                .where(same(project, last.kind(), last.at()))
                .orderBy(PASSAGE.ID)
                .limit(1)
                .fetchSingle(from ->
                        new Slip(
                                last.kind(),
                                last.at(),
                                new UserId(last.by()),
                                new Standing(
                                        project.course().method().stage(from.value1()),
                                        Optional.ofNullable(from.value2())
                                                .orElseGet(clerk::today))));
    }

    private static Condition same(Project project, Passage.Kind kind, Instant at) {
        return PASSAGE.PROJECT_ID
                .eq(project.id().value())
                .and(PASSAGE.KIND.eq(kind.name()))
                .and(PASSAGE.AT.eq(at));
    }

    /** It stays written and moved nothing; the project stands where it stood. */
    void withdraw(Project project, Slip slip, Viewer by) {
        sql.update(PASSAGE)
                .set(PASSAGE.WITHDRAWN_AT, clerk.now())
                .set(PASSAGE.WITHDRAWN_BY, by.user().value())
                .where(same(project, slip.kind(), slip.at()))
                .execute();
        stand(project, slip.before());
    }

    /** Puts the project where it is to stand. */
    void stand(Project project, Standing there) {
        sql.update(PROJECT)
                .set(PROJECT.STAGE_ID, there.stage().id())
                .set(PROJECT.STAGE_SINCE, there.since())
                .set(PROJECT.VERSION, PROJECT.VERSION.plus(1))
                .where(PROJECT.ID.eq(project.id().value()))
                .execute();
    }

    /**
     * Whether a gate was passed by the waiver or debt of the criterion.
     *
     * @param made the moment from which on it is looked for; null: from the beginning
     */
    // P-04, P-15
    boolean isPassedBy(Project project, String criterion, @Nullable Instant made) {
        return sql.fetchExists(
                PASSAGE,
                PASSAGE.PROJECT_ID.eq(project.id().value()),
                made == null ? noCondition() : PASSAGE.AT.ge(made),
                PASSAGE.WITHDRAWN_AT.isNull(),
                val(criterion).eq(any(PASSAGE.WAIVED)).or(val(criterion).eq(any(PASSAGE.CARRIED))));
    }
}
