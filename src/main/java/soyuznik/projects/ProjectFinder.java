package soyuznik.projects;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static org.jooq.impl.DSL.with;
import static org.jooq.impl.DSL.withRecursive;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.REACH;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.Arrays;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record1;
import org.jooq.Record5;
import org.jooq.Select;
import org.jooq.impl.DSL;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Finder;

/**
 * Projects in the search box, by title and product. The way to the candidates depends on how far the viewer sees: by
 * the trigrams within the branches, and by the own clients. The trigrams stand in a materialized part, since
 * PostgreSQL, seeing the limit, walks the whole table for a word that it thinks is common.
 */
// T-02
@Order(30)
@Component
class ProjectFinder implements Finder {
    @Override
    public Select<Record5<String, Long, String, String, Integer>> hits(String folded, Viewer viewer) {
        var found = candidates(holds(folded), viewer).asTable("project_candidate", "id");
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

    private static Condition holds(String folded) {
        return DSL.and(Arrays.stream(folded.split(" "))
                .map(word -> word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_"))
                .map(word -> (Condition) PROJECT.SEARCH_TEXT.like('%' + word + '%'))
                .toList());
    }

    private static Select<Record1<Long>> candidates(Condition holds, Viewer viewer) {
        if (viewer.scopes().contains(Viewer.ALL)) {
            return indexed(holds);
        }
        var branches = viewer.scopes().stream().filter(scope -> scope < 0).map(scope -> -scope).toList();
        return branches.isEmpty()
                ? onTeams(holds, viewer)
                : indexed(holds.and(PROJECT.BRANCH_ID.eq(any(array(under(branches))))))
                        .union(onTeams(holds, viewer));
    }

    private static Select<Record1<Long>> indexed(Condition holds) {
        var candidate = name("candidate").fields("id").asMaterialized(select(PROJECT.ID).from(PROJECT).where(holds));
        return select(field(name("hit", "id"), Long.class))
                .from(with(candidate)
                        .select(candidate.field("id", Long.class))
                        .from(candidate)
                        .limit(CANDIDATES)
                        .asTable("hit", "id"));
    }

    private static Select<Record1<Long>> onTeams(Condition holds, Viewer viewer) {
        return select(PROJECT.ID)
                .from(REACH)
                .join(PROJECT)
                .on(PROJECT.COMPANY_ID.eq(REACH.COMPANY_ID))
                .where(REACH.SCOPE.eq(Viewer.scope(viewer.user())))
                .and(holds)
                .limit(CANDIDATES);
    }

    /** The branches and all under them. */
    private static Select<Record1<Long>> under(List<Long> branches) {
        var below = name("below");
        var id = field(name("below", "id"), Long.class);
        return withRecursive(below.fields("id")
                        .as(select(BRANCH.ID)
                                .from(BRANCH)
                                .where(BRANCH.ID.in(branches))
                                .unionAll(select(BRANCH.ID).from(below).join(BRANCH).on(BRANCH.PARENT_ID.eq(id)))))
                .select(id)
                .from(below);
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
