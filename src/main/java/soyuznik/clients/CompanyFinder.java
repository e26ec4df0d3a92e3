package soyuznik.clients;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.clients.Tables.COMPANY;

import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.impl.DSL;
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
    public Select<Record5<String, Long, String, String, Integer>> hits(
            String folded, Viewer viewer) {
        var beginsWith = COMPANY.SEARCH_TEXT.like(SearchText.escaped(folded) + '%');
        var candidate = search.candidates(folded, viewer).asTable("company_candidate", "id");
        return DSL.select(
                        inline(kind().name()),
                        COMPANY.ID,
                        COMPANY.NAME,
                        DSL.concat(
                                coalesce(COMPANY.INN, COMPANY.TAX_NUMBER, inline("")),
                                inline(" "),
                                BRANCH.NAME),
                        when(COMPANY.INN.eq(folded), inline(0))
                                .when(beginsWith, inline(1))
                                .otherwise(inline(2)))
                .from(COMPANY)
                .join(BRANCH)
                .on(BRANCH.ID.eq(COMPANY.BRANCH_ID))
                .where(
                        COMPANY.ID.in(
                                DSL.select(candidate.field("id", Long.class)).from(candidate)));
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.COMPANY;
    }

    @Override
    public String address(long id) {
        return "/companies/" + id;
    }
}
