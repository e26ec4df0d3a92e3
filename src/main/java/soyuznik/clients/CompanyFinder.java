package soyuznik.clients;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.clients.Tables.COMPANY;

import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;

/** Clients in the search box: by name, INN, OGRN, phone, mail. */
@Order(10)
@Component
class CompanyFinder implements Finder {
    private final ClientSearch search;

    CompanyFinder(ClientSearch search) {
        this.search = search;
    }

    @Override
    public Select<Record3<Long, String, Integer>> candidates(String folded, Viewer viewer) {
        var beginsWith = COMPANY.SEARCH_TEXT.like(SearchText.escaped(folded) + '%');
        var rank =
                when(
                                COMPANY.INN
                                        .eq(folded)
                                        .or(COMPANY.TAX_NUMBER.equalIgnoreCase(folded)),
                                inline(0))
                        .when(beginsWith, inline(1))
                        .otherwise(inline(2));
        return search.candidates(ClientSearch.companies(COMPANY.NAME, rank), folded, viewer);
    }

    @Override
    public Select<Record3<Long, String, Integer>> near(String folded, Viewer viewer) {
        return search.near(ClientSearch.companies(COMPANY.NAME, inline(0)), folded, viewer);
    }

    @Override
    public Field<String> detail(Field<Long> id, Viewer viewer) {
        var abroad = concat(COMPANY.COUNTRY, inline(" "), COMPANY.TAX_NUMBER);
        var numbers = coalesce(COMPANY.INN, abroad, inline(""));
        return field(
                select(concat(numbers, inline(" "), BRANCH.NAME))
                        .from(COMPANY)
                        .join(BRANCH)
                        .on(BRANCH.ID.eq(COMPANY.BRANCH_ID))
                        .where(COMPANY.ID.eq(id)));
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.COMPANY;
    }

    @Override
    public Field<String> address(Field<Long> id, Viewer viewer) {
        return concat(inline("/companies/"), id);
    }
}
