package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;

/** By what somebody is known, as long as they are. */
// C-03
@Repository
@Transactional(readOnly = true)
public class Traces {
    private static final int MOST = 200;
    private final DSLContext sql;

    Traces(DSLContext sql) {
        this.sql = sql;
    }

    /** Also of those who went into the person. */
    public Trace of(PersonId person) {
        var names =
                sql.select(PERSON.NAME)
                        .from(PERSON)
                        .where(isOne(person))
                        .orderBy(PERSON.ID)
                        .fetch(Record1::value1);
        return Trace.of(String.join(" ", names), contacts(person));
    }

    /** By what a file names the person. */
    Signs signs(PersonId person) {
        var names =
                sql.select(PERSON.NAME, PERSON.SURNAME, PERSON.GIVEN_NAME, PERSON.PATRONYMIC)
                        .from(PERSON)
                        .where(isOne(person))
                        .orderBy(PERSON.ID)
                        .fetch(mapping(PersonName::new));
        return new Signs(names, contacts(person));
    }

    /** Where the person works or did, with the clients that went into those. */
    public List<CompanyId> clients(PersonId person) {
        var employers =
                select(EMPLOYMENT.COMPANY_ID)
                        .from(EMPLOYMENT)
                        .where(EMPLOYMENT.PERSON_ID.eq(person.value()));
        return sql.select(COMPANY.ID.convertFrom(CompanyId::new))
                .from(COMPANY)
                .where(COMPANY.ID.in(employers))
                .or(COMPANY.MERGED_INTO.in(employers))
                .orderBy(COMPANY.ID)
                .fetch(Record1::value1);
    }

    private List<String> contacts(PersonId person) {
        return sql
                .select(PERSON_CONTACT.TYPED, PERSON_CONTACT.CANONICAL)
                .from(PERSON_CONTACT)
                .where(
                        PERSON_CONTACT.PERSON_ID.in(
                                select(PERSON.ID).from(PERSON).where(isOne(person))))
                .orderBy(PERSON_CONTACT.ID)
                .limit(MOST)
                .fetch()
                .stream()
                .flatMap(row -> Stream.of(row.value1(), row.value2()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Condition isOne(PersonId person) {
        return PERSON.ID.eq(person.value()).or(PERSON.MERGED_INTO.eq(person.value()));
    }
}
