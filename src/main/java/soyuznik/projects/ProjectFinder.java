package soyuznik.projects;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.PROJECT;

import org.jooq.Record5;
import org.jooq.Select;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.clients.ClientSearch;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;

/** Projects in the search box, by title and product. */
// T-02
@Order(30)
@Component
class ProjectFinder implements Finder {
    private static final ClientSearch.Searched PROJECTS =
            new ClientSearch.Searched(
                    PROJECT,
                    PROJECT.ID,
                    PROJECT.COMPANY_ID,
                    PROJECT.BRANCH_ID,
                    PROJECT.SEARCH_TEXT);
    private final ClientSearch search;

    ProjectFinder(ClientSearch search) {
        this.search = search;
    }

    @Override
    public Select<Record5<String, Long, String, String, Integer>> hits(
            String folded, Viewer viewer) {
        var found = search.candidates(PROJECTS, folded, viewer).asTable("project_candidate", "id");
        return select(
                        inline(kind().name()),
                        PROJECT.ID,
                        PROJECT.TITLE,
                        COMPANY.NAME,
                        when(PROJECT.OUTCOME.isNull(), inline(1)).otherwise(inline(3)))
                .from(PROJECT)
                .join(COMPANY)
                .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                .where(PROJECT.ID.in(select(found.field("id", Long.class)).from(found)));
    }

    @Override
    public Subject.Kind kind() {
        return Subject.Kind.PROJECT;
    }

    @Override
    public String address(long id) {
        return "/projects/" + id;
    }
}
