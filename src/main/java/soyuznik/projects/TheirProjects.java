package soyuznik.projects;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.projects.Tables.PROJECT;

import org.jooq.Record1;
import org.jooq.Select;
import soyuznik.kernel.PersonId;

/** Where somebody may have been written about. */
// C-03
public final class TheirProjects {
    private TheirProjects() {}

    /** All projects of the companies where the person works or did. */
    public static Select<Record1<Long>> of(PersonId person) {
        return select(PROJECT.ID)
                .from(PROJECT)
                .join(EMPLOYMENT)
                .on(EMPLOYMENT.COMPANY_ID.eq(PROJECT.COMPANY_ID))
                .where(EMPLOYMENT.PERSON_ID.eq(person.value()));
    }
}
