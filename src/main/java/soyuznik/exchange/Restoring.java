package soyuznik.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.exchange.Tables.RENEWAL;
import static soyuznikdb.journal.Tables.EVENT;
import static soyuznikdb.products.Tables.PRODUCT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonRenewals;
import soyuznik.journal.Entry;
import soyuznik.projects.ProjectRenewals;

/** Gives records back what they held before an import changed them. */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Restoring {
    private final DSLContext sql;
    private final Renewings renewings;

    Restoring(DSLContext sql, Renewings renewings) {
        this.sql = sql;
        this.renewings = renewings;
    }

    /**
     * What became of some records.
     *
     * @param last where the following ones begin; 0 where there are none
     * @param stuck those that were written anew since
     */
    record Done(long last, int restored, List<Obstacles.Found> stuck) {}

    /** The first of those that somebody has written anew since, or that are no more. */
    List<Obstacles.Found> rewritten(Undoing.Started started) {
        return sql.select(RENEWAL.RECORD_ID, EVENT.ID, EVENT.AT)
                .distinctOn(RENEWAL.RECORD_ID)
                .from(RENEWAL)
                .leftJoin(EVENT)
                .on(told(started.kind()))
                .and(EVENT.AT.ge(started.since()))
                .and(EVENT.CAUSE.isDistinctFrom(started.cause()))
                .where(RENEWAL.IMPORT_ID.eq(started.id().value()))
                .and(RENEWAL.VERSION.isDistinctFrom(version(started.kind())))
                .orderBy(RENEWAL.RECORD_ID, EVENT.ID.desc().nullsLast())
                .limit(Batch.MOST)
                .fetch(row -> {
                    var event =
                            row.value2() == null
                                    ? null
                                    : new Entry.Place(row.value2(), row.value3());
                    return new Obstacles.Found(row.value1(), event);
                });
    }

    /** The event tells that somebody has written the record. */
    private static Condition told(Kind kind) {
        return kind == Kind.COMPANIES
                ? EVENT.COMPANY_ID
                        .eq(RENEWAL.RECORD_ID)
                        .and(EVENT.CODE.in("CompanyChanged", "ExtraChanged"))
                : EVENT.SUBJECT_KIND
                        .eq(Sightings.code(kind))
                        .and(EVENT.SUBJECT_ID.eq(RENEWAL.RECORD_ID));
    }

    private static Field<Integer> version(Kind kind) {
        var record = RENEWAL.RECORD_ID;
        return switch (kind) {
            case COMPANIES ->
                    field(select(COMPANY.VERSION).from(COMPANY).where(COMPANY.ID.eq(record)));
            case PRODUCTS ->
                    field(select(PRODUCT.VERSION).from(PRODUCT).where(PRODUCT.ID.eq(record)));
            case PEOPLE -> PersonRenewals.version(record);
            case PROJECTS -> ProjectRenewals.version(record);
            case MEMOS, USERS -> RENEWAL.VERSION; // no file changes them
        };
    }

    Done restore(Undoing.Started started, long after) {
        var some =
                sql.select(RENEWAL.RECORD_ID, RENEWAL.VERSION, RENEWAL.BEFORE)
                        .from(RENEWAL)
                        .where(RENEWAL.IMPORT_ID.eq(started.id().value()))
                        .and(RENEWAL.RECORD_ID.gt(after))
                        .orderBy(RENEWAL.RECORD_ID)
                        .limit(Batch.MOST)
                        .fetch(mapping(Renewing.Kept::new));
        var stuck = new ArrayList<Obstacles.Found>();
        for (var kept : some) {
            if (renewings.of(started.kind()).restore(kept, started)) {
                forget(started.id(), kept.record());
            } else {
                stuck.add(new Obstacles.Found(kept.record(), null));
            }
        }
        long last = some.size() < Batch.MOST ? 0 : some.getLast().record();
        return new Done(last, some.size() - stuck.size(), stuck);
    }

    private void forget(ImportId id, long record) {
        sql.deleteFrom(RENEWAL)
                .where(RENEWAL.IMPORT_ID.eq(id.value()))
                .and(RENEWAL.RECORD_ID.eq(record))
                .execute();
    }
}
