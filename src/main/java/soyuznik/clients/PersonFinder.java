package soyuznik.clients;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.EMPLOYMENT;

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

    /** Who works at several companies of the viewer's is one hit. */
    @Override
    public Select<Record3<Long, String, Integer>> candidates(String folded, Viewer viewer) {
        return once(search.candidates(employed(folded), folded, viewer));
    }

    @Override
    public Select<Record3<Long, String, Integer>> near(String folded, Viewer viewer) {
        var people = ClientSearch.people(EMPLOYMENT.NAME, inline(0));
        return once(search.near(people, folded, viewer));
    }

    private static Select<Record3<Long, String, Integer>> once(
            Select<Record3<Long, String, Integer>> employed) {
        var found = employed.asTable("at", "id", "title", "rank");
        var id = field(name("at", "id"), Long.class);
        return select(
                        id,
                        max(field(name("at", "title"), String.class)),
                        min(field(name("at", "rank"), Integer.class)))
                .from(found)
                .groupBy(id);
    }

    private static ClientSearch.Searched employed(String folded) {
        var beginsWith = EMPLOYMENT.SEARCH_TEXT.like(SearchText.escaped(folded) + '%');
        var rank =
                when(EMPLOYMENT.UNTIL.isNotNull(), inline(2))
                        .when(beginsWith, inline(0))
                        .otherwise(inline(1));
        return ClientSearch.people(EMPLOYMENT.NAME, rank);
    }

    /** What the person is where it works now, or did last. */
    @Override
    public Field<String> detail(Field<Long> id, Viewer viewer) {
        var comma = when(EMPLOYMENT.POSITION.eq(""), inline("")).otherwise(inline(", "));
        return field(
                select(concat(EMPLOYMENT.POSITION, comma, COMPANY.NAME))
                        .from(EMPLOYMENT)
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(EMPLOYMENT.COMPANY_ID))
                        .where(EMPLOYMENT.PERSON_ID.eq(id))
                        .and(Visible.condition(viewer, EMPLOYMENT.COMPANY_ID))
                        .orderBy(EMPLOYMENT.UNTIL.desc().nullsFirst(), EMPLOYMENT.ID.desc())
                        .limit(1));
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PERSON;
    }

    @Override
    public Field<String> address(Field<Long> id, Viewer viewer) {
        return concat(inline("/people/"), id);
    }
}
