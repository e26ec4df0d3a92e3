package soyuznik.projects;

import static org.jooq.impl.DSL.arrayAgg;
import static org.jooq.impl.DSL.arrayGet;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.extract;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lead;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;

import java.math.BigDecimal;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Table;

/**
 * Each time that a project stood in a stage: from the passage that led there to the next one, or to
 * its end, or until now. What was taken back led nowhere. A gate that was passed into winning
 * counts only where that was not taken back.
 */
// P-08, N-02
public final class Stood {
    private static final String STOOD = "stood";
    private static final BigDecimal DAY = new BigDecimal(24 * 60 * 60);
    private static final Field<Instant> LEFT =
            lead(PASSAGE.AT).over().partitionBy(PASSAGE.PROJECT_ID).orderBy(PASSAGE.ID);
    private static final Field<String> BY =
            lead(PASSAGE.KIND).over().partitionBy(PASSAGE.PROJECT_ID).orderBy(PASSAGE.ID);

    /** The project that stood there. */
    public static final Field<Long> WHO = of(PASSAGE.PROJECT_ID);

    /** None behind the last gate. */
    public static final Field<Long> WHERE = of(PASSAGE.TO_STAGE_ID);

    /** How the project ended, if it has. */
    public static final Field<String> OUTCOME = of(PROJECT.OUTCOME);

    /** All times of a group together, in days and parts of them. */
    public static final Field<BigDecimal> DAYS =
            sum(extract(field(name(STOOD, "until"), Instant.class), DatePart.EPOCH)
                            .minus(extract(of(PASSAGE.AT), DatePart.EPOCH))
                            .cast(BigDecimal.class))
                    .div(DAY);

    /** The kind of the passage that ended the last time of a group; none where nothing did. */
    public static final Field<String> ENDED_BY =
            arrayGet(
                    arrayAgg(field(name(STOOD, "by"), String.class)).orderBy(of(PASSAGE.ID).desc()),
                    1);

    private Stood() {}

    private static <T> Field<T> of(Field<T> column) {
        return field(name(STOOD, column.getName()), column.getDataType());
    }

    /** Of the projects; the condition may ask for how they ended, if not frozen, too. */
    public static Table<?> times(Condition projects, Instant now) {
        return select(
                        PASSAGE.ID,
                        PASSAGE.PROJECT_ID,
                        PASSAGE.TO_STAGE_ID,
                        PASSAGE.AT,
                        coalesce(LEFT, CLOSURE.AT, val(now)).as("until"),
                        BY.as("by"),
                        PROJECT.OUTCOME)
                .from(PROJECT)
                .join(PASSAGE)
                .on(PASSAGE.PROJECT_ID.eq(PROJECT.ID))
                .leftJoin(CLOSURE)
                .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                .and(CLOSURE.REOPENED_AT.isNull())
                .and(CLOSURE.OUTCOME.ne(End.FROZEN.name()))
                .where(projects)
                .and(PASSAGE.WITHDRAWN_AT.isNull())
                .and(PASSAGE.TO_STAGE_ID.isNotNull().or(CLOSURE.OUTCOME.eq(inline(End.WON.name()))))
                .asTable(STOOD);
    }
}
