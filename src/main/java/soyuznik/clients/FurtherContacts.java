package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.clients.Tables.COMPANY_CONTACT;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Folding;
import soyuznik.kernel.Viewer;

/** Notes the further phones and mails of companies that a file tells, and takes them back. */
// W-01, C-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FurtherContacts {
    /** More are not taken of one row. */
    private static final int MOST = 50;

    private final DSLContext sql;
    private final Chronicle chronicle;
    private final Uncompared uncompared;

    FurtherContacts(DSLContext sql, Chronicle chronicle, Uncompared uncompared) {
        this.sql = sql;
        this.chronicle = chronicle;
        this.uncompared = uncompared;
    }

    /** Those that companies have. */
    Map<CompanyId, List<ContactData>> of(Collection<CompanyId> companies) {
        var ids = companies.stream().map(CompanyId::value).toArray(Long[]::new);
        return sql.select(COMPANY_CONTACT.COMPANY_ID, COMPANY_CONTACT.KIND, COMPANY_CONTACT.CONTACT)
                .from(COMPANY_CONTACT)
                .where(COMPANY_CONTACT.COMPANY_ID.eq(any(ids)))
                .and(COMPANY_CONTACT.REMOVED_AT.isNull())
                .orderBy(COMPANY_CONTACT.ID)
                .fetchGroups(
                        row -> new CompanyId(row.value1()),
                        row -> ContactData.noted(row.value2(), row.value3()));
    }

    /** Of companies that are made along with them, which have an event of their own. */
    void found(Map<CompanyId, List<ContactData>> contacts) {
        var rows =
                contacts.entrySet().stream()
                        .flatMap(each ->
                                each.getValue().stream()
                                        .map(one -> insert(each.getKey(), UUID.randomUUID(), one)))
                        .toList();
        if (!rows.isEmpty()) {
            sql.batch(rows).execute();
        }
    }

    /**
     * @param cause shared by all the events of the import
     */
    void add(CompanyId company, List<ContactData> contacts, Viewer by, UUID cause) {
        if (contacts.isEmpty()) {
            return;
        }
        var keys = keys(company, cause);
        sql.batch(
                        IntStream.range(0, Math.min(contacts.size(), MOST))
                                .mapToObj(i -> insert(company, keys.get(i), contacts.get(i)))
                                .toList())
                .execute();
        note(company, events(COMPANY_CONTACT.KEY.in(keys), ItemEvent::added), by, cause);
    }

    private Query insert(CompanyId company, UUID key, ContactData contact) {
        return sql.insertInto(COMPANY_CONTACT)
                .set(COMPANY_CONTACT.KEY, key)
                .set(COMPANY_CONTACT.COMPANY_ID, company.value())
                .set(COMPANY_CONTACT.KIND, contact.kind().name())
                .set(COMPANY_CONTACT.CONTACT, contact.typed())
                .set(COMPANY_CONTACT.SEARCH_TEXT, Folding.fold(contact.searched()))
                .set(COMPANY_CONTACT.MADE_AT, chronicle.now())
                .onConflictDoNothing();
    }

    /** Whether nobody has written one of those that the import has added. */
    boolean areAsLeft(CompanyId company, UUID cause) {
        return !sql.fetchExists(
                COMPANY_CONTACT, added(company, cause).and(COMPANY_CONTACT.VERSION.ne(0)));
    }

    /** They can be brought back like any other that was taken away. */
    void remove(CompanyId company, Viewer by, UUID cause) {
        var mine = added(company, cause).and(COMPANY_CONTACT.REMOVED_AT.isNull());
        note(company, events(mine, ItemEvent::removed), by, cause);
        sql.update(COMPANY_CONTACT)
                .set(COMPANY_CONTACT.REMOVED_AT, chronicle.now())
                .set(COMPANY_CONTACT.REMOVED_BY, by.user().value())
                .where(mine)
                .execute();
    }

    private static Condition added(CompanyId company, UUID cause) {
        return COMPANY_CONTACT
                .COMPANY_ID
                .eq(company.value())
                .and(COMPANY_CONTACT.KEY.in(keys(company, cause)));
    }

    /** The same import names the same contacts of a company again. */
    private static List<UUID> keys(CompanyId company, UUID cause) {
        return IntStream.range(0, MOST)
                .mapToObj(i -> "contact %s company %s %d".formatted(cause, company, i))
                .map(name -> UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private List<ClientEvent> events(Condition which, Function<Item, ClientEvent> event) {
        var table = ItemTable.of(Section.CONTACTS);
        return sql
                .select(table.columns())
                .from(table.table())
                .where(which)
                .orderBy(COMPANY_CONTACT.ID)
                .fetch(table::read)
                .stream()
                .map(event)
                .toList();
    }

    private void note(CompanyId company, List<ClientEvent> events, Viewer by, UUID cause) {
        if (!events.isEmpty()) {
            chronicle.record(events, by.user(), cause);
            uncompared.add(List.of(company));
        }
    }
}
