package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.CLIENT_DATE;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.COMPANY_STATE;
import static soyuznikdb.clients.Tables.CONTRACT;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.NOTE;
import static soyuznikdb.clients.Tables.SITE;
import static soyuznikdb.clients.Tables.SPECIFICATION;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.TableField;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.journal.Rewording;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;

/**
 * What was written about the clients where a person works or did, and what the journal tells of
 * them. The names and requisites of clients stay as they are.
 */
// C-03
@Order(1)
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ToldOfClients implements PersonalData {
    private static final int MOST = 1_000;

    private static final List<Told> TOLD =
            List.of(
                    new Told(NOTE.ID, NOTE.TEXT, NOTE.COMPANY_ID),
                    new Told(CLIENT_DATE.ID, CLIENT_DATE.NOTE, CLIENT_DATE.COMPANY_ID),
                    new Told(SITE.ID, SITE.NAME, SITE.COMPANY_ID),
                    new Told(COMPANY_STATE.ID, COMPANY_STATE.REASON, COMPANY_STATE.COMPANY_ID),
                    new Told(CONTRACT.ID, CONTRACT.PRICE_FORMULA, CONTRACT.COMPANY_ID),
                    new Told(CONTRACT.ID, CONTRACT.PENALTIES, CONTRACT.COMPANY_ID),
                    new Told(SPECIFICATION.ID, SPECIFICATION.SUBJECT, SPECIFICATION.COMPANY_ID));

    private final DSLContext sql;
    private final Traces traces;
    private final Written written;
    private final Rewording journal;
    private final Clock clock;

    ToldOfClients(DSLContext sql, Traces traces, Written written, Rewording journal, Clock clock) {
        this.sql = sql;
        this.traces = traces;
        this.written = written;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What people type of a client in events, all else is told by codes and by names of clients.
     */
    private static final Rewording.Typed TYPED =
            new Rewording.Typed(
                    Map.of(
                            "StandingChanged", "reason",
                            "ExtraChanged", "changes",
                            "ItemAdded", "title",
                            "ItemChanged", "changes",
                            "ItemRemoved", "title",
                            "ItemRestored", "title"));

    private record Told(
            TableField<?, Long> id, TableField<?, String> words, TableField<?, Long> company) {}

    /** What names the person in notes about the clients. */
    @Override
    public List<Part> of(PersonId person) {
        var trace = traces.of(person);
        var notes =
                sql
                        .select(COMPANY.NAME, NOTE.TEXT)
                        .from(NOTE)
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(NOTE.COMPANY_ID))
                        .where(COMPANY.ID.in(employers(person)))
                        .orderBy(NOTE.ID)
                        .fetch()
                        .stream()
                        .filter(note -> trace.isIn(note.value2()))
                        .limit(MOST)
                        .map(note -> Map.of("company", note.value1(), "said", note.value2()))
                        .toList();
        return List.of(new Part("notes", notes));
    }

    @Override
    public void erase(PersonId person) {
        var trace = traces.of(person);
        var clients = traces.clients(person);
        columns(person).forEach(column -> sql.batch(written.without(column, trace)).execute());
        fields(clients, trace);
        journal.reword(clients, TYPED, trace::without, clock.instant());
    }

    private static Stream<Written.Column> columns(PersonId person) {
        return TOLD.stream()
                .map(told ->
                        new Written.Column(
                                told.id(), told.words(), told.company().in(employers(person))));
    }

    /** By custom fields a client is found: not by the name any more. */
    private void fields(List<CompanyId> clients, Trace trace) {
        sql.select(COMPANY.ID, COMPANY.MERGED_INTO)
                .select(CompanyFields.COLUMNS)
                .from(COMPANY)
                .where(COMPANY.ID.eq(any(numbers(clients))))
                .fetch()
                .forEach(row -> {
                    var data = CompanyFields.data(row);
                    var extra = data.extra().worded(trace::without);
                    if (!extra.equals(data.extra())) {
                        boolean gone = row.get(COMPANY.MERGED_INTO) != null;
                        sql.update(COMPANY)
                                .set(COMPANY.EXTRA, extra.json())
                                .set(COMPANY.SEARCH_TEXT, gone ? "" : data.with(extra).searchText())
                                .set(COMPANY.VERSION, COMPANY.VERSION.plus(1))
                                .where(COMPANY.ID.eq(row.get(COMPANY.ID)))
                                .execute();
                    }
                });
    }

    private static Long[] numbers(List<CompanyId> clients) {
        return clients.stream().map(CompanyId::value).toArray(Long[]::new);
    }

    private static Select<Record1<Long>> employers(PersonId person) {
        return select(EMPLOYMENT.COMPANY_ID)
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.PERSON_ID.eq(person.value()));
    }
}
