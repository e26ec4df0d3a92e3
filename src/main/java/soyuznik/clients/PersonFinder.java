package soyuznik.clients;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.PERSON;

import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;

/** People at clients in the search box: by name, phone, mail. */
@Order(20)
@Component
class PersonFinder implements Finder {
    private final ClientSearch search;

    PersonFinder(ClientSearch search) {
        this.search = search;
    }

    @Override
    public Select<Record3<Long, String, Integer>> candidates(String folded, Viewer viewer) {
        var beginsWith = PERSON.SEARCH_TEXT.like(SearchText.escaped(folded) + '%');
        var rank =
                when(PERSON.LEFT_ON.isNotNull(), inline(2))
                        .when(beginsWith, inline(0))
                        .otherwise(inline(1));
        var people =
                new ClientSearch.Searched(
                        PERSON,
                        PERSON.ID,
                        PERSON.COMPANY_ID,
                        PERSON.BRANCH_ID,
                        PERSON.SEARCH_TEXT,
                        PERSON.NAME,
                        rank);
        return search.candidates(people, folded, viewer);
    }

    @Override
    public Field<String> detail(Field<Long> id) {
        var comma = when(PERSON.POSITION.eq(""), inline("")).otherwise(inline(", "));
        return field(
                select(concat(PERSON.POSITION, comma, COMPANY.NAME))
                        .from(PERSON)
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(PERSON.COMPANY_ID))
                        .where(PERSON.ID.eq(id)));
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PERSON;
    }

    @Override
    public String address(long id) {
        return "/people/" + id;
    }
}
