package soyuznik.clients;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.CONTRACT;

import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;

/** Contracts in the search box, by their number or a part of it. */
// C-12
@Order(45)
@Component
class ContractFinder extends FinderAtClients {
    ContractFinder(AtClients search) {
        super(search, Subject.Kind.CONTRACT);
    }

    @Override
    protected AtClients.Kept kept(String folded) {
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
    public Field<String> address(Field<Long> id, Viewer viewer) {
        return concat(inline("/contracts/"), id);
    }
}
