package soyuznik.work;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import soyuznik.clients.Posts;

/**
 * With whom of theirs ties are asked for.
 *
 * @param position what they are there
 */
//
record Those(Select<Record1<Long>> ids, Field<String> position) {
    /** Who works at a client. */
    static Those whoWorkAt(Field<Long> company) {
        var there =
                select(EMPLOYMENT.PERSON_ID)
                        .from(EMPLOYMENT)
                        .where(EMPLOYMENT.COMPANY_ID.eq(company))
                        .and(EMPLOYMENT.UNTIL.isNull());
        return new Those(there, Posts.position(PERSON.ID, company));
    }

    static Those only(Field<Long> person) {
        return new Those(select(person), inline(""));
    }

    Condition are(Field<Long> person) {
        return person.in(ids);
    }

    /** What was done at all clients where they work or did. */
    Table<?> doings() {
        var places =
                DSL.select(EMPLOYMENT.COMPANY_ID).from(EMPLOYMENT).where(are(EMPLOYMENT.PERSON_ID));
        return DoneTogether.at(company -> company.in(places));
    }
}
