package soyuznik.shell;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.least;
import static soyuznikdb.jobs.Tables.PROGRESS;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.UserId;

/**
 * How far long work has come, for the person who began it. A step is counted in the transaction
 * that does it: what is counted is done, also when everything stops between two steps.
 */
@Repository
@Transactional
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

    /**
     * @param about of what the work is: only one of a kind goes on about one thing at a time
     * @return the number of the work; nothing, if such work goes on already
     */
    public Optional<Long> start(UserId user, String kind, long about, int total) {
        return sql.insertInto(PROGRESS)
                .set(PROGRESS.USER_ID, user.value())
                .set(PROGRESS.KIND, kind)
                .set(PROGRESS.ABOUT, about)
                .set(PROGRESS.TOTAL, total)
                .set(PROGRESS.STARTED_AT, clock.instant())
                .onConflictDoNothing()
                .returningResult(PROGRESS.ID)
                .fetchOptional(Record1::value1);
    }

    /**
     * @param more done since the last time; never more than was to be done in all
     */
    public void advance(long id, int more) {
        sql.update(PROGRESS)
                .set(PROGRESS.DONE, least(PROGRESS.DONE.plus(more), PROGRESS.TOTAL))
                .where(PROGRESS.ID.eq(id))
                .execute();
    }

    public void finish(long id) {
        end(id, false);
    }

    public void fail(long id) {
        end(id, true);
    }

    @Transactional(readOnly = true)
    public Optional<Work> find(long id, UserId user) {
        return find(PROGRESS.ID.eq(id), user);
    }

    /** The latest of the kind about one thing. */
    @Transactional(readOnly = true)
    public Optional<Work> latest(String kind, long about, UserId user) {
        return find(PROGRESS.KIND.eq(kind).and(PROGRESS.ABOUT.eq(about)), user);
    }

    private Optional<Work> find(Condition which, UserId user) {
        return sql.select(
                        PROGRESS.ID,
                        PROGRESS.KIND,
                        PROGRESS.DONE,
                        PROGRESS.TOTAL,
                        PROGRESS.STARTED_AT,
                        PROGRESS.FINISHED_AT,
                        PROGRESS.FAILED)
                .from(PROGRESS)
                .where(PROGRESS.USER_ID.eq(user.value()))
                .and(which)
                .orderBy(PROGRESS.ID.desc())
                .limit(1)
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
