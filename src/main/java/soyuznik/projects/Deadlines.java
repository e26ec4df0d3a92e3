package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.journal.Tables.EVENT;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.TENDER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Select;
import org.jooq.SelectOnConditionStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.Viewer;

/** Days of open projects that have come, for whoever leads them; all kinds by one statement. */
// P-05, P-06, P-14
@Repository
@Transactional(readOnly = true)
class Deadlines {
    /** So many of a kind come to the day: more at once is a matter for the list. */
    static final int MOST = 5;

    /** So long before, there is time left for the papers of a tender. */
    static final int TENDER_DAYS = 7;

    /** What came back so long ago, and nobody has touched it, is a matter of dragging on. */
    private static final int RETURNED_DAYS = 30;

    private static final Field<Long> NO_PAPER = inline(0L);

    private final DSLContext sql;
    private final Clock clock;

    Deadlines(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    enum Kind {
        /** Was put off until the day, and nobody has done anything since it is back (P-05). */
        RETURNED,
        /** The papers of a tender are due, and it has no result (P-14). */
        TENDER,
        /** It was to be closed, and is open (P-06). */
        CLOSE
    }

    /**
     * One of them.
     *
     * @param paper the number of the tender; 0 for the others
     */
    record Deadline(
            Kind kind, long project, String title, String client, LocalDate day, long paper) {}

    /** Of the projects that the viewer leads; of each kind the latest days first. */
    List<Deadline> of(Viewer viewer, LocalDate today) {
        return sql.fetch(
                        returned(viewer, today)
                                .unionAll(tenders(viewer, today))
                                .unionAll(late(viewer, today)))
                .map(mapping(Deadline::new));
    }

    private Select<Record6<Kind, Long, String, String, LocalDate, Long>> returned(
            Viewer viewer, LocalDate today) {
        var lately = today.minusDays(RETURNED_DAYS).atStartOfDay(clock.getZone()).toInstant();
        var done =
                EVENT.ACTOR_ID
                        .isNotNull()
                        .and(EVENT.AT.ge(CLOSURE.REOPENED_AT))
                        .and(EVENT.AT.ge(lately)); // a fixed day: not each month is opened
        return of(Kind.RETURNED, CLOSURE.FROZEN_UNTIL, NO_PAPER)
                .join(CLOSURE)
                .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                .where(open(viewer))
                .and(CLOSURE.OUTCOME.eq(End.FROZEN.name()))
                .and(CLOSURE.REOPENED_AT.ge(lately))
                .and(CLOSURE.REOPENED_BY.isNull())
                .andNot(ProjectConditions.changedSince(done))
                .orderBy(CLOSURE.FROZEN_UNTIL.desc(), PROJECT.ID)
                .limit(MOST);
    }

    private static Select<Record6<Kind, Long, String, String, LocalDate, Long>> tenders(
            Viewer viewer, LocalDate today) {
        return of(Kind.TENDER, TENDER.DUE_ON, TENDER.ID)
                .join(TENDER)
                .on(TENDER.PROJECT_ID.eq(PROJECT.ID))
                .where(open(viewer))
                .and(TENDER.DUE_ON.le(today.plusDays(TENDER_DAYS)))
                .and(TENDER.RESULT.isNull())
                .and(TENDER.REMOVED_AT.isNull())
                .orderBy(TENDER.DUE_ON.desc(), TENDER.ID)
                .limit(MOST);
    }

    private static Select<Record6<Kind, Long, String, String, LocalDate, Long>> late(
            Viewer viewer, LocalDate today) {
        return of(Kind.CLOSE, PROJECT.PLANNED_CLOSE, NO_PAPER)
                .where(open(viewer))
                .and(PROJECT.PLANNED_CLOSE.lt(today))
                .orderBy(PROJECT.PLANNED_CLOSE.desc(), PROJECT.ID)
                .limit(MOST);
    }

    private static SelectOnConditionStep<Record6<Kind, Long, String, String, LocalDate, Long>> of(
            Kind kind, Field<LocalDate> day, Field<Long> paper) {
        return select(
                        inline(kind.name()).convertFrom(Kind::valueOf),
                        PROJECT.ID,
                        PROJECT.TITLE,
                        COMPANY.NAME,
                        day,
                        paper)
                .from(PROJECT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID));
    }

    private static Condition open(Viewer viewer) {
        return PROJECT.OWNER_ID
                .eq(viewer.user().value())
                .and(PROJECT.OUTCOME.isNull())
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID));
    }
}
