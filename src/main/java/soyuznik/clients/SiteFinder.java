package soyuznik.clients;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.SITE;

import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;

/** Sites of clients in the search box, by name and address. */
// C-02
@Order(40)
@Component
class SiteFinder implements Finder {
    private static final AtClients.Kept SITES =
            new AtClients.Kept(
                    new ClientSearch.Searched(
                            SITE, SITE.ID, SITE.COMPANY_ID, SITE.SEARCH_TEXT, SITE.NAME, inline(0)),
                    SITE.REMOVED_AT.isNull(),
                    false);

    private final AtClients search;

    SiteFinder(AtClients search) {
        this.search = search;
    }

    @Override
    public Select<Record3<Long, String, Integer>> candidates(String folded, Viewer viewer) {
        return search.candidates(SITES, folded, viewer);
    }

    @Override
    public Select<Record3<Long, String, Integer>> near(String folded, Viewer viewer) {
        return search.near(SITES, folded, viewer);
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
    public Subject.Kind kind() {
        return Subject.Kind.SITE;
    }

    @Override
    public Field<String> address(Field<Long> id, Viewer viewer) {
        return field(
                select(concat(inline("/companies/"), SITE.COMPANY_ID, inline("#sites")))
                        .from(SITE)
                        .where(SITE.ID.eq(id)));
    }
}
