package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON_UNCOMPARED;
import static soyuznikdb.clients.Tables.UNCOMPARED;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;

/**
 * Companies and people that were made or changed since they were last compared with the others.
 * Looking for near names within the verb would cost an import its speed.
 */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Uncompared {
    private final DSLContext sql;

    Uncompared(DSLContext sql) {
        this.sql = sql;
    }

    /** The person, and where it works or did: by its phones and mail those are compared too. */
    void addOf(PersonId person) {
        addPeople(List.of(person));
        sql.insertInto(UNCOMPARED, UNCOMPARED.COMPANY_ID)
                .select(
                        selectDistinct(EMPLOYMENT.COMPANY_ID)
                                .from(EMPLOYMENT)
                                .where(EMPLOYMENT.PERSON_ID.eq(person.value())))
                .onConflictDoNothing()
                .execute();
    }

    public void addPeople(Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toArray(Long[]::new);
        sql.insertInto(PERSON_UNCOMPARED, PERSON_UNCOMPARED.PERSON_ID)
                .select(
                        select(DSL.field("id", Long.class))
                                .from(DSL.unnest(val(ids)).as("of", "id")))
                .onConflictDoNothing()
                .execute();
    }

    /** Whoever works there: people of one client are told apart by less. */
    public void addPeopleOf(Collection<CompanyId> companies) {
        var ids = companies.stream().map(CompanyId::value).toArray(Long[]::new);
        sql.insertInto(PERSON_UNCOMPARED, PERSON_UNCOMPARED.PERSON_ID)
                .select(
                        selectDistinct(EMPLOYMENT.PERSON_ID)
                                .from(EMPLOYMENT)
                                .where(EMPLOYMENT.COMPANY_ID.eq(any(ids)))
                                .and(EMPLOYMENT.UNTIL.isNull()))
                .onConflictDoNothing()
                .execute();
    }

    public void add(Collection<CompanyId> companies) {
        var ids = companies.stream().map(CompanyId::value).toArray(Long[]::new);
        sql.insertInto(UNCOMPARED, UNCOMPARED.COMPANY_ID)
                .select(
                        select(DSL.field("id", Long.class))
                                .from(DSL.unnest(val(ids)).as("of", "id")))
                .onConflictDoNothing()
                .execute();
    }
}
