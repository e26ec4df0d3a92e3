package soyuznik.projects;

import static soyuznikdb.projects.Tables.PASSAGE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Viewer;

/** Where projects stood before the passage that can still be taken back. */
// P-02, P-18
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Slips {
    /** What was passed longer ago is no slip of the hand any more. */
    private static final Duration SLIP = Duration.ofHours(1);

    private final DSLContext sql;
    private final Clerk clerk;

    Slips(DSLContext sql, Clerk clerk) {
        this.sql = sql;
        this.clerk = clerk;
    }

    /** Where a project stands, and since when. */
    record Standing(Stage stage, LocalDate since) {}

    /** Nowhere, if the last that happened on the way is not a passage that the person just made. */
    Optional<Standing> before(Project project, Viewer by) {
        return sql.select(PASSAGE.AT, PASSAGE.TO_STAGE_ID, PASSAGE.KIND, PASSAGE.BY_ID)
                .from(PASSAGE)
                .where(PASSAGE.PROJECT_ID.eq(project.id().value()))
                .orderBy(PASSAGE.ID.desc())
                .limit(1)
                .fetchOptional()
                .filter(last ->
                        last.value3().equals(Passage.Kind.PASSED.name())
                                && last.value4() == by.user().value()
                                && last.value1().isAfter(clerk.now().minus(SLIP))
                                && isThere(project, last.value2()))
                .flatMap(last -> whence(project, last.value1()));
    }

    /** Whether the project is where the passage led to. */
    private static boolean isThere(Project project, @Nullable Long stage) {
        var ending = project.course().ending();
        return stage == null
                ? ending != null && ending.end() == End.WON
                : ending == null && project.stage().id() == stage;
    }

    /** Before all gates that were passed at the moment. */
    private Optional<Standing> whence(Project project, Instant at) {
        return sql.select(PASSAGE.FROM_STAGE_ID, PASSAGE.SINCE)
                .from(PASSAGE)
                .where(PASSAGE.PROJECT_ID.eq(project.id().value()))
                .and(PASSAGE.AT.eq(at))
                .orderBy(PASSAGE.ID)
                .limit(1)
                .fetchOptional(from ->
                        new Standing(
                                project.course().method().stage(from.value1()),
                                Optional.ofNullable(from.value2()).orElseGet(clerk::today)));
    }
}
