package soyuznik.clients;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.PERSON;

import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.impl.DSL;
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
    public Select<Record5<String, Long, String, String, Integer>> hits(
            String folded, Viewer viewer) {
        var beginsWith = PERSON.SEARCH_TEXT.like(SearchText.escaped(folded) + '%');
        var left = PERSON.LEFT_ON.isNotNull();
        var candidate = search.people(folded, viewer).asTable("person_candidate", "id");
        return DSL.select(
                        inline(kind().name()),
                        PERSON.ID,
                        PERSON.NAME,
                        DSL.concat(
                                PERSON.POSITION,
                                when(PERSON.POSITION.eq(""), inline("")).otherwise(inline(", ")),
                                COMPANY.NAME),
                        when(left, inline(2)).when(beginsWith, inline(0)).otherwise(inline(1)))
                .from(PERSON)
                .join(COMPANY)
                .on(COMPANY.ID.eq(PERSON.COMPANY_ID))
                .where(PERSON.ID.in(DSL.select(candidate.field("id", Long.class)).from(candidate)));
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
