package soyuznik.projects;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.sum;
import static soyuznikdb.projects.Tables.LINE;
import static soyuznikdb.projects.Tables.PROJECT;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Extra;
import soyuznik.access.ExtraChange;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;

/**
 * The sum of a project is that of its lines as long as one of them has a price; what was typed
 * before is kept and comes back with the last of them.
 */
// P-06
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Appraisals {
    private final DSLContext sql;
    private final Revisions revisions;

    Appraisals(DSLContext sql, Revisions revisions) {
        this.sql = sql;
        this.revisions = revisions;
    }

    /**
     * @param project held by the verb, as it stood before
     * @return what became of its sum
     */
    List<ExtraChange> follow(Project project, Viewer by) {
        var counted =
                sql.select(sum(LINE.AMOUNT), max(LINE.CURRENCY), count())
                        .from(LINE)
                        .where(LINE.PROJECT_ID.eq(project.id().value()))
                        .and(LINE.REMOVED_AT.isNull())
                        .fetchSingle();
        list(project, counted.value3() > 0);
        @Nullable BigDecimal amount = counted.value1();
        var row = amount == null ? typed(project) : counted(project, amount, counted.value2());
        if (!row.isEmpty()) {
            sql.update(PROJECT).set(row).where(PROJECT.ID.eq(project.id().value())).execute();
            revisions.keep(project, by);
        }
        return Alterations.ofSum(project.sale().amount(), standing(project.id()));
    }

    /**
     * It is found by its products; figures by product ask what is written only of projects without
     * lines.
     */
    // N-01, P-06
    private void list(Project project, boolean listed) {
        var sale = project.sale();
        var extra =
                sql.select(PROJECT.EXTRA.convertFrom(Extra::of))
                        .from(PROJECT)
                        .where(PROJECT.ID.eq(project.id().value()))
                        .fetchSingle()
                        .value1();
        sql.update(PROJECT)
                .set(PROJECT.LISTED, listed)
                .set(PROJECT.SEARCH_TEXT, GoodsWords.searched(sale.title(), sale.product(), extra))
                .where(PROJECT.ID.eq(project.id().value()))
                .execute();
    }

    private @Nullable Money standing(ProjectId project) {
        return sql.select(Sums.of(PROJECT.AMOUNT, PROJECT.CURRENCY))
                .from(PROJECT)
                .where(PROJECT.ID.eq(project.value()))
                .fetchSingle()
                .value1();
    }

    private static Map<Field<?>, @Nullable Object> counted(
            Project project, BigDecimal amount, String currency) {
        var row = new LinkedHashMap<Field<?>, @Nullable Object>();
        row.put(PROJECT.AMOUNT, amount);
        row.put(PROJECT.CURRENCY, currency);
        if (!project.sale().counted()) {
            row.put(PROJECT.COUNTED, true);
            row.put(PROJECT.WRITTEN, PROJECT.AMOUNT);
            row.put(PROJECT.WRITTEN_CURRENCY, PROJECT.CURRENCY);
            row.put(PROJECT.VERSION, PROJECT.VERSION.plus(1));
        }
        return row;
    }

    /** Whoever has the form before the eyes is told: it asks for the sum again. */
    private static Map<Field<?>, @Nullable Object> typed(Project project) {
        var row = new LinkedHashMap<Field<?>, @Nullable Object>();
        if (project.sale().counted()) {
            row.put(PROJECT.AMOUNT, PROJECT.WRITTEN);
            row.put(PROJECT.CURRENCY, PROJECT.WRITTEN_CURRENCY);
            row.put(PROJECT.COUNTED, false);
            row.put(PROJECT.WRITTEN, null);
            row.put(PROJECT.WRITTEN_CURRENCY, null);
            row.put(PROJECT.VERSION, PROJECT.VERSION.plus(1));
        }
        return row;
    }
}
