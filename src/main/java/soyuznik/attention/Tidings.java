package soyuznik.attention;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.attention.Tables.TIDING;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;
import soyuznik.shell.Tiding;
import soyuznikdb.attention.tables.records.TidingRecord;

/** What our people were told, kept for ninety days. */
@Repository
@Transactional(readOnly = true)
public class Tidings {
    /** More unread ones are not counted. */
    public static final int COUNTED = 100;

    private static final int LISTED = 200;
    private static final Duration KEPT = Duration.ofDays(90);

    private final DSLContext sql;
    private final Clock clock;

    Tidings(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /**
     * One line of it.
     *
     * @param by null: the product itself
     * @param count of how many records, or how often
     */
    public record Told(
            long id,
            Tiding.What what,
            Subject about,
            @Nullable Name by,
            int count,
            Instant at,
            boolean read) {}

    /** Somebody's share of what happened. */
    record Share(UserId whom, Tiding tiding, int count) {}

    /** By one statement; what the person has not read yet is not told once more, but counted. */
    @Transactional(propagation = Propagation.MANDATORY)
    void keep(Collection<Share> shares) {
        var now = clock.instant();
        sql.insertInto(TIDING)
                .set(shares.stream().map(share -> kept(share, now)).toList())
                .onConflict(TIDING.USER_ID, TIDING.WHAT, TIDING.SUBJECT_KIND, TIDING.SUBJECT_ID)
                .where(TIDING.READ_AT.isNull())
                .doUpdate()
                .set(TIDING.COUNT, TIDING.COUNT.plus(excluded(TIDING.COUNT)))
                .set(TIDING.BY_ID, excluded(TIDING.BY_ID))
                .set(TIDING.AT, excluded(TIDING.AT))
                .execute();
    }

    private static TidingRecord kept(Share share, Instant now) {
        var by = share.tiding().by();
        var row = new TidingRecord();
        row.setUserId(share.whom().value());
        row.setWhat(share.tiding().what().name());
        row.setSubjectKind(share.tiding().about().kind().name());
        row.setSubjectId(share.tiding().about().id());
        row.setById(by == null ? null : by.value());
        row.setCount(share.count());
        row.setAt(now);
        return row;
    }

    /** The newest first. */
    public List<Told> of(UserId person) {
        return sql.select(
                        TIDING.ID,
                        TIDING.WHAT.convertFrom(Tiding.What::valueOf),
                        row(
                                        TIDING.SUBJECT_KIND.convertFrom(Subject.Kind::valueOf),
                                        TIDING.SUBJECT_ID)
                                .mapping(Subject::new),
                        Name.of(APP_USER),
                        TIDING.COUNT,
                        TIDING.AT,
                        field(TIDING.READ_AT.isNotNull()))
                .from(TIDING)
                .leftJoin(APP_USER)
                .on(APP_USER.ID.eq(TIDING.BY_ID))
                .where(TIDING.USER_ID.eq(person.value()))
                .orderBy(TIDING.AT.desc(), TIDING.ID.desc())
                .limit(LISTED)
                .fetch(mapping(Told::new));
    }

    /** How many are unread, up to {@link #COUNTED}. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    int unread(UserId person) {
        return sql.fetchCount(selectOne().from(TIDING).where(unreadOf(person)).limit(COUNTED));
    }

    /** Once of what was told; whether it was there unread. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean takeBack(UserId person, Tiding.What what, Subject about) {
        var same =
                unreadOf(person)
                        .and(TIDING.WHAT.eq(what.name()))
                        .and(TIDING.SUBJECT_KIND.eq(about.kind().name()))
                        .and(TIDING.SUBJECT_ID.eq(about.id()));
        int less =
                sql.update(TIDING)
                        .set(TIDING.COUNT, TIDING.COUNT.minus(1))
                        .where(same)
                        .and(TIDING.COUNT.gt(1))
                        .execute();
        return less > 0 || sql.deleteFrom(TIDING).where(same).execute() > 0;
    }

    /**
     * All that came until then have been read; what comes meanwhile has not, nor what somebody is
     * telling once more at this moment: nobody waits for whoever reads.
     */
    @Transactional
    void read(UserId person, Instant until) {
        var free =
                select(TIDING.ID)
                        .from(TIDING)
                        .where(unreadOf(person))
                        .and(TIDING.AT.le(until))
                        .forUpdate()
                        .skipLocked();
        sql.update(TIDING).set(TIDING.READ_AT, clock.instant()).where(TIDING.ID.in(free)).execute();
    }

    private static Condition unreadOf(UserId person) {
        return TIDING.USER_ID.eq(person.value()).and(TIDING.READ_AT.isNull());
    }

    /** Removes what is too old to be news. */
    @Transactional
    void sweep() {
        sql.deleteFrom(TIDING).where(TIDING.AT.lt(clock.instant().minus(KEPT))).execute();
    }
}
