package soyuznik.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
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
     * @param stuck those that can't be given back what they held
     */
    record Done(long last, int restored, List<Obstacles.Found> stuck) {}

    /** Those of the following that can't be given back what they held. */
    Done look(Undoing.Started started, long after) {
        var some = next(started.id(), after);
        var stuck =
                some.stream()
                        .filter(kept -> !renewings.of(started.kind()).mayRestore(kept, started))
                        .map(Renewing.Kept::record)
                        .toArray(Long[]::new);
        return new Done(last(some), 0, stuck.length == 0 ? List.of() : written(started, stuck));
    }

    /** With the newest that somebody has written of each since. */
    private List<Obstacles.Found> written(Undoing.Started started, Long[] records) {
        return sql.select(RENEWAL.RECORD_ID, EVENT.ID, EVENT.AT)
                .distinctOn(RENEWAL.RECORD_ID)
                .from(RENEWAL)
                .leftJoin(EVENT)
                .on(told(started.kind()))
                .and(EVENT.AT.ge(started.since()))
                .and(EVENT.CAUSE.isDistinctFrom(started.cause()))
                .where(RENEWAL.IMPORT_ID.eq(started.id().value()))
                .and(RENEWAL.RECORD_ID.eq(any(records)))
                .orderBy(RENEWAL.RECORD_ID, EVENT.ID.desc().nullsLast())
                .limit(records.length)
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

    Done restore(Undoing.Started started, long after) {
        var some = next(started.id(), after);
        var stuck = new ArrayList<Obstacles.Found>();
        for (var kept : some) {
            if (renewings.of(started.kind()).restore(kept, started)) {
                forget(started, kept.record());
            } else {
                stuck.add(new Obstacles.Found(kept.record(), null));
            }
        }
        return new Done(last(some), some.size() - stuck.size(), stuck);
    }

    private List<Renewing.Kept> next(ImportId id, long after) {
        return sql.select(RENEWAL.RECORD_ID, RENEWAL.VERSION, RENEWAL.BEFORE)
                .from(RENEWAL)
                .where(RENEWAL.IMPORT_ID.eq(id.value()))
                .and(RENEWAL.RECORD_ID.gt(after))
                .orderBy(RENEWAL.RECORD_ID)
                .limit(Batch.MOST)
                .fetch(mapping(Renewing.Kept::new));
    }

    private static long last(List<Renewing.Kept> some) {
        return some.size() < Batch.MOST ? 0 : some.getLast().record();
    }

    private void forget(Undoing.Started started, long record) {
        sql.deleteFrom(RENEWAL)
                .where(RENEWAL.IMPORT_ID.eq(started.id().value()))
                .and(RENEWAL.RECORD_ID.eq(record))
                .returningResult(RENEWAL.FOUND)
                .fetchOptional(RENEWAL.FOUND)
                .ifPresent(found -> leave(started.kind(), record, found));
    }

    /** It holds again what an import before has left, which so can be taken back too. */
    private void leave(Kind kind, long record, int found) {
        sql.update(RENEWAL)
                .set(RENEWAL.VERSION, version(kind))
                .where(RENEWAL.KIND.eq(Sightings.code(kind)))
                .and(RENEWAL.RECORD_ID.eq(record))
                .and(RENEWAL.VERSION.eq(found))
                .execute();
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
}
