package soyuznik.projects;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static soyuznikdb.clients.Tables.REACH;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import soyuznik.kernel.Viewer;

/**
 * Several that are asked about at once: a project is told to each of them that sees it, so that all
 * branches are counted in one go over the projects. The company stands alone.
 */
// N-03, T-02
record Sights(List<Sight> each) {
    static final Sights ALL = new Sights(List.of(Sight.ALL));

    /** Of {@link #projects()}: whom the row is told to. */
    static final Field<Long> SCOPE = field(name("sight", "scope"), Long.class);

    private static final Field<Long> COMPANY = field(name("sight", "company_id"), Long.class);

    Sights {
        each = List.copyOf(each);
    }

    private boolean isAll() {
        return each.equals(ALL.each);
    }

    List<Long> scopes() {
        return each.stream().map(Sight::scope).toList();
    }

    /** Each project as often as it is told. */
    Table<?> projects() {
        return isAll()
                ? PROJECT.crossJoin(DSL.values(row(inline(Viewer.ALL))).as("sight", "scope"))
                : PROJECT.join(REACH.as("sight"))
                        .on(COMPANY.eq(PROJECT.COMPANY_ID))
                        .and(SCOPE.in(scopes()));
    }

    /** Whether anybody is told of the project. */
    Condition hold(Field<Long> project) {
        return isAll() ? trueCondition() : project.in(select(PROJECT.ID).from(projects()));
    }
}
