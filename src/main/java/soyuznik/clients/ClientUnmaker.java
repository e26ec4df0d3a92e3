package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.clients.Tables.BULK_PART;
import static soyuznikdb.clients.Tables.BULK_PERSON;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.COMPANY_CONTACT;
import static soyuznikdb.clients.Tables.COMPANY_REACH;
import static soyuznikdb.clients.Tables.COMPANY_TAG;
import static soyuznikdb.clients.Tables.CONSENT;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.LIKENESS;
import static soyuznikdb.clients.Tables.MEMBER;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;
import static soyuznikdb.clients.Tables.PERSON_LIKENESS;
import static soyuznikdb.clients.Tables.PERSON_REACH;
import static soyuznikdb.clients.Tables.PERSON_TRAIT;
import static soyuznikdb.clients.Tables.PERSON_UNCOMPARED;
import static soyuznikdb.clients.Tables.REACH;
import static soyuznikdb.clients.Tables.SELECTED;
import static soyuznikdb.clients.Tables.SELECTED_PERSON;
import static soyuznikdb.clients.Tables.TRAIT;
import static soyuznikdb.clients.Tables.UNCOMPARED;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;

/**
 * Takes clients and people away as if they had never been made, many by the same few statements.
 * The caller holds them and has seen that nothing stands on them; where something does after all,
 * the keys of the database refuse it.
 */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class ClientUnmaker {
    private final DSLContext sql;
    private final Chronicle chronicle;
    private final Reach reach;
    private final Uncompared uncompared;

    ClientUnmaker(DSLContext sql, Chronicle chronicle, Reach reach, Uncompared uncompared) {
        this.sql = sql;
        this.chronicle = chronicle;
        this.reach = reach;
        this.uncompared = uncompared;
    }

    /**
     * What {@link CompanyMaker} makes along with a client, what the product finds of it, and that
     * it was chosen with others: where that has changed it, an event says so.
     */
    public static Set<Table<?>> partsOfCompanies() {
        return Set.of(
                LIKENESS,
                TRAIT,
                UNCOMPARED,
                SELECTED,
                BULK_PART,
                MEMBER,
                COMPANY_TAG,
                COMPANY_CONTACT,
                COMPANY_REACH,
                REACH);
    }

    /** The same of a person, whom {@link PersonMaker} makes. */
    public static Set<Table<?>> partsOfPeople() {
        return Set.of(
                PERSON_LIKENESS,
                PERSON_TRAIT,
                PERSON_UNCOMPARED,
                PERSON_REACH,
                PERSON_CONTACT,
                SELECTED_PERSON,
                BULK_PERSON,
                CONSENT,
                EMPLOYMENT);
    }

    /** Nothing comes to stand on the clients until the end of the transaction. */
    public void holdCompanies(Collection<CompanyId> companies) {
        reach.lock(companies);
    }

    public void holdPeople(Collection<PersonId> people) {
        sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(any(ids(people))))
                .orderBy(PERSON.ID)
                .forUpdate()
                .fetch();
    }

    /**
     * @param cause shared by all the events of the import
     */
    public void unmakeCompanies(Collection<CompanyId> companies, Viewer by, UUID cause) {
        var ids = companies.stream().map(CompanyId::value).toArray(Long[]::new);
        var events =
                sql.select(COMPANY.ID.convertFrom(CompanyId::new), COMPANY.NAME)
                        .from(COMPANY)
                        .where(COMPANY.ID.eq(any(ids)))
                        .orderBy(COMPANY.ID)
                        .fetch(row -> new ClientEvent.CompanyUnmade(row.value1(), row.value2()));
        Stream.of(
                        LIKENESS.FIRST_ID,
                        LIKENESS.SECOND_ID,
                        TRAIT.COMPANY_ID,
                        UNCOMPARED.COMPANY_ID,
                        SELECTED.COMPANY_ID,
                        BULK_PART.COMPANY_ID,
                        MEMBER.COMPANY_ID,
                        COMPANY_TAG.COMPANY_ID,
                        COMPANY_CONTACT.COMPANY_ID,
                        COMPANY_REACH.COMPANY_ID,
                        REACH.COMPANY_ID,
                        COMPANY.ID)
                .forEach(field -> delete(field, ids));
        chronicle.record(events, by.user(), cause);
    }

    /** Their clients are compared anew, without their phones and mails. */
    public void unmakePeople(Collection<PersonId> people, Viewer by, UUID cause) {
        var ids = ids(people);
        var events =
                sql.select(
                                EMPLOYMENT.COMPANY_ID.convertFrom(CompanyId::new),
                                EMPLOYMENT.PERSON_ID.convertFrom(PersonId::new))
                        .from(EMPLOYMENT)
                        .where(EMPLOYMENT.PERSON_ID.eq(any(ids)))
                        .orderBy(EMPLOYMENT.ID)
                        .fetch(row -> new ClientEvent.PersonUnmade(row.value1(), row.value2()));
        uncompared.add(events.stream().map(ClientEvent.PersonUnmade::company).toList());
        Stream.of(
                        PERSON_LIKENESS.FIRST_ID,
                        PERSON_LIKENESS.SECOND_ID,
                        PERSON_TRAIT.PERSON_ID,
                        PERSON_UNCOMPARED.PERSON_ID,
                        PERSON_REACH.PERSON_ID,
                        PERSON_CONTACT.PERSON_ID,
                        SELECTED_PERSON.PERSON_ID,
                        BULK_PERSON.PERSON_ID,
                        CONSENT.PERSON_ID,
                        EMPLOYMENT.PERSON_ID,
                        PERSON.ID)
                .forEach(field -> delete(field, ids));
        chronicle.record(events, by.user(), cause);
    }

    private void delete(TableField<?, Long> field, Long[] ids) {
        sql.deleteFrom(field.getTable()).where(field.eq(any(ids))).execute();
    }

    private static Long[] ids(Collection<PersonId> people) {
        return people.stream().map(PersonId::value).toArray(Long[]::new);
    }
}
