package soyuznik.clients;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.EMPLOYMENT;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import soyuznik.kernel.PersonId;

/** What somebody is at a company, as fields of a statement about something else. */
public final class Posts {
    private Posts() {}

    /** All companies where the person works or did. */
    public static Select<Record1<Long>> companies(PersonId person) {
        return select(EMPLOYMENT.COMPANY_ID)
                .from(EMPLOYMENT)
                .where(EMPLOYMENT.PERSON_ID.eq(person.value()));
    }

    /** Null: the person never worked there. */
    public static Field<String> position(Field<Long> person, Field<Long> company) {
        return newest(EMPLOYMENT.POSITION, person, company);
    }

    /** Null: the person never worked there. */
    public static Field<String> department(Field<Long> person, Field<Long> company) {
        return newest(EMPLOYMENT.DEPARTMENT, person, company);
    }

    /** The name of a {@link Level}. Null: the person never worked there, or it is not known. */
    public static Field<String> level(Field<Long> person, Field<Long> company) {
        return newest(EMPLOYMENT.LEVEL, person, company);
    }

    /** Null: the person never worked there. */
    public static Field<Boolean> decides(Field<Long> person, Field<Long> company) {
        return newest(EMPLOYMENT.DECIDES, person, company);
    }

    /** Null: the person never worked there, or always did, as far as we know. */
    public static Field<LocalDate> since(Field<Long> person, Field<Long> company) {
        return newest(EMPLOYMENT.SINCE, person, company);
    }

    /** Whether the person works there at this time. */
    public static Condition works(Field<Long> person, Field<Long> company) {
        return exists(
                selectOne()
                        .from(EMPLOYMENT)
                        .where(EMPLOYMENT.PERSON_ID.eq(person))
                        .and(EMPLOYMENT.COMPANY_ID.eq(company))
                        .and(EMPLOYMENT.UNTIL.isNull()));
    }

    /** Of the employment of now, or of the last one. */
    private static <T> Field<T> newest(Field<T> what, Field<Long> person, Field<Long> company) {
        return field(
                select(what)
                        .from(EMPLOYMENT)
                        .where(EMPLOYMENT.PERSON_ID.eq(person))
                        .and(EMPLOYMENT.COMPANY_ID.eq(company))
                        .orderBy(EMPLOYMENT.UNTIL.desc().nullsFirst(), EMPLOYMENT.ID.desc())
                        .limit(1));
    }
}
