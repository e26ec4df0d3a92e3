package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.with;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.REACH;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;

/**
 * Candidates of a search among what the viewer sees, at most {@link Finder#CANDIDATES}. The way to them depends on how
 * far the viewer sees: by the own clients when these are all, else by the trigrams within the branches.
 *
 * <p>The candidates of the index stand in a materialized part: planned without regard to the limit, PostgreSQL always
 * takes the trigrams; seeing the limit it walks the whole table for a word that it thinks is common.
 */
// T-02
@Component
class ClientSearch {
    private static final Searched COMPANIES = new Searched(COMPANY, COMPANY.ID, COMPANY.ID, COMPANY.BRANCH_ID, COMPANY.SEARCH_TEXT);
    private static final Searched PEOPLE = new Searched(PERSON, PERSON.ID, PERSON.COMPANY_ID, PERSON.BRANCH_ID, PERSON.SEARCH_TEXT);

    /** A table that is searched: what is found, whose client it is. */
    private record Searched(Table<?> table, Field<Long> id, Field<Long> companyId, Field<Long> branchId, Field<String> text) {}

    /** The same viewer, looking only at clients on whose team the viewer stands. */
    static Viewer onTeam(Viewer viewer) {
        return new Viewer(
                viewer.user(), viewer.branch(), viewer.roles(), List.of(Viewer.scope(viewer.user())), viewer.rights());
    }

    Select<Record1<Long>> candidates(String folded, Viewer viewer) {
        return candidates(COMPANIES, folded, viewer);
    }

    Select<Record1<Long>> people(String folded, Viewer viewer) {
        return candidates(PEOPLE, folded, viewer);
    }

    private static Select<Record1<Long>> candidates(Searched in, String folded, Viewer viewer) {
        var holds = SearchText.holds(in.text(), folded);
        if (viewer.scopes().contains(Viewer.ALL)) {
            return indexed(in, holds);
        }
        var branches = viewer.scopes().stream().filter(scope -> scope < 0).map(scope -> -scope).toList();
        if (branches.isEmpty()) {
            return onTeams(in, holds, viewer);
        }
        var within = array(under(branches));
        var outside = onTeams(in, holds.and(not(REACH.BRANCH_ID.eq(any(within)))), viewer);
        return indexed(in, holds.and(in.branchId().eq(any(within)))).unionAll(outside);
    }

    private static Select<Record1<Long>> indexed(Searched in, Condition holds) {
        var candidate = name("candidate").fields("id").asMaterialized(select(in.id()).from(in.table()).where(holds));
        return select(field(name("hit", "id"), Long.class))
                .from(with(candidate)
                        .select(candidate.field("id", Long.class))
                        .from(candidate)
                        .limit(Finder.CANDIDATES)
                        .asTable("hit", "id"));
    }

    private static Select<Record1<Long>> onTeams(Searched in, Condition holds, Viewer viewer) {
        return select(in.id())
                .from(REACH)
                .join(in.table())
                .on(in.companyId().eq(REACH.COMPANY_ID))
                .where(REACH.SCOPE.eq(Viewer.scope(viewer.user())))
                .and(holds)
                .limit(Finder.CANDIDATES);
    }

    /** The branches and all under them. */
    private static Select<Record1<Long>> under(List<Long> branches) {
        var below = name("below");
        var id = field(name("below", "id"), Long.class);
        return DSL.withRecursive(below.fields("id")
                        .as(select(BRANCH.ID)
                                .from(BRANCH)
                                .where(BRANCH.ID.in(branches))
                                .unionAll(select(BRANCH.ID).from(below).join(BRANCH).on(BRANCH.PARENT_ID.eq(id)))))
                .select(id)
                .from(below);
    }
}
