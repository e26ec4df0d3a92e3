package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.CLIENT_DATE;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.COMPANY_CONTACT;
import static soyuznikdb.clients.Tables.COMPANY_STATE;
import static soyuznikdb.clients.Tables.CONTRACT;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.NOTE;
import static soyuznikdb.clients.Tables.SITE;
import static soyuznikdb.clients.Tables.SPECIFICATION;
import static soyuznikdb.clients.Tables.TRAIT;

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
                    new Told(COMPANY_CONTACT.ID, COMPANY_CONTACT.NOTE, COMPANY_CONTACT.COMPANY_ID),
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
    private final Uncompared uncompared;

    ToldOfClients(
            DSLContext sql,
            Traces traces,
            Written written,
            Rewording journal,
            Clock clock,
            Uncompared uncompared) {
        this.sql = sql;
        this.traces = traces;
        this.written = written;
        this.journal = journal;
        this.clock = clock;
        this.uncompared = uncompared;
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

    /** What names the person in notes about the clients, and where it says who answers a phone. */
    @Override
    public List<Part> of(PersonId person) {
        var trace = traces.of(person);
        var notes =
                select(COMPANY.NAME, NOTE.TEXT)
                        .from(NOTE)
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(NOTE.COMPANY_ID))
                        .where(COMPANY.ID.in(employers(person)));
        var reached = COMPANY_CONTACT.CONTACT.concat(" ").concat(COMPANY_CONTACT.NOTE);
        var contacts =
                select(COMPANY.NAME, reached)
                        .from(COMPANY_CONTACT)
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(COMPANY_CONTACT.COMPANY_ID))
                        .where(COMPANY.ID.in(employers(person)));
        var said =
                sql.fetch(notes.unionAll(contacts).orderBy(1, 2)).stream()
                        .filter(row -> trace.isIn(row.value2()))
                        .limit(MOST)
                        .map(row -> Map.of("company", row.value1(), "said", row.value2().strip()))
                        .toList();
        return List.of(new Part("notes", said));
    }

    @Override
    public void erase(PersonId person) {
        var trace = traces.of(person);
        var clients = traces.clients(person);
        columns(person).forEach(column -> sql.batch(written.without(column, trace)).execute());
        fields(clients, trace);
        contacts(person, trace);
        compareAnew(clients);
        journal.reword(clients, TYPED, trace::without, clock.instant());
    }

    private static Stream<Written.Column> columns(PersonId person) {
        return TOLD.stream()
                .map(told ->
                        new Written.Column(
                                told.id(), told.words(), told.company().in(employers(person))));
    }

    /** A phone of the person's goes in whatever way it is written. */
    private void contacts(PersonId person, Trace trace) {
        sql.select(COMPANY_CONTACT.ID, COMPANY_CONTACT.KIND, COMPANY_CONTACT.CONTACT)
                .from(COMPANY_CONTACT)
                .where(COMPANY_CONTACT.COMPANY_ID.in(employers(person)))
                .forNoKeyUpdate()
                .forEach(row -> {
                    var contact = ContactData.noted(row.value2(), row.value3());
                    var left =
                            trace.isIn(contact.asDialled())
                                    ? Trace.GONE
                                    : trace.without(contact.typed());
                    if (!left.equals(contact.typed())) {
                        sql.update(COMPANY_CONTACT)
                                .set(COMPANY_CONTACT.CONTACT, left)
                                .set(COMPANY_CONTACT.SEARCH_TEXT, "")
                                .set(COMPANY_CONTACT.VERSION, COMPANY_CONTACT.VERSION.plus(1))
                                .where(COMPANY_CONTACT.ID.eq(row.value1()))
                                .execute();
                    }
                });
    }

    /** By the person's phones and mails their clients were compared. */
    private void compareAnew(List<CompanyId> clients) {
        sql.deleteFrom(TRAIT).where(TRAIT.COMPANY_ID.eq(any(numbers(clients)))).execute();
        uncompared.add(clients);
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
