package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Teams;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** A project sent back by mistake goes on as if nobody had sent it back. */
@OnProjects
@Rule("P-02")
class TakingBackReturnsTest {
    @Autowired private Projects projects;
    @Autowired private Passages passages;
    @Autowired private Closures closures;
    @Autowired private Courses courses;
    @Autowired private Teams teams;
    @Autowired private Sales sales;
    @Autowired private DSLContext sql;
    @Autowired private MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    @Autowired
    TakingBackReturnsTest(Characters characters) {
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    /** In the second stage, for so many days. */
    private ProjectId standing(int days) {
        var project = sales.selling("Насос " + UUID.randomUUID(), anna);
        sales.pass(project, anna);
        sql.update(PROJECT)
                .set(PROJECT.STAGE_SINCE, sales.today().minusDays(days))
                .where(PROJECT.ID.eq(project.value()))
                .execute();
        return project;
    }

    /** The number that the undo names. */
    private long sentBack(ProjectId project) {
        var course = projects.get(project, anna).course();
        var first = course.method().first().id();
        var back = new Passages.Return(course.stage().id(), first, "Рано");
        var undo = ((Outcome.Done<?>) passages.back(project, back, anna)).undo();
        var address = Objects.requireNonNull(undo).address();
        return Long.parseLong(address.substring(address.indexOf('=') + 1));
    }

    private void isRefused(ProjectId project, long passage) {
        assertThat(passages.withdraw(project, passage, anna)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void theProjectStandsInItsStageAsLongAsBefore() {
        var project = standing(90);
        long back = sentBack(project);
        assertThat(passages.withdraw(project, back, characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        done(passages.withdraw(project, back, anna));
        var course = projects.get(project, anna).course();
        assertThat(course.stage().code()).isEqualTo("PROPOSAL");
        assertThat(course.stageSince()).isEqualTo(sales.today().minusDays(90));
        isRefused(project, back);
    }

    @Test
    void whoeverMovedItSinceIsNotOverruled() {
        var project = standing(3);
        long back = sentBack(project);
        sales.pass(project, anna);
        isRefused(project, back);
        long again = sentBack(project);
        isRefused(project, back);
        done(closures.close(project, Closing.notOurs("Нет мощности"), anna));
        isRefused(project, again);
        assertThat(projects.get(project, anna).stage().code()).isEqualTo("NEED");
    }

    @Test
    void anHourLaterItGoesOnByItsGatesOnly() {
        var project = standing(3);
        long back = sentBack(project);
        sql.update(PASSAGE)
                .set(PASSAGE.AT, sales.now().minus(Duration.ofMinutes(61)))
                .where(PASSAGE.ID.eq(back))
                .execute();
        isRefused(project, back);
    }

    @Test
    void theSameReturnOfAnotherProjectIsNotTakenBackByItsNumber() {
        long back = sentBack(standing(3));
        var other = standing(3);
        sentBack(other);
        isRefused(other, back);
    }

    @Test
    void itIsTakenBackByTheSamePersonOrByWhoMayWaive() {
        var project = standing(3);
        var client = projects.get(project, anna).client().id();
        done(teams.join(client, characters.id("boris"), anna));
        long back = sentBack(project);
        assertThat(passages.withdraw(project, back, characters.viewer("boris")))
                .isEqualTo(new Outcome.Refused<>(Text.of("projects.returned.foreign")));
        done(passages.withdraw(project, back, characters.viewer("vera")));
        assertThat(projects.get(project, anna).stage().code()).isEqualTo("PROPOSAL");
    }

    private List<Course.Stay> stays() {
        return courses.stays(sales.today().plusDays(1), Sights.ALL)
                .getOrDefault(Sight.ALL, List.of());
    }

    @Test
    @Rule({"P-02", "N-03"})
    void neitherTheReturnNorThePassageThatWasTakenBackCounts() {
        var project = standing(3);
        var before = stays();
        done(passages.withdraw(project, sentBack(project), anna));
        assertThat(stays()).containsExactlyInAnyOrderElementsOf(before);
        sales.propose(project, anna);
        sales.pass(project, anna);
        done(sales.takeBack(project, anna));
        assertThat(stays()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void thePathAndTheHistoryTellWhatWasTakenBack() throws Exception {
        var project = standing(3);
        done(passages.withdraw(project, sentBack(project), anna));
        browser.perform(get("/projects/" + project).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("(отменено)")))
                .andExpect(content().string(containsString("возврат отменён, снова на этапе «")));
    }
}
