package soyuznik.clients;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.CONSENT;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;
import static soyuznikdb.clients.Tables.PERSON_LIKENESS;
import static soyuznikdb.clients.Tables.PERSON_MERGER;
import static soyuznikdb.clients.Tables.PERSON_REACH;
import static soyuznikdb.clients.Tables.PERSON_TRAIT;
import static soyuznikdb.clients.Tables.PERSON_UNCOMPARED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Bearer;
import soyuznik.access.CustomFields;
import soyuznik.access.Extra;
import soyuznik.kernel.PersonId;

/** What clients itself holds about a person. */
// C-03
@Order(0)
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PersonFile implements PersonalData {
    private static final String NOBODY = soyuznik.shell.People.ERASED;

    private static final int MOST = 1000;

    private static final Map<String, String> CODES =
            Map.of(
                    "level", "clients.level",
                    "kind", "clients.contact",
                    "basis", "clients.basis",
                    "way", "clients.consent");

    private final DSLContext sql;
    private final CustomFields fields;
    private final Clock clock;

    PersonFile(DSLContext sql, CustomFields fields, Clock clock) {
        this.fields = fields;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(
                part("person", person(person)),
                extra(person),
                part("contacts", contacts(person)),
                part("employments", employments(person)),
                part("consents", consents(person)));
    }

    @Override
    public void erase(PersonId person) {
        forgetMergers(person);
        forgetLikenesses(person);
        sql.deleteFrom(PERSON_CONTACT).where(PERSON_CONTACT.PERSON_ID.eq(person.value())).execute();
        sql.deleteFrom(CONSENT).where(CONSENT.PERSON_ID.eq(person.value())).execute();
        sql.deleteFrom(PERSON_REACH).where(PERSON_REACH.PERSON_ID.eq(person.value())).execute();
        sql.update(EMPLOYMENT)
                .set(EMPLOYMENT.NAME, NOBODY)
                .set(EMPLOYMENT.SEARCH_TEXT, "")
                .set(EMPLOYMENT.POSITION, "")
                .set(EMPLOYMENT.DEPARTMENT, "")
                .setNull(EMPLOYMENT.LEVEL)
                .setNull(EMPLOYMENT.SINCE)
                .set(EMPLOYMENT.UNTIL, org.jooq.impl.DSL.coalesce(EMPLOYMENT.UNTIL, today()))
                .where(EMPLOYMENT.PERSON_ID.eq(person.value()))
                .execute();
        sql.update(PERSON)
                .set(PERSON.NAME, NOBODY)
                .set(PERSON.SURNAME, "")
                .set(PERSON.GIVEN_NAME, "")
                .set(PERSON.PATRONYMIC, "")
                .set(PERSON.SORT_KEY, NOBODY)
                .set(PERSON.NOTE, "")
                .setNull(PERSON.BASIS)
                .set(PERSON.EXTRA, Extra.NONE.json())
                .set(PERSON.TAGS, new String[0])
                .set(PERSON.CONTACTS, JSONB.valueOf("[]"))
                .set(PERSON.ERASED_AT, clock.instant())
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(person.value()))
                .execute();
    }

    private void forgetMergers(PersonId person) {
        sql.deleteFrom(PERSON_MERGER)
                .where(PERSON_MERGER.KEPT_ID.eq(person.value()))
                .or(PERSON_MERGER.GONE_ID.eq(person.value()))
                .execute();
    }

    /** Nobody is like it any more. */
    private void forgetLikenesses(PersonId person) {
        var id = person.value();
        sql.deleteFrom(PERSON_TRAIT).where(PERSON_TRAIT.PERSON_ID.eq(id)).execute();
        sql.deleteFrom(PERSON_UNCOMPARED).where(PERSON_UNCOMPARED.PERSON_ID.eq(id)).execute();
        sql.deleteFrom(PERSON_LIKENESS)
                .where(PERSON_LIKENESS.FIRST_ID.eq(id))
                .or(PERSON_LIKENESS.SECOND_ID.eq(id))
                .execute();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Part part(String name, Select<?> rows) {
        return new Part(name, sql.fetch(rows).map(PersonFile::values), CODES);
    }

    /** The custom fields by their names, those not asked any more too. */
    private Part extra(PersonId person) {
        var held =
                sql.select(PERSON.EXTRA.convertFrom(Extra::of))
                        .from(PERSON)
                        .where(PERSON.ID.eq(person.value()))
                        .fetchSingle()
                        .value1();
        var named = fields.all(Bearer.PERSON).named(held);
        return new Part("extra", named.isEmpty() ? List.of() : List.of(named));
    }

    private static Select<?> person(PersonId person) {
        return select(
                        PERSON.NAME,
                        PERSON.SURNAME,
                        PERSON.GIVEN_NAME,
                        PERSON.PATRONYMIC,
                        PERSON.NOTE,
                        PERSON.BASIS,
                        field("array_to_string({0}, ', ')", String.class, PERSON.TAGS).as("tags"),
                        PERSON.CREATED_AT)
                .from(PERSON)
                .where(PERSON.ID.eq(person.value()));
    }

    /** Also those taken away. */
    private static Select<?> contacts(PersonId person) {
        return select(
                        PERSON_CONTACT.KIND,
                        PERSON_CONTACT.TYPED,
                        PERSON_CONTACT.CANONICAL,
                        PERSON_CONTACT.EXTENSION,
                        PERSON_CONTACT.REMOVED_AT,
                        PERSON_CONTACT.CREATED_AT)
                .from(PERSON_CONTACT)
                .where(PERSON_CONTACT.PERSON_ID.eq(person.value()))
                .orderBy(PERSON_CONTACT.ID)
                .limit(MOST);
    }

    private static Select<?> employments(PersonId person) {
        return select(
                        COMPANY.NAME.as("company"),
                        EMPLOYMENT.POSITION,
                        EMPLOYMENT.DEPARTMENT,
                        EMPLOYMENT.LEVEL,
                        EMPLOYMENT.DECIDES,
                        EMPLOYMENT.SINCE,
                        EMPLOYMENT.UNTIL,
                        EMPLOYMENT.CREATED_AT)
                .from(EMPLOYMENT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                .where(EMPLOYMENT.PERSON_ID.eq(person.value()))
                .orderBy(EMPLOYMENT.ID)
                .limit(MOST);
    }

    private static Select<?> consents(PersonId person) {
        return select(
                        CONSENT.TEXT_VERSION,
                        CONSENT.GIVEN_ON,
                        CONSENT.WAY,
                        CONSENT.RECORDED_AT,
                        CONSENT.WITHDRAWN_ON)
                .from(CONSENT)
                .where(CONSENT.PERSON_ID.eq(person.value()))
                .orderBy(CONSENT.ID)
                .limit(MOST);
    }

    /** What is not known is left out. */
    private static Map<String, String> values(Record row) {
        var values = new LinkedHashMap<String, String>();
        for (Field<?> field : row.fields()) {
            var value = row.get(field);
            if (value != null && !value.toString().isEmpty()) {
                values.put(field.getName(), value.toString());
            }
        }
        return values;
    }
}
