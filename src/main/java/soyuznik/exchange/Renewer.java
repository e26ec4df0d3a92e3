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
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.exchange.sheet.Row;
import soyuznik.kernel.Text;

/** Lets the rows of a file change the records that they find there. */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Renewer {
    private final DSLContext sql;
    private final Scribe scribe;

    Renewer(DSLContext sql, Scribe scribe) {
        this.sql = sql;
        this.scribe = scribe;
    }

    /**
     * A row that means a record that is there.
     *
     * @param id 0 where it is one of the file's own, or not sure which
     * @param said what the row says of it
     */
    record Present<S>(Row row, long id, S said) {}

    /** A row and what it changes. */
    record Changed(Row row, Renewing.Renewed renewed) {}

    /** What becomes of such rows. */
    record Judged(List<Changed> changed, List<Row> same, List<Forecast.Refused> refused) {
        Changes changes() {
            var fields =
                    changed.stream()
                            .flatMap(each -> each.renewed().changes().stream())
                            .map(each -> each.field());
            return Changes.of(fields, changed.size());
        }
    }

    /** Of several rows about one record the first counts. */
    <S> Judged judge(Renewing<S> renewing, Job job, Met met, List<Present<S>> rows) {
        var judged = new Judged(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        var first = first(renewing.kind(), job, met, rows);
        var said = new LinkedHashMap<Long, S>();
        first.forEach((id, row) -> said.put(id, row.said()));
        var found = said.isEmpty() ? Map.<Long, Renewing.Renewed>of() : renewing.of(said, job);
        for (var each : rows) {
            boolean counts = Objects.equals(first.get(each.id()), each);
            decide(each.row(), counts, found.get(each.id()), judged);
        }
        return judged;
    }

    private <S> Map<Long, Present<S>> first(Kind kind, Job job, Met met, List<Present<S>> rows) {
        if (job.mapping().standing().onKnown() == OnKnown.LEAVE) {
            return Map.of();
        }
        var ids = rows.stream().map(Present::id).filter(id -> id != 0).toList();
        var done = done(job.id(), kind, ids);
        var first = new LinkedHashMap<Long, Present<S>>();
        rows.stream()
                .filter(each -> each.id() != 0 && !done.contains(each.id()))
                .filter(each -> met.renew(each.id()))
                .forEach(each -> first.put(each.id(), each));
        return first;
    }

    /** Those that the import itself has made or changed: when it goes on it meets them again. */
    private Set<Long> done(ImportId id, Kind kind, Collection<Long> records) {
        var ids = records.toArray(Long[]::new);
        return sql.select(ORIGIN.RECORD_ID)
                .from(ORIGIN)
                .where(ORIGIN.IMPORT_ID.eq(id.value()))
                .and(ORIGIN.KIND.eq(Sightings.code(kind)))
                .and(ORIGIN.RECORD_ID.eq(any(ids)))
                .union(
                        select(RENEWAL.RECORD_ID)
                                .from(RENEWAL)
                                .where(RENEWAL.IMPORT_ID.eq(id.value()))
                                .and(RENEWAL.KIND.eq(Sightings.code(kind)))
                                .and(RENEWAL.RECORD_ID.eq(any(ids))))
                .fetchSet(Record1::value1);
    }

    private static void decide(
            Row row, boolean counts, Renewing.@Nullable Renewed renewed, Judged judged) {
        if (!counts) {
            judged.same().add(row);
        } else if (renewed == null) {
            judged.refused().add(refused(row, Text.of("exchange.fault.unseen")));
        } else if (renewed.trouble() != null && !renewed.changes().isEmpty()) {
            judged.refused().add(refused(row, renewed.trouble()));
        } else if (renewed.changes().isEmpty()) {
            judged.same().add(row);
        } else {
            judged.changed().add(new Changed(row, renewed));
        }
    }

    private static Forecast.Refused refused(Row row, Text why) {
        return new Forecast.Refused(row, List.of(new Fault("", "", why)));
    }

    /** Writes what the rows change, and keeps what was there. */
    <S> Judged take(Renewing<S> renewing, Job job, Met met, List<Present<S>> rows) {
        if (job.mapping().standing().onKnown() != OnKnown.LEAVE) {
            renewing.hold(rows.stream().map(Present::id).toList());
        }
        var judged = judge(renewing, job, met, rows);
        var written = new Judged(new ArrayList<>(), judged.same(), judged.refused());
        for (var each : judged.changed()) {
            each.renewed()
                    .write()
                    .get()
                    .ifPresentOrElse(
                            why -> written.refused().add(refused(each.row(), why)),
                            () -> written.changed().add(each));
        }
        keep(job.id(), renewing.kind(), written.changed());
        return written;
    }

    private void keep(ImportId id, Kind kind, List<Changed> changed) {
        var inserts =
                changed.stream()
                        .map(each -> each.renewed().earlier())
                        .map(earlier ->
                                sql.insertInto(RENEWAL)
                                        .set(RENEWAL.IMPORT_ID, id.value())
                                        .set(RENEWAL.KIND, Sightings.code(kind))
                                        .set(RENEWAL.RECORD_ID, earlier.record())
                                        .set(RENEWAL.FOUND, earlier.found())
                                        .set(RENEWAL.VERSION, earlier.version())
                                        .set(RENEWAL.BEFORE, scribe.written(earlier.held())))
                        .toList();
        sql.batch(inserts).execute();
    }
}
