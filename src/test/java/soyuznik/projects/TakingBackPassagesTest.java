package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.Duration;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What was passed by mistake is as if nobody had passed it. */
@OnProjects
class TakingBackPassagesTest {
    private final Projects projects;
    private final Passages passages;
    private final Closures closures;
    private final Sales sales;
    private final DSLContext sql;
    private final Viewer anna;

    TakingBackPassagesTest(
            Projects projects,
            Passages passages,
            Closures closures,
            Sales sales,
            DSLContext sql,
            Characters characters) {
        this.projects = projects;
        this.passages = passages;
        this.closures = closures;
        this.sales = sales;
        this.sql = sql;
        this.anna = characters.viewer("anna");
    }

    @Test
    @Rule("P-02")
    void theProjectStandsInItsStageAsLongAsBefore() {
        var project = standing(90);
        sales.pass(project, anna);
        assertThat(age(project)).isZero();
        done(sales.takeBack(project, anna));
        assertThat(age(project)).isEqualTo(90);
    }

    @Test
    @Rule({"P-02", "P-18"})
    void soItDoesAfterSeveralGatesAtOnce() {
        var project = standing(90);
        sales.propose(project, anna);
        done(stride(project, 2));
        done(sales.takeBack(project, anna));
        assertThat(age(project)).isEqualTo(90);
    }

    @Test
    @Rule("P-02")
    void anHourLaterItIsSentBackWithAReasonOnly() {
        var project = standing(90);
        sales.pass(project, anna);
        passedAgo(project, Duration.ofMinutes(61));
        assertThat(sales.takeBack(project, anna)).isInstanceOf(Outcome.Refused.class);
        passedAgo(project, Duration.ofMinutes(59));
        done(sales.takeBack(project, anna));
    }

    @Test
    @Rule("P-02")
    void onlyThePassageThatTheNoticeNamesIsTakenBackNotTheOneAfterIt() {
        var project = standing(90);
        var first = number(stride(project, 1));
        done(passages.withdraw(project, first, anna));
        var second = number(stride(project, 1));
        assertThat(passages.withdraw(project, first, anna)).isInstanceOf(Outcome.Refused.class);
        assertThat(projects.get(project, anna).stage().code()).isEqualTo("PROPOSAL");
        done(passages.withdraw(project, second, anna));
    }

    /** By which its undo names it. */
    private static long number(Outcome<ProjectId> passed) {
        var address = Objects.requireNonNull(((Outcome.Done<?>) passed).undo()).address();
        return Long.parseLong(address.substring(address.indexOf('=') + 1));
    }

    @Test
    @Rule({"P-05", "P-18"})
    void severalGatesIntoWinningAreTakenBackByOneClick() {
        var project = standing(90);
        sales.propose(project, anna);
        sales.commit(project, anna);
        sales.ship(project, anna);
        assertThat(((Outcome.Done<?>) stride(project, 3)).undo())
                .extracting(Outcome.Undo::address)
                .asString()
                .startsWith("/projects/" + project + "/passages/withdrawal?passage=");
        done(sales.takeBack(project, anna));
        var again = projects.get(project, anna);
        assertThat(again.isOpen()).isTrue();
        assertThat(again.stage().code()).isEqualTo("NEED");
        assertThat(age(project)).isEqualTo(90);
        assertThat(sales.takeBack(project, anna)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Rule("P-05")
    void whoseWinIsTakenBackStandsInTheLastStageAsLongAsBefore() {
        var project = standing(90);
        sales.winOn(project, anna);
        done(sales.takeBack(project, anna));
        assertThat(projects.get(project, anna).isOpen()).isTrue();
        assertThat(projects.get(project, anna).stage().code()).isEqualTo("DEAL");
        assertThat(sales.takeBack(project, anna)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Rule("P-05")
    void whatEndedOtherwiseSinceIsNotTakenBackWithThePassage() {
        var project = standing(90);
        sales.pass(project, anna);
        done(closures.close(project, Closing.notOurs("Нет мощности"), anna));
        assertThat(sales.takeBack(project, anna)).isInstanceOf(Outcome.Refused.class);
    }

    private ProjectId standing(int days) {
        var project = sales.ready(anna);
        sql.update(PROJECT)
                .set(PROJECT.STAGE_SINCE, sales.today().minusDays(days))
                .where(PROJECT.ID.eq(project.value()))
                .execute();
        return project;
    }

    private void passedAgo(ProjectId project, Duration ago) {
        sql.update(PASSAGE)
                .set(PASSAGE.AT, sales.now().minus(ago))
                .where(PASSAGE.PROJECT_ID.eq(project.value()))
                .and(PASSAGE.KIND.eq(Passage.Kind.PASSED.name()))
                .execute();
    }

    private long age(ProjectId project) {
        var since = projects.get(project, anna).course().stageSince();
        return sales.today().toEpochDay() - since.toEpochDay();
    }

    private Outcome<ProjectId> stride(ProjectId project, int gates) {
        var seen = projects.get(project, anna).stage().id();
        return passages.pass(project, new Passages.Stride(seen, gates), anna);
    }
}
