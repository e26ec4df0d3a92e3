package soyuznik.projects;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.METHOD;
import static soyuznikdb.projects.Tables.METHOD_VERSION;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.STAGE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record6;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.OurDays;
import soyuznik.database.Reports;

/** Where projects stood when a past quarter began, and how many of them were won in it. */
// N-03
@Repository
@Transactional(propagation = Propagation.NOT_SUPPORTED, readOnly = true)
class PastStandings {
    private static final soyuznikdb.projects.tables.Closure THEN = CLOSURE.as("then_closure");
    private static final Field<Long> SCOPE = field(name("told", "scope"), Long.class);
    private static final Field<String> METHOD_TOLD = field(name("told", "method"), String.class);
    private static final Field<String> STAGE_TOLD = field(name("told", "stage"), String.class);

    private final DSLContext reports;
    private final Courses courses;
    private final OurDays calendar;

    PastStandings(@Reports DSLContext reports, Courses courses, OurDays calendar) {
        this.reports = reports;
        this.courses = courses;
        this.calendar = calendar;
    }

    /**
     * @param outlooks of each who asks, of each method, by which the time in a stage tells or does
     *     not
     */
    Map<Sight, List<Course.Standing>> of(
            Quarter quarter, Sights sights, Map<Sight, List<Outlook>> outlooks) {
        var stage = when(isTold(), STAGE.CODE).otherwise(inline(""));
        var since =
                when(isTold(), calendar.of(last("at", Instant.class))).otherwise(PROJECT.OPENED_ON);
        var days = Courses.days(since, inline(quarter.from()));
        var won = count().filterWhere(THEN.OUTCOME.eq(inline(End.WON.name())));
        return reports.select(
                        METHOD.CODE,
                        stage,
                        days,
                        count().cast(Long.class),
                        won.cast(Long.class),
                        Sights.SCOPE)
                .from(open(quarter, sights))
                .leftJoin(told(outlooks))
                .on(SCOPE.eq(Sights.SCOPE))
                .and(METHOD_TOLD.eq(METHOD.CODE))
                .and(STAGE_TOLD.eq(STAGE.CODE))
                .where(PROJECT.OPENED_ON.lt(quarter.from()))
                .and(CLOSURE.ID.isNull())
                .groupBy(METHOD.CODE, stage, days, Sights.SCOPE)
                .fetchGroups(row -> new Sight(row.value6()), PastStandings::standing);
    }

    private static Course.Standing standing(
            Record6<String, String, Integer, Long, Long, Long> row) {
        return new Course.Standing(
                row.value1(), row.value2(), row.value3(), row.value4(), row.value5());
    }

    private static Condition isTold() {
        return STAGE_TOLD.isNotNull().and(last("kind", String.class).in(Courses.BEGUN));
    }

    private record Told(long scope, String method, String stage) {
        static Stream<Told> of(Map.Entry<Sight, List<Outlook>> known) {
            return known.getValue().stream().flatMap(outlook -> of(known.getKey(), outlook));
        }

        private static Stream<Told> of(Sight sight, Outlook outlook) {
            return outlook.told().stream()
                    .map(stage -> new Told(sight.scope(), outlook.method(), stage));
        }
    }

    /** In which stages the time tells how likely a project is won, as each of them knows it. */
    private static Table<?> told(Map<Sight, List<Outlook>> outlooks) {
        var told = outlooks.entrySet().stream().flatMap(Told::of).toList();
        return table(
                        "unnest({0}, {1}, {2})",
                        val(told.stream().map(Told::scope).toArray(Long[]::new)),
                        val(told.stream().map(Told::method).toArray(String[]::new)),
                        val(told.stream().map(Told::stage).toArray(String[]::new)))
                .as("told", "scope", "method", "stage");
    }

    private static <T> Field<T> last(String column, Class<T> type) {
        return field(name("last", column), type);
    }

    /** Projects with their last step before the quarter, how they had ended, and how they did. */
    private Table<?> open(Quarter quarter, Sights sights) {
        return sights.projects()
                .join(METHOD_VERSION)
                .on(METHOD_VERSION.ID.eq(PROJECT.METHOD_VERSION_ID))
                .join(METHOD)
                .on(METHOD.ID.eq(METHOD_VERSION.METHOD_ID))
                .leftJoin(CLOSURE)
                .on(CLOSURE.PROJECT_ID.eq(PROJECT.ID))
                .and(courses.inForce(CLOSURE, quarter.from()))
                .leftJoin(THEN)
                .on(THEN.PROJECT_ID.eq(PROJECT.ID))
                .and(courses.inForce(THEN, quarter.to().plusDays(1)))
                .leftJoin(courses.last(quarter.from()))
                .on(trueCondition())
                .leftJoin(STAGE)
                .on(STAGE.ID.eq(last("stage", Long.class)));
    }
}
