package soyuznik.clients;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.SITE;

import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;

/** Sites of clients in the search box, by name and address. */
// C-02
@Order(40)
@Component
class SiteFinder extends FinderAtClients {
    private static final AtClients.Kept SITES =
            new AtClients.Kept(
                    new ClientSearch.Searched(
                            SITE, SITE.ID, SITE.COMPANY_ID, SITE.SEARCH_TEXT, SITE.NAME, inline(0)),
                    SITE.REMOVED_AT.isNull(),
                    false);

    SiteFinder(AtClients search) {
        super(search, Subject.Kind.SITE);
    }

    @Override
    protected AtClients.Kept kept(String folded) {
        return SITES;
    }

    @Override
    public Field<String> detail(Field<Long> id, Viewer viewer) {
        var comma = when(SITE.ADDRESS.eq(""), inline("")).otherwise(inline(", "));
        return field(
                select(concat(COMPANY.NAME, comma, SITE.ADDRESS))
                        .from(SITE)
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(SITE.COMPANY_ID))
                        .where(SITE.ID.eq(id)));
    }

    @Override
    public Field<String> address(Field<Long> id, Viewer viewer) {
        return field(
                select(concat(inline("/companies/"), SITE.COMPANY_ID, inline("#sites")))
                        .from(SITE)
                        .where(SITE.ID.eq(id)));
    }
}
