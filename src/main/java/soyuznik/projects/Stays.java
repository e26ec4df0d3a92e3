package soyuznik.projects;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import soyuznik.clients.Range;

/** How long a project stood somewhere, as the list asks it of each of its candidates. */
// N-03, N-10
final class Stays {
    private static final soyuznikdb.projects.tables.Passage LATER = PASSAGE.as("later");

    private Stays() {}

    /**
     * @param stages those of the code, through all versions
     */
    static Condition of(Traits.Stand stand, List<Long> stages) {
        return DSL.and(
                stand.ended() ? Trades.ended(Range.open()) : noCondition(),
                stand.days() == 0 && stand.stage().isEmpty()
                        ? noCondition()
                        : stand.stage().isEmpty()
                                ? condition(
                                        "{0} - {1} >= {2}",
                                        PROJECT.CLOSED_ON, PROJECT.OPENED_ON, val(stand.days()))
                                : stood(stages, stand.days()));
    }

    /** At least once, since it came there by our gates. */
    private static Condition stood(List<Long> stages, long days) {
        var left =
                coalesce(
                        field(
                                select(min(LATER.AT))
                                        .from(LATER)
                                        .where(LATER.PROJECT_ID.eq(PASSAGE.PROJECT_ID))
                                        .and(LATER.ID.gt(PASSAGE.ID))
                                        .and(LATER.WITHDRAWN_AT.isNull())
                                        .and(LATER.KIND.ne(inline(Passage.Kind.MOVED.name())))),
                        field(
                                select(CLOSURE.AT)
                                        .from(CLOSURE)
                                        .where(CLOSURE.PROJECT_ID.eq(PASSAGE.PROJECT_ID))
                                        .and(CLOSURE.REOPENED_AT.isNull())));
        return exists(
                selectOne()
                        .from(PASSAGE)
                        .where(PASSAGE.PROJECT_ID.eq(PROJECT.ID))
                        .and(PASSAGE.TO_STAGE_ID.in(stages))
                        .and(PASSAGE.KIND.in(Courses.BEGUN))
                        .and(PASSAGE.WITHDRAWN_AT.isNull())
                        .and(
                                condition(
                                        "{0}::date - {1}::date >= {2}",
                                        left, PASSAGE.AT, val(days))));
    }
}
