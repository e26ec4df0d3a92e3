package soyuznik.clients.merging;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.clients.Tables.MERGED;
import static soyuznikdb.clients.Tables.MERGER;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PersonalData;
import soyuznik.clients.Trace;
import soyuznik.clients.Traces;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;

/** What the undo of a merger of clients would give back names nobody who was erased. */
// C-03, C-09
@Order(2)
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NamedPictures implements PersonalData {
    private static final List<Picture> ALL =
            List.of(
                    new Picture(MERGER, MERGER.ID, MERGER.KEPT_ID, MERGER.KEPT_BEFORE),
                    new Picture(MERGER, MERGER.ID, MERGER.KEPT_ID, MERGER.KEPT_AFTER),
                    new Picture(MERGED, MERGED.MERGER_ID, MERGED.COMPANY_ID, MERGED.BEFORE));

    private final DSLContext sql;
    private final Traces traces;
    private final Pictures pictures;

    NamedPictures(DSLContext sql, Traces traces, Pictures pictures) {
        this.sql = sql;
        this.traces = traces;
        this.pictures = pictures;
    }

    private record Picture(
            Table<?> table,
            TableField<?, Long> merger,
            TableField<?, Long> company,
            TableField<?, JSONB> stood) {}

    /** It stands in the client as well, which tells it. */
    @Override
    public List<Part> of(PersonId person) {
        return List.of();
    }

    @Override
    public void erase(PersonId person) {
        var trace = traces.of(person);
        var clients = traces.clients(person).stream().map(CompanyId::value).toArray(Long[]::new);
        ALL.forEach(picture -> forget(picture, clients, trace));
    }

    private void forget(Picture picture, Long[] clients, Trace trace) {
        var changed =
                sql
                        .select(picture.merger(), picture.company(), picture.stood())
                        .from(picture.table())
                        .where(picture.company().eq(any(clients)))
                        .fetch()
                        .stream()
                        .flatMap(row ->
                                pictures.without(trace, row.value3()).stream()
                                        .map(without ->
                                                sql.update(picture.table())
                                                        .set(picture.stood(), without)
                                                        .where(picture.merger().eq(row.value1()))
                                                        .and(picture.company().eq(row.value2()))))
                        .toList();
        sql.batch(changed).execute();
    }
}
