package soyuznik.buying;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.inline;
import static soyuznikdb.buying.Tables.PROBLEM;
import static soyuznikdb.buying.Tables.TYPICAL_PROBLEM;
import static soyuznikdb.products.Tables.PRODUCT_GROUP;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Record4;
import org.jooq.Result;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Visible;
import soyuznik.kernel.Viewer;
import soyuznik.products.ProductGroups;
import soyuznik.shell.InputColumns;

/**
 * The rows of typical problems, with what became of them; the verbs are in {@link TypicalProblems}.
 */
@Repository
@Transactional(readOnly = true)
class TypicalRows {
    static final InputColumns COLUMNS = new InputColumns(TYPICAL_PROBLEM, TypicalForm.ALL);

    /** So many stand in the library. */
    static final int MOST = 500;

    private static final Condition CAME = PROBLEM.STATE.ne(inline(ProblemState.SUPPOSED.name()));

    private final DSLContext sql;

    TypicalRows(DSLContext sql) {
        this.sql = sql;
    }

    /** It was taken off a list unconfirmed; within a day that only means it was a mistake. */
    static Condition refuted() {
        var lasted = condition("{0} > {1} + interval '1 day'", PROBLEM.REMOVED_AT, PROBLEM.AT);
        return CAME.not().and(lasted);
    }

    /** In the order in which they came, those that are not offered any more last. */
    List<TypicalProblem> find(Condition which, Viewer viewer) {
        var found = rows(which);
        var learned = learned(found.getValues(TYPICAL_PROBLEM.ID), viewer);
        return found.map(row -> problem(row, learned));
    }

    private Result<Record> rows(Condition which) {
        return sql.select(TYPICAL_PROBLEM.ID, TYPICAL_PROBLEM.VERSION, TYPICAL_PROBLEM.RETIRED)
                .select(PRODUCT_GROUP.ID, PRODUCT_GROUP.PATH)
                .select(COLUMNS.all())
                .from(TYPICAL_PROBLEM)
                .leftJoin(PRODUCT_GROUP)
                .on(PRODUCT_GROUP.ID.eq(TYPICAL_PROBLEM.GROUP_ID))
                .where(which)
                .orderBy(TYPICAL_PROBLEM.RETIRED, TYPICAL_PROBLEM.ID)
                .limit(MOST)
                .fetch();
    }

    private static TypicalProblem problem(Record row, Map<Long, Learned> learned) {
        var group =
                Optional.ofNullable(row.get(PRODUCT_GROUP.ID))
                        .map(id -> new ProductGroups.Group(id, row.get(PRODUCT_GROUP.PATH)));
        long id = row.get(TYPICAL_PROBLEM.ID);
        return new TypicalProblem(
                id,
                row.get(TYPICAL_PROBLEM.VERSION),
                group.orElse(null),
                COLUMNS.read(row),
                row.get(TYPICAL_PROBLEM.RETIRED),
                learned.getOrDefault(id, Learned.NOTHING));
    }

    /** T-02: of the projects that the viewer sees, and of no other. */
    private Map<Long, Learned> learned(List<Long> ids, Viewer viewer) {
        return sql.select(
                        PROBLEM.TYPICAL_ID,
                        count().filterWhere(PROBLEM.REMOVED_AT.isNull().or(CAME).or(refuted())),
                        count().filterWhere(CAME),
                        count().filterWhere(refuted()))
                .from(PROBLEM)
                .join(PROJECT)
                .on(PROJECT.ID.eq(PROBLEM.PROJECT_ID))
                .where(PROBLEM.TYPICAL_ID.eq(any(ids.toArray(Long[]::new))))
                .and(Visible.condition(viewer, PROJECT.COMPANY_ID))
                .groupBy(PROBLEM.TYPICAL_ID)
                .fetchMap(
                        Record4::value1,
                        row -> new Learned(row.value2(), row.value3(), row.value4()));
    }
}
