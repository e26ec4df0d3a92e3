package soyuznik.clients;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.CONTRACT;

import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;

/** Contracts in the search box, by their number or a part of it. */
// C-12
@Order(45)
@Component
class ContractFinder implements Finder {
    private final AtClients search;

    ContractFinder(AtClients search) {
        this.search = search;
    }

    @Override
    public Select<Record3<Long, String, Integer>> candidates(String folded, Viewer viewer) {
        return search.candidates(contracts(folded), folded, viewer);
    }

    @Override
    public Select<Record3<Long, String, Integer>> near(String folded, Viewer viewer) {
        return search.near(contracts(folded), folded, viewer);
    }

    private static AtClients.Kept contracts(String folded) {
        return new AtClients.Kept(
                new ClientSearch.Searched(
                        CONTRACT,
                        CONTRACT.ID,
                        CONTRACT.COMPANY_ID,
                        CONTRACT.SEARCH_TEXT,
                        concat(inline("№ "), CONTRACT.NUMBER),
                        when(CONTRACT.SEARCH_TEXT.eq(folded), inline(0)).otherwise(inline(1))),
                CONTRACT.REMOVED_AT.isNull(),
                false);
    }

    @Override
    public Field<String> detail(Field<Long> id, Viewer viewer) {
        return field(
                select(COMPANY.NAME)
                        .from(CONTRACT)
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(CONTRACT.COMPANY_ID))
                        .where(CONTRACT.ID.eq(id)));
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.CONTRACT;
    }

    @Override
    public Field<String> address(Field<Long> id, Viewer viewer) {
        return concat(inline("/contracts/"), id);
    }
}
