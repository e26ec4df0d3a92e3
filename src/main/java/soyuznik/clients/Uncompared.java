package soyuznik.clients;

import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.UNCOMPARED;

import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;

/**
 * Companies that were made or changed since they were last compared with the others. Looking for
 * near names within the verb would cost an import its speed.
 */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Uncompared {
    private final DSLContext sql;

    Uncompared(DSLContext sql) {
        this.sql = sql;
    }

    /** Those where the person works or did: by whose phones and mail they are compared too. */
    void addOf(PersonId person) {
        sql.insertInto(UNCOMPARED, UNCOMPARED.COMPANY_ID)
                .select(
                        selectDistinct(EMPLOYMENT.COMPANY_ID)
                                .from(EMPLOYMENT)
                                .where(EMPLOYMENT.PERSON_ID.eq(person.value())))
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
