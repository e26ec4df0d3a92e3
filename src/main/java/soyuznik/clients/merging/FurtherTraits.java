package soyuznik.clients.merging;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.COMPANY_CONTACT;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jooq.Result;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.ContactData;

/**
 * Phones and mail domains of companies beside those in their own rows: their further ones, and
 * those of the people who work there. Who works at several of them says nothing: it is the same
 * person there, and no second company.
 */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class FurtherTraits {
    /** Of one company; more phones say no more. */
    private static final int MOST = 200;

    private final DSLContext sql;

    FurtherTraits(DSLContext sql) {
        this.sql = sql;
    }

    record Value(Trait kind, String value) {}

    /** By the numbers of the companies. */
    Map<Long, Set<Value>> of(Long[] companies) {
        var traits = new HashMap<Long, Set<Value>>();
        sql.select(EMPLOYMENT.COMPANY_ID, PERSON_CONTACT.KIND, PERSON_CONTACT.CANONICAL)
                .from(EMPLOYMENT)
                .join(PERSON_CONTACT)
                .on(PERSON_CONTACT.PERSON_ID.eq(EMPLOYMENT.PERSON_ID))
                .where(EMPLOYMENT.COMPANY_ID.eq(any(companies)))
                .and(EMPLOYMENT.UNTIL.isNull())
                .and(PERSON_CONTACT.REMOVED_AT.isNull())
                .and(PERSON_CONTACT.CANONICAL.isNotNull())
                .and(onlyHere())
                .orderBy(PERSON_CONTACT.ID)
                .forEach(row -> add(traits, row.value1(), value(row.value2(), row.value3())));
        own(companies).forEach(row -> add(traits, row.value1(), value(row.value2(), row.value3())));
        return traits;
    }

    private Result<Record3<Long, String, String>> own(Long[] companies) {
        return sql.select(COMPANY_CONTACT.COMPANY_ID, COMPANY_CONTACT.KIND, COMPANY_CONTACT.CONTACT)
                .from(COMPANY_CONTACT)
                .where(COMPANY_CONTACT.COMPANY_ID.eq(any(companies)))
                .and(COMPANY_CONTACT.REMOVED_AT.isNull())
                .orderBy(COMPANY_CONTACT.ID)
                .fetch();
    }

    private static Condition onlyHere() {
        var elsewhere = EMPLOYMENT.as("elsewhere");
        return notExists(
                selectOne()
                        .from(elsewhere)
                        .where(elsewhere.PERSON_ID.eq(EMPLOYMENT.PERSON_ID))
                        .and(elsewhere.COMPANY_ID.ne(EMPLOYMENT.COMPANY_ID))
                        .and(elsewhere.UNTIL.isNull()));
    }

    private static void add(Map<Long, Set<Value>> traits, long company, List<Value> values) {
        var those = traits.computeIfAbsent(company, _ -> new HashSet<>());
        if (those.size() < MOST) {
            those.addAll(values);
        }
    }

    private static List<Value> value(String kind, String canonical) {
        var phone = ContactData.Kind.valueOf(kind).isPhone();
        var mail = kind.equals(ContactData.Kind.MAIL.name());
        var value = phone ? Traits.phone(canonical) : mail ? Traits.domain(canonical, "") : "";
        return value.isEmpty()
                ? List.of()
                : List.of(new Value(phone ? Trait.PHONE : Trait.DOMAIN, value));
    }
}
