package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PASSAGE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What was known on a day of the past, of projects that the product's own verbs led. */
@OnProjects
@Rule("N-03")
class CoursesTest {
    private final Courses courses;
    private final Closures closures;
    private final Sales sales;
    private final DSLContext sql;
    private final Viewer anna;

    CoursesTest(
            Courses courses,
            Closures closures,
            Sales sales,
            DSLContext sql,
            Characters characters) {
        this.courses = courses;
        this.closures = closures;
        this.sales = sales;
        this.sql = sql;
        this.anna = characters.viewer("anna");
    }

    private static Instant at(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }

    /** Its steps were made so many days after the opening; it is lost so many days after it. */
    private ProjectId lost(LocalDate opened, List<Integer> steps, int days) {
        var project = sales.selling("Насос " + UUID.randomUUID(), anna);
        sales.pass(project, anna);
        done(closures.close(project, Closing.lost("Дорого", "Завод", ""), anna));
        sales.ran(project, opened, opened.plusDays(days));
        sql.update(CLOSURE)
                .set(CLOSURE.CLOSED_ON, opened.plusDays(days))
                .set(CLOSURE.AT, at(opened.plusDays(days)))
                .where(CLOSURE.PROJECT_ID.eq(project.value()))
                .execute();
        var passages =
                sql.select(PASSAGE.ID)
                        .from(PASSAGE)
                        .where(PASSAGE.PROJECT_ID.eq(project.value()))
                        .orderBy(PASSAGE.ID)
                        .fetch(PASSAGE.ID);
        for (int i = 0; i < passages.size(); i++) {
            sql.update(PASSAGE)
                    .set(PASSAGE.AT, at(opened.plusDays(steps.get(i))))
                    .where(PASSAGE.ID.eq(passages.get(i)))
                    .execute();
        }
        return project;
    }

    private List<Course.Lasted> lasted(LocalDate day) {
        return courses.lasted(day, Sights.ALL).getOrDefault(Sight.ALL, List.of());
    }

    private List<Course.Stay> stays(LocalDate day) {
        return courses.stays(day, Sights.ALL).getOrDefault(Sight.ALL, List.of());
    }

    private static Course.Lasted lasted(int days, String outcome) {
        return new Course.Lasted("SHORT", days, outcome, 1);
    }

    @Test
    void beforeItsEndAProjectWasOnlySeenToGoOn() {
        var opened = LocalDate.of(1931, 3, 1);
        lost(opened, List.of(0, 5), 47);
        assertThat(lasted(opened.plusDays(38))).contains(lasted(37, ""));
        assertThat(lasted(opened.plusDays(47))).contains(lasted(46, ""));
        assertThat(lasted(opened.plusDays(48))).contains(lasted(47, "LOST"));
        assertThat(lasted(opened)).doesNotContain(lasted(0, ""));
    }

    @Test
    void anEndThatWasTakenBackLaterWasBelievedUntilThen() {
        var opened = LocalDate.of(1935, 3, 1);
        var project = lost(opened, List.of(0, 5), 53);
        sql.update(CLOSURE)
                .set(CLOSURE.REOPENED_AT, at(opened.plusDays(60)))
                .where(CLOSURE.PROJECT_ID.eq(project.value()))
                .execute();
        assertThat(lasted(opened.plusDays(60))).contains(lasted(53, "LOST"));
        assertThat(lasted(opened.plusDays(62))).contains(lasted(61, ""));
    }

    private static Course.Stay stay(int position, int days, Course.Exit exit, String outcome) {
        var stages = List.of("NEED", "PROPOSAL", "DEAL");
        var next = exit == Course.Exit.STAGE ? stages.get(position + 1) : "";
        return new Course.Stay(
                "SHORT",
                stages.get(position),
                days,
                exit,
                next,
                new Course.Whole(outcome, true, 1));
    }

    @Test
    void eachStageIsLeftForwardOrByTheEnd() {
        var opened = LocalDate.of(1941, 3, 1);
        lost(opened, List.of(0, 29), 29 + 31);
        assertThat(stays(opened.plusDays(20))).contains(stay(0, 19, Course.Exit.NONE, ""));
        assertThat(stays(opened.plusDays(43)))
                .contains(stay(0, 29, Course.Exit.STAGE, ""), stay(1, 13, Course.Exit.NONE, ""));
        assertThat(stays(opened.plusDays(90)))
                .contains(
                        stay(0, 29, Course.Exit.STAGE, "LOST"),
                        stay(1, 31, Course.Exit.ENDED, "LOST"));
    }
}
