package soyuznik.shell;

import static org.jooq.Records.mapping;
import static soyuznikdb.jobs.Tables.PROGRESS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.UserId;

/**
 * How far long work has come, for the person who began it. Each step is seen at once, whatever
 * becomes of the transaction of the work itself.
 */
@Repository
@Transactional(propagation = Propagation.REQUIRES_NEW)
public class Progress {
    private final DSLContext sql;
    private final Clock clock;

    /** One piece of work; its name is the message {@code progress.<kind>}. */
    public record Work(
            long id,
            String kind,
            int done,
            int total,
            Instant startedAt,
            @Nullable Instant finishedAt,
            boolean failed) {

        public boolean isFinished() {
            return finishedAt != null;
        }

        /** What is left at the pace so far; nothing as long as nothing is done. */
        public Optional<Duration> left(Instant now) {
            return done == 0
                    ? Optional.empty()
                    : Optional.of(
                            Duration.between(startedAt, now)
                                    .multipliedBy(Math.max(0, total - done))
                                    .dividedBy(done));
        }
    }

    Progress(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public long start(UserId user, String kind, int total) {
        return sql.insertInto(PROGRESS)
                .set(PROGRESS.USER_ID, user.value())
                .set(PROGRESS.KIND, kind)
                .set(PROGRESS.TOTAL, total)
                .set(PROGRESS.STARTED_AT, clock.instant())
                .returningResult(PROGRESS.ID)
                .fetchSingle()
                .value1();
    }

    public void advance(long id, int done) {
        sql.update(PROGRESS).set(PROGRESS.DONE, done).where(PROGRESS.ID.eq(id)).execute();
    }

    public void finish(long id) {
        end(id, false);
    }

    public void fail(long id) {
        end(id, true);
    }

    @Transactional(readOnly = true)
    public Optional<Work> find(long id, UserId user) {
        return sql.select(
                        PROGRESS.ID,
                        PROGRESS.KIND,
                        PROGRESS.DONE,
                        PROGRESS.TOTAL,
                        PROGRESS.STARTED_AT,
                        PROGRESS.FINISHED_AT,
                        PROGRESS.FAILED)
                .from(PROGRESS)
                .where(PROGRESS.ID.eq(id), PROGRESS.USER_ID.eq(user.value()))
                .fetchOptional(mapping(Work::new));
    }

    private void end(long id, boolean failed) {
        sql.update(PROGRESS)
                .set(PROGRESS.FINISHED_AT, clock.instant())
                .set(PROGRESS.FAILED, failed)
                .where(PROGRESS.ID.eq(id), PROGRESS.FINISHED_AT.isNull())
                .execute();
    }
}
