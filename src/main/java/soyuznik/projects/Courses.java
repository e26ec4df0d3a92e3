package soyuznik.projects;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.lead;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.METHOD;
import static soyuznikdb.projects.Tables.METHOD_VERSION;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record7;
import org.jooq.Table;
import org.jooq.WindowSpecification;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.OurDays;
import soyuznik.database.Reports;

/**
 * How projects went, as it was known when a day began: what was opened, passed and ended before it,
 * and was not taken back before it. What came later is not known yet.
 */
// N-03
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
class Courses {
    /** Since these it is known how long a project stands in its stage (P-19). */
    static final List<Param<String>> BEGUN =
            Arrays.stream(Passage.Kind.values())
                    .filter(Passage.Kind::isBegun)
                    .map(kind -> inline(kind.name()))
                    .toList();

    private static final soyuznikdb.projects.tables.Stage NEXT = STAGE.as("next_stage");
    private static final WindowSpecification WAY =
            DSL.partitionBy(PASSAGE.PROJECT_ID).orderBy(PASSAGE.ID);

    private final DSLContext reports;
    private final OurDays calendar;

    Courses(@Reports DSLContext reports, OurDays calendar) {
        this.reports = reports;
        this.calendar = calendar;
    }

    Map<Sight, List<Course.Lasted>> lasted(LocalDate day, Sights sights) {
        var days = days(PROJECT.OPENED_ON, coalesce(CLOSURE.CLOSED_ON, inline(day.minusDays(1))));
        var outcome = over(CLOSURE.OUTCOME);
        return reports.select(METHOD.CODE, days, outcome, count().cast(Long.class), Sights.SCOPE)
                .from(sights.projects())
                .join(METHOD_VERSION)
                .on(METHOD_VERSION.ID.eq(PROJECT.METHOD_VERSION_ID))
                .join(METHOD)
                .on(METHOD.ID.eq(METHOD_VERSION.METHOD_ID))
                .leftJoin(CLOSURE)
                .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                .and(inForce(CLOSURE, day))
                .where(PROJECT.OPENED_ON.lt(day))
                .groupBy(METHOD.CODE, days, outcome, Sights.SCOPE)
                .fetchGroups(
                        row -> new Sight(row.value5()),
                        row ->
                                new Course.Lasted(
                                        row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /** How a project ended; empty for one that was put off. */
    private static Field<String> over(Field<String> outcome) {
        return when(
                        outcome.in(
                                inline(End.WON.name()),
                                inline(End.LOST.name()),
                                inline(End.NOT_OURS.name())),
                        outcome)
                .otherwise(inline(""));
    }

    static Field<Integer> days(Field<LocalDate> from, Field<LocalDate> to) {
        return greatest(field("{0} - {1}", Integer.class, to, from), inline(0));
    }

    /** The ending that held when the day began. */
    Condition inForce(soyuznikdb.projects.tables.Closure closure, LocalDate day) {
        return closure.CLOSED_ON
                .lt(day)
                .and(closure.REOPENED_AT.isNull().or(closure.REOPENED_AT.ge(calendar.begin(day))));
    }

    Map<Sight, List<Course.Stay>> stays(LocalDate day, Sights sights) {
        var method = stay("method", String.class);
        var stage = stay("stage", String.class);
        var days = stay("days", Integer.class);
        var exit = stay("exit", String.class);
        var next = stay("next_code", String.class);
        var outcome = stay("outcome", String.class);
        var longest = field(stay("place", Integer.class).eq(inline(1)));
        return reports.select(
                        method,
                        stage,
                        days,
                        exit.convertFrom(Course.Exit::valueOf),
                        next,
                        row(outcome, longest, count().cast(Long.class)).mapping(Course.Whole::new),
                        Sights.SCOPE)
                .from(each(day, sights))
                .join(sights.projects())
                .on(PROJECT.ID.eq(stay("project_id", Long.class)))
                .groupBy(method, stage, days, exit, next, outcome, longest, Sights.SCOPE)
                .fetchGroups(row -> new Sight(row.value7()), Courses::stay);
    }

    private static Course.Stay stay(
            Record7<String, String, Integer, Course.Exit, String, Course.Whole, Long> row) {
        return new Course.Stay(
                row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6());
    }

    private static <T> Field<T> stay(String column, Class<T> type) {
        return field(name("stay", column), type);
    }

    private static <T> Field<T> step(String column, Class<T> type) {
        return field(name("step", column), type);
    }

    /** One by one; of a project that stood in a stage several times its longest comes first. */
    private Table<?> each(LocalDate day, Sights sights) {
        var days = days(step("since", LocalDate.class), until(day));
        var place =
                rowNumber()
                        .over()
                        .partitionBy(step("project_id", Long.class), METHOD.ID, STAGE.CODE)
                        .orderBy(days.desc());
        return select(
                        step("project_id", Long.class).as("project_id"),
                        METHOD.CODE.as("method"),
                        STAGE.CODE.as("stage"),
                        days.as("days"),
                        exit().as("exit"),
                        coalesce(NEXT.CODE, inline("")).as("next_code"),
                        over(step("outcome", String.class)).as("outcome"),
                        place.as("place"))
                .from(steps(day, sights))
                .join(STAGE)
                .on(STAGE.ID.eq(step("to_stage_id", Long.class)))
                .join(METHOD_VERSION)
                .on(METHOD_VERSION.ID.eq(STAGE.METHOD_VERSION_ID))
                .join(METHOD)
                .on(METHOD.ID.eq(METHOD_VERSION.METHOD_ID))
                .leftJoin(NEXT)
                .on(NEXT.ID.eq(step("next", Long.class)))
                .where(step("kind", String.class).in(BEGUN))
                .asTable("stay");
    }

    private static Field<LocalDate> until(LocalDate day) {
        return coalesce(
                step("left_on", LocalDate.class),
                step("closed_on", LocalDate.class),
                inline(day.minusDays(1)));
    }

    /** What another method ended is not known further (P-17). */
    private static Field<String> exit() {
        return when(
                        step("next_kind", String.class).eq(inline(Passage.Kind.SWITCHED.name())),
                        inline(Course.Exit.NONE.name()))
                .when(step("next", Long.class).isNotNull(), inline(Course.Exit.STAGE.name()))
                .when(step("left_on", LocalDate.class).isNotNull(), inline(Course.Exit.WON.name()))
                .when(
                        over(step("outcome", String.class)).ne(inline("")),
                        inline(Course.Exit.ENDED.name()))
                .otherwise(inline(Course.Exit.NONE.name()));
    }

    /**
     * Each step with the one after it. That another version came to hold moved nothing; a gate that
     * was passed into winning counts only where that was not taken back.
     */
    private Table<?> steps(LocalDate day, Sights sights) {
        var on = calendar.of(PASSAGE.AT);
        return select(
                        PASSAGE.PROJECT_ID,
                        PASSAGE.KIND,
                        PASSAGE.TO_STAGE_ID,
                        on.as("since"),
                        lead(on).over(WAY).as("left_on"),
                        lead(PASSAGE.TO_STAGE_ID).over(WAY).as("next"),
                        lead(PASSAGE.KIND).over(WAY).as("next_kind"),
                        CLOSURE.OUTCOME,
                        CLOSURE.CLOSED_ON)
                .from(PASSAGE)
                .leftJoin(CLOSURE)
                .on(CLOSURE.PROJECT_ID.eq(PASSAGE.PROJECT_ID))
                .and(inForce(CLOSURE, day))
                .where(PASSAGE.AT.lt(calendar.begin(day)))
                .and(sights.hold(PASSAGE.PROJECT_ID))
                .and(PASSAGE.KIND.ne(inline(Passage.Kind.MOVED.name())))
                .and(moved(day))
                .and(PASSAGE.TO_STAGE_ID.isNotNull().or(CLOSURE.OUTCOME.eq(End.WON.name())))
                .asTable("step");
    }

    /** It was not taken back before the day began. */
    private Condition moved(LocalDate day) {
        return PASSAGE.WITHDRAWN_AT.isNull().or(PASSAGE.WITHDRAWN_AT.ge(calendar.begin(day)));
    }

    /** The last step of a project before the day began. */
    Table<?> last(LocalDate day) {
        return lateral(
                        select(PASSAGE.KIND, PASSAGE.AT, PASSAGE.TO_STAGE_ID)
                                .from(PASSAGE)
                                .where(PASSAGE.PROJECT_ID.eq(PROJECT.ID))
                                .and(PASSAGE.AT.lt(calendar.begin(day)))
                                .and(PASSAGE.KIND.ne(inline(Passage.Kind.MOVED.name())))
                                .and(moved(day))
                                .orderBy(PASSAGE.ID.desc())
                                .limit(1))
                .as("last", "kind", "at", "stage");
    }
}
