package soyuznik.clients;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.CONTRACT;
import static soyuznikdb.clients.Tables.SPECIFICATION;

import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;

/** Specifications in the search box, by number and subject; the page of their contract has them. */
// C-12
@Order(50)
@Component
class SpecificationFinder extends FinderAtClients {
    private static final AtClients.Kept SPECIFICATIONS =
            new AtClients.Kept(
                    new ClientSearch.Searched(
                            SPECIFICATION,
                            SPECIFICATION.ID,
                            SPECIFICATION.COMPANY_ID,
                            SPECIFICATION.SEARCH_TEXT,
                            concat(inline("№ "), SPECIFICATION.NUMBER),
                            inline(0)),
                    SPECIFICATION.REMOVED_AT.isNull(),
                    false);

    SpecificationFinder(AtClients search) {
        super(search, Subject.Kind.SPECIFICATION);
    }

    @Override
    protected AtClients.Kept kept(String folded) {
        return SPECIFICATIONS;
    }

    /** What it is about, to which contract it belongs, whose it is. */
    @Override
    public Field<String> detail(Field<Long> id, Viewer viewer) {
        var comma = when(SPECIFICATION.SUBJECT.eq(""), inline("")).otherwise(inline(", "));
        return field(
                select(
                                concat(
                                        SPECIFICATION.SUBJECT,
                                        comma,
                                        COMPANY.NAME,
                                        inline(", № "),
                                        CONTRACT.NUMBER))
                        .from(SPECIFICATION)
                        .join(CONTRACT)
                        .on(CONTRACT.ID.eq(SPECIFICATION.CONTRACT_ID))
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(SPECIFICATION.COMPANY_ID))
                        .where(SPECIFICATION.ID.eq(id)));
    }

    @Override
    public Field<String> address(Field<Long> id, Viewer viewer) {
        var page = concat(inline("/contracts/"), SPECIFICATION.CONTRACT_ID);
        return field(
                select(concat(page, inline("#specifications")))
                        .from(SPECIFICATION)
                        .where(SPECIFICATION.ID.eq(id)));
    }
}
