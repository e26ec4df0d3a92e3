package soyuznik.projects;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.lead;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.rowNumber;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.METHOD;
import static soyuznikdb.projects.Tables.METHOD_VERSION;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Table;
import org.jooq.WindowSpecification;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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

    private static final soyuznikdb.projects.tables.Closure THEN = CLOSURE.as("then_closure");
    private static final soyuznikdb.projects.tables.Stage NEXT = STAGE.as("next_stage");
    private static final WindowSpecification WAY =
            DSL.partitionBy(PASSAGE.PROJECT_ID).orderBy(PASSAGE.ID);

    private final DSLContext reports;
    private final Clock clock;

    Courses(@Reports DSLContext reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    List<Course.Lasted> lasted(LocalDate day, Sight sight) {
        var days = days(PROJECT.OPENED_ON, coalesce(CLOSURE.CLOSED_ON, inline(day.minusDays(1))));
        var outcome = over(CLOSURE.OUTCOME);
        return reports.select(METHOD.CODE, days, outcome, count().cast(Long.class))
                .from(PROJECT)
                .join(METHOD_VERSION)
                .on(METHOD_VERSION.ID.eq(PROJECT.METHOD_VERSION_ID))
                .join(METHOD)
                .on(METHOD.ID.eq(METHOD_VERSION.METHOD_ID))
                .leftJoin(CLOSURE)
                .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                .and(inForce(CLOSURE, day))
                .where(PROJECT.OPENED_ON.lt(day))
                .and(sight.holds())
                .groupBy(METHOD.CODE, days, outcome)
                .fetch(mapping(Course.Lasted::new));
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
                .and(closure.REOPENED_AT.isNull().or(closure.REOPENED_AT.ge(begin(day))));
    }

    private Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    Field<LocalDate> day(Field<Instant> at) {
        return field(
                "({0} at time zone {1})::date", SQLDataType.LOCALDATE, at, inline(zone(clock)));
    }

    static String zone(Clock clock) {
        return clock.getZone().getId().equals("Z") ? "UTC" : clock.getZone().getId();
    }

    List<Course.Stay> stays(LocalDate day, Sight sight) {
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
                        row(outcome, longest, count().cast(Long.class)).mapping(Course.Whole::new))
                .from(each(day, sight))
                .groupBy(method, stage, days, exit, next, outcome, longest)
                .fetch(mapping(Course.Stay::new));
    }

    private static <T> Field<T> stay(String column, Class<T> type) {
        return field(name("stay", column), type);
    }

    private static <T> Field<T> step(String column, Class<T> type) {
        return field(name("step", column), type);
    }

    /** One by one; of a project that stood in a stage several times its longest comes first. */
    private Table<?> each(LocalDate day, Sight sight) {
        var until =
                coalesce(
                        step("left_on", LocalDate.class),
                        step("closed_on", LocalDate.class),
                        inline(day.minusDays(1)));
        var days = days(step("since", LocalDate.class), until);
        var place =
                rowNumber()
                        .over()
                        .partitionBy(step("project_id", Long.class), METHOD.ID, STAGE.CODE)
                        .orderBy(days.desc());
        return select(
                        METHOD.CODE.as("method"),
                        STAGE.CODE.as("stage"),
                        days.as("days"),
                        exit().as("exit"),
                        coalesce(NEXT.CODE, inline("")).as("next_code"),
                        over(step("outcome", String.class)).as("outcome"),
                        place.as("place"))
                .from(steps(day, sight))
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

    private static Field<String> exit() {
        return when(step("next", Long.class).isNotNull(), inline(Course.Exit.STAGE.name()))
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
    private Table<?> steps(LocalDate day, Sight sight) {
        var on = day(PASSAGE.AT);
        return select(
                        PASSAGE.PROJECT_ID,
                        PASSAGE.KIND,
                        PASSAGE.TO_STAGE_ID,
                        on.as("since"),
                        lead(on).over(WAY).as("left_on"),
                        lead(PASSAGE.TO_STAGE_ID).over(WAY).as("next"),
                        CLOSURE.OUTCOME,
                        CLOSURE.CLOSED_ON)
                .from(PASSAGE)
                .leftJoin(CLOSURE)
                .on(CLOSURE.PROJECT_ID.eq(PASSAGE.PROJECT_ID))
                .and(inForce(CLOSURE, day))
                .where(PASSAGE.AT.lt(begin(day)))
                .and(within(sight))
                .and(PASSAGE.KIND.ne(inline(Passage.Kind.MOVED.name())))
                .and(PASSAGE.TO_STAGE_ID.isNotNull().or(CLOSURE.OUTCOME.eq(End.WON.name())))
                .asTable("step");
    }

    private static Condition within(Sight sight) {
        return sight.isAll()
                ? trueCondition()
                : PASSAGE.PROJECT_ID.in(select(PROJECT.ID).from(PROJECT).where(sight.holds()));
    }

    /**
     * The projects that were open when the quarter began, and how many of them were won in it.
     *
     * @param outlooks of the methods that are asked about
     */
    List<Course.Standing> standing(Quarter quarter, Collection<Outlook> outlooks, Sight sight) {
        var told = outlooks.stream().map(Courses::told).reduce(falseCondition(), Condition::or);
        var stage =
                when(told.and(last("kind", String.class).in(BEGUN)), STAGE.CODE)
                        .otherwise(inline(""));
        var since =
                when(stage.ne(inline("")), day(last("at", Instant.class)))
                        .otherwise(PROJECT.OPENED_ON);
        var days = days(since, inline(quarter.from()));
        var won = count().filterWhere(THEN.OUTCOME.eq(inline(End.WON.name())));
        return reports.select(
                        METHOD.CODE, stage, days, count().cast(Long.class), won.cast(Long.class))
                .from(open(quarter))
                .where(PROJECT.OPENED_ON.lt(quarter.from()))
                .and(CLOSURE.ID.isNull())
                .and(sight.holds())
                .and(METHOD.CODE.in(outlooks.stream().map(Outlook::method).toList()))
                .groupBy(METHOD.CODE, stage, days)
                .fetch(mapping(Course.Standing::new));
    }

    private static Condition told(Outlook outlook) {
        return METHOD.CODE
                .eq(inline(outlook.method()))
                .and(STAGE.CODE.in(outlook.told().stream().map(DSL::inline).toList()));
    }

    private static <T> Field<T> last(String column, Class<T> type) {
        return field(name("last", column), type);
    }

    /** The last step of a project before the day began. */
    Table<?> last(LocalDate day) {
        return lateral(
                        select(PASSAGE.KIND, PASSAGE.AT, PASSAGE.TO_STAGE_ID)
                                .from(PASSAGE)
                                .where(PASSAGE.PROJECT_ID.eq(PROJECT.ID))
                                .and(PASSAGE.AT.lt(begin(day)))
                                .and(PASSAGE.KIND.ne(inline(Passage.Kind.MOVED.name())))
                                .orderBy(PASSAGE.ID.desc())
                                .limit(1))
                .as("last", "kind", "at", "stage");
    }

    /** Projects with their last step before the quarter, how they had ended, and how they did. */
    private Table<?> open(Quarter quarter) {
        return PROJECT.join(METHOD_VERSION)
                .on(METHOD_VERSION.ID.eq(PROJECT.METHOD_VERSION_ID))
                .join(METHOD)
                .on(METHOD.ID.eq(METHOD_VERSION.METHOD_ID))
                .leftJoin(CLOSURE)
                .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                .and(inForce(CLOSURE, quarter.from()))
                .leftJoin(THEN)
                .on(THEN.PROJECT_ID.eq(PROJECT.ID))
                .and(inForce(THEN, quarter.to().plusDays(1)))
                .leftJoin(last(quarter.from()))
                .on(trueCondition())
                .leftJoin(STAGE)
                .on(STAGE.ID.eq(last("stage", Long.class)));
    }
}
