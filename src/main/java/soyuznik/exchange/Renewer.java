package soyuznik.exchange;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.exchange.Tables.ORIGIN;
import static soyuznikdb.exchange.Tables.RENEWAL;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.CompanyData;
import soyuznik.clients.Renewal;
import soyuznik.clients.Renewals;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Text;

/** Lets the rows of a file change the clients that they find there. */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Renewer {
    private final DSLContext sql;
    private final Renewals renewals;
    private final Scribe scribe;

    Renewer(DSLContext sql, Renewals renewals, Scribe scribe) {
        this.sql = sql;
        this.renewals = renewals;
        this.scribe = scribe;
    }

    /**
     * A row that means a client that is there.
     *
     * @param id 0 where it is one of the file's own, or not sure which
     */
    record Present(CompanyRow row, long id) {
        CompanyId company() {
            return new CompanyId(id);
        }
    }

    /** A row and what it changes. */
    record Changed(Row row, Renewal renewal) {}

    /** What becomes of such rows. */
    record Judged(List<Changed> changed, List<Row> same, List<Forecast.Refused> refused) {
        Changes changes() {
            var fields =
                    changed.stream()
                            .flatMap(each -> each.renewal().changes().stream())
                            .map(each -> each.field());
            return Changes.of(fields, changed.size());
        }
    }

    /** Of several rows about one client the first counts. */
    Judged judge(Job job, Met met, List<Present> rows) {
        var judged = new Judged(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var first = first(job, met, rows);
        var filling = job.mapping().standing().onKnown().filling();
        var found = renewals.of(said(first), filling, job.viewer());
        for (var each : rows) {
            boolean counts = Objects.equals(first.get(each.company()), each);
            decide(each.row().row(), counts, found.get(each.company()), judged);
        }
        return judged;
    }

    private Map<CompanyId, Present> first(Job job, Met met, List<Present> rows) {
        if (job.mapping().standing().onKnown() == OnKnown.LEAVE) {
            return Map.of();
        }
        var ids = rows.stream().map(Present::id).filter(id -> id != 0).toList();
        var done = done(job.id(), ids);
        var first = new LinkedHashMap<CompanyId, Present>();
        rows.stream()
                .filter(each -> each.id() != 0 && !done.contains(each.id()))
                .filter(each -> met.renew(each.id()))
                .forEach(each -> first.put(each.company(), each));
        return first;
    }

    /** Those that the import itself has made or changed: when it goes on it meets them again. */
    private Set<Long> done(ImportId id, Collection<Long> records) {
        var ids = records.toArray(Long[]::new);
        return sql.select(ORIGIN.RECORD_ID)
                .from(ORIGIN)
                .where(ORIGIN.IMPORT_ID.eq(id.value()))
                .and(ORIGIN.KIND.eq(Sightings.code(Kind.COMPANIES)))
                .and(ORIGIN.RECORD_ID.eq(any(ids)))
                .union(
                        select(RENEWAL.COMPANY_ID)
                                .from(RENEWAL)
                                .where(RENEWAL.IMPORT_ID.eq(id.value()))
                                .and(RENEWAL.COMPANY_ID.eq(any(ids))))
                .fetchSet(Record1::value1);
    }

    private static Map<CompanyId, CompanyData> said(Map<CompanyId, Present> first) {
        return first.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().row().data()));
    }

    private static void decide(Row row, boolean counts, @Nullable Renewal renewal, Judged judged) {
        if (!counts) {
            judged.same().add(row);
        } else if (renewal == null) {
            judged.refused().add(refused(row, Text.of("exchange.fault.unseen")));
        } else if (renewal.trouble() != null && !renewal.changes().isEmpty()) {
            judged.refused().add(refused(row, renewal.trouble()));
        } else if (renewal.changes().isEmpty()) {
            judged.same().add(row);
        } else {
            judged.changed().add(new Changed(row, renewal));
        }
    }

    private static Forecast.Refused refused(Row row, Text why) {
        return new Forecast.Refused(row, List.of(new Fault("", "", why)));
    }

    /** Writes what the rows change, and keeps what was there. */
    Judged take(Job job, Met met, List<Present> rows) {
        if (job.mapping().standing().onKnown() != OnKnown.LEAVE) {
            renewals.hold(rows.stream().map(Present::company).toList());
        }
        var judged = judge(job, met, rows);
        var written = new Judged(new ArrayList<>(), judged.same(), judged.refused());
        for (var each : judged.changed()) {
            renewals.write(each.renewal(), job.viewer(), job.cause())
                    .ifPresentOrElse(
                            why -> written.refused().add(refused(each.row(), why)),
                            () -> written.changed().add(each));
        }
        keep(job.id(), written.changed());
        return written;
    }

    private void keep(ImportId id, List<Changed> changed) {
        var inserts =
                changed.stream()
                        .map(each -> each.renewal().earlier())
                        .map(earlier ->
                                sql.insertInto(RENEWAL)
                                        .set(RENEWAL.IMPORT_ID, id.value())
                                        .set(RENEWAL.COMPANY_ID, earlier.company().value())
                                        .set(RENEWAL.VERSION, earlier.version())
                                        .set(RENEWAL.BEFORE, scribe.written(earlier.data())))
                        .toList();
        sql.batch(inserts).execute();
    }
}
