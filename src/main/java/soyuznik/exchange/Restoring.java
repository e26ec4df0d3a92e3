package soyuznik.exchange;

import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.exchange.Tables.RENEWAL;
import static soyuznikdb.journal.Tables.EVENT;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record3;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Renewal;
import soyuznik.clients.Renewals;
import soyuznik.journal.Entry;
import soyuznik.kernel.CompanyId;

/** Gives clients back what they held before an import changed them. */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Restoring {
    private final DSLContext sql;
    private final Renewals renewals;
    private final Scribe scribe;

    Restoring(DSLContext sql, Renewals renewals, Scribe scribe) {
        this.sql = sql;
        this.renewals = renewals;
        this.scribe = scribe;
    }

    /**
     * What became of some clients.
     *
     * @param last where the following ones begin; 0 where there are none
     * @param stuck those that were written anew since
     */
    record Done(long last, int restored, List<Obstacles.Found> stuck) {}

    /** The first of those that somebody has written anew since, or that are no more. */
    List<Obstacles.Found> rewritten(Undoing.Started started) {
        return sql.select(RENEWAL.COMPANY_ID, EVENT.ID, EVENT.AT)
                .distinctOn(RENEWAL.COMPANY_ID)
                .from(RENEWAL)
                .leftJoin(COMPANY)
                .on(COMPANY.ID.eq(RENEWAL.COMPANY_ID))
                .leftJoin(EVENT)
                .on(EVENT.COMPANY_ID.eq(RENEWAL.COMPANY_ID))
                .and(EVENT.CODE.in("CompanyChanged", "ExtraChanged"))
                .and(EVENT.AT.ge(started.since()))
                .and(EVENT.CAUSE.isDistinctFrom(started.cause()))
                .where(RENEWAL.IMPORT_ID.eq(started.id().value()))
                .and(RENEWAL.VERSION.isDistinctFrom(COMPANY.VERSION))
                .orderBy(RENEWAL.COMPANY_ID, EVENT.ID.desc().nullsLast())
                .limit(Batch.MOST)
                .fetch(row -> {
                    var event =
                            row.value2() == null
                                    ? null
                                    : new Entry.Place(row.value2(), row.value3());
                    return new Obstacles.Found(row.value1(), event);
                });
    }

    Done restore(Undoing.Started started, long after) {
        var some =
                sql.select(RENEWAL.COMPANY_ID, RENEWAL.VERSION, RENEWAL.BEFORE)
                        .from(RENEWAL)
                        .where(RENEWAL.IMPORT_ID.eq(started.id().value()))
                        .and(RENEWAL.COMPANY_ID.gt(after))
                        .orderBy(RENEWAL.COMPANY_ID)
                        .limit(Batch.MOST)
                        .fetch(this::earlier);
        var stuck = new ArrayList<Obstacles.Found>();
        for (var earlier : some) {
            if (renewals.restore(earlier, started.viewer(), started.cause())) {
                forget(started.id(), earlier.company());
            } else {
                stuck.add(new Obstacles.Found(earlier.company().value(), null));
            }
        }
        long last = some.size() < Batch.MOST ? 0 : some.getLast().company().value();
        return new Done(last, some.size() - stuck.size(), stuck);
    }

    private void forget(ImportId id, CompanyId company) {
        sql.deleteFrom(RENEWAL)
                .where(RENEWAL.IMPORT_ID.eq(id.value()))
                .and(RENEWAL.COMPANY_ID.eq(company.value()))
                .execute();
    }

    private Renewal.Earlier earlier(Record3<Long, Integer, JSONB> row) {
        return new Renewal.Earlier(
                new CompanyId(row.value1()),
                row.value2(),
                scribe.read(row.value3(), CompanyData.class));
    }
}
