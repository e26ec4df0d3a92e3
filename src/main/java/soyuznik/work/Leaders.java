package soyuznik.work;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.work.Tables.TALK;

import org.jooq.Condition;
import org.jooq.Field;
import soyuznik.kernel.UserId;
import soyuznikdb.clients.tables.Company;

/**
 * Whose talk it is: of whoever leads its project; of a talk about none, of who leads the client.
 */
// A-01, N-09
public final class Leaders {
    private static final Company LED = COMPANY.as("led");
    private static final Field<Long> RESPONSIBLE =
            field(select(LED.RESPONSIBLE_ID).from(LED).where(LED.ID.eq(TALK.COMPANY_ID)));

    private Leaders() {}

    /** Of a talk joined to its project, where it has one; null: nobody leads the client. */
    public static Field<Long> leader() {
        return when(TALK.PROJECT_ID.isNull(), RESPONSIBLE).otherwise(PROJECT.OWNER_ID);
    }

    static Condition are(UserId leader) {
        return PROJECT.OWNER_ID
                .eq(leader.value())
                .or(TALK.PROJECT_ID.isNull().and(RESPONSIBLE.eq(leader.value())));
    }
}
