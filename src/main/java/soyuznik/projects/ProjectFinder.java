package soyuznik.projects;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.PROJECT;

import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.clients.ClientSearch;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;

/** Projects in the search box, by title, product, texts of custom fields, and their products. */
// T-02
@Order(30)
@Component
class ProjectFinder implements Finder {
    /** Open ones first. */
    private static final ClientSearch.Searched PROJECTS =
            new ClientSearch.Searched(
                    PROJECT,
                    PROJECT.ID,
                    PROJECT.COMPANY_ID,
                    PROJECT.BRANCH_ID,
                    PROJECT.SEARCH_TEXT,
                    PROJECT.TITLE,
                    when(PROJECT.OUTCOME.isNull(), inline(1)).otherwise(inline(3)));

    private final ClientSearch search;

    ProjectFinder(ClientSearch search) {
        this.search = search;
    }

    @Override
    public Select<Record3<Long, String, Integer>> candidates(String folded, Viewer viewer) {
        return search.candidates(PROJECTS, folded, viewer);
    }

    @Override
    public Select<Record3<Long, String, Integer>> near(String folded, Viewer viewer) {
        return search.near(PROJECTS, folded, viewer);
    }

    @Override
    public Field<String> detail(Field<Long> id, Viewer viewer) {
        return field(
                select(COMPANY.NAME)
                        .from(PROJECT)
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                        .where(PROJECT.ID.eq(id)));
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PROJECT;
    }

    @Override
    public Field<String> address(Field<Long> id, Viewer viewer) {
        return concat(inline("/projects/"), id);
    }
}
