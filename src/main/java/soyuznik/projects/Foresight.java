package soyuznik.projects;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.projects.Tables.BACKTEST;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.METHOD_VERSION;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import soyuznik.access.OurDays;

/**
 * Which projects were open when a past quarter began, what was said of them then and what came of
 * it, as the list asks it of each of its candidates.
 */
// N-03, N-10
@Component
class Foresight {
    private static final int TENTHS = 10;
    private static final soyuznikdb.projects.tables.Backtest TOLD = BACKTEST.as("told");
    private static final Field<String> SPOT = field(name("spot", "code"), String.class);

    private final Courses courses;
    private final OurDays calendar;

    Foresight(Courses courses, OurDays calendar) {
        this.courses = courses;
        this.calendar = calendar;
    }

    Condition of(Traits.Foretold asked) {
        var from = asked.quarter();
        if (from == null) {
            return noCondition();
        }
        var won = CLOSURE.OUTCOME.eq(inline(End.WON.name()));
        var tenth = asked.tenth();
        return DSL.and(
                PROJECT.OPENED_ON.lt(from),
                notExists(ended(from, trueCondition())),
                asked.won() ? exists(ended(Quarter.from(from).next(), won)) : noCondition(),
                tenth == null ? noCondition() : said(asked.sight(), from, tenth));
    }

    private Select<?> ended(LocalDate day, Condition how) {
        return selectOne()
                .from(CLOSURE)
                .where(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                .and(courses.inForce(CLOSURE, day))
                .and(how);
    }

    /** That the chance lies in this tenth, the last one with its end. */
    private Condition said(Sight sight, LocalDate quarter, long tenth) {
        var since = coalesce(field(name("spot", "since"), LocalDate.class), PROJECT.OPENED_ON);
        return exists(
                selectOne()
                        .from(BACKTEST)
                        .join(METHOD_VERSION)
                        .on(METHOD_VERSION.METHOD_ID.eq(BACKTEST.METHOD_ID))
                        .leftJoin(spot(sight, quarter))
                        .on(trueCondition())
                        .where(METHOD_VERSION.ID.eq(PROJECT.METHOD_VERSION_ID))
                        .and(BACKTEST.SCOPE.eq(sight.scope()))
                        .and(BACKTEST.QUARTER.eq(quarter))
                        .and(BACKTEST.STAGE.eq(coalesce(SPOT, inline(""))))
                        .and(BACKTEST.DAYS.eq(Courses.days(since, val(quarter))))
                        .and(
                                condition(
                                        "least(floor({0} * {1}), {1} - 1) = {2}",
                                        BACKTEST.CHANCE, inline(TENTHS), val(tenth))));
    }

    /** Where the project stood then, if the time there told how likely it was to be won. */
    private Table<?> spot(Sight sight, LocalDate quarter) {
        var told =
                select(TOLD.STAGE)
                        .from(TOLD)
                        .where(TOLD.METHOD_ID.eq(BACKTEST.METHOD_ID))
                        .and(TOLD.SCOPE.eq(sight.scope()))
                        .and(TOLD.QUARTER.eq(quarter));
        return lateral(
                        select(STAGE.CODE, calendar.of(field(name("last", "at"), Instant.class)))
                                .from(courses.last(quarter))
                                .join(STAGE)
                                .on(STAGE.ID.eq(field(name("last", "stage"), Long.class)))
                                .where(field(name("last", "kind"), String.class).in(Courses.BEGUN))
                                .and(STAGE.CODE.in(told)))
                .as("spot", "code", "since");
    }
}
