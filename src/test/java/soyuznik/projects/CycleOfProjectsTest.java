package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.PASSAGE;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.types.DayToSecond;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.clients.Range;
import soyuznik.insights.Cycle;
import soyuznik.insights.Cycles;
import soyuznik.insights.Stays;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.statistics.Ending;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** How long projects took that were led by the product's own verbs. */
@OnProjects
@Rule("N-02")
class CycleOfProjectsTest {
    private final Cycles cycles;
    private final Stays stays;
    private final Closures closures;
    private final Sales sales;
    private final DSLContext sql;
    private final Characters characters;
    private final MockMvc browser;
    private final String product = "Муфта " + UUID.randomUUID();

    CycleOfProjectsTest(
            Cycles cycles,
            Stays stays,
            Closures closures,
            Sales sales,
            DSLContext sql,
            Characters characters,
            MockMvc browser) {
        this.cycles = cycles;
        this.stays = stays;
        this.closures = closures;
        this.sales = sales;
        this.sql = sql;
        this.characters = characters;
        this.browser = browser;
    }

    private ProjectId opened(int ago, Viewer by) {
        var project = sales.selling(product, by);
        sql.update(PROJECT)
                .set(PROJECT.OPENED_ON, sales.today().minusDays(ago))
                .where(PROJECT.ID.eq(project.value()))
                .execute();
        return project;
    }

    private void lost(int days, Viewer by) {
        done(closures.close(opened(days, by), Closing.lost("Дорого", "Завод", ""), by));
    }

    private Cohort cohort() {
        return new Cohort(
                "SHORT",
                Range.open(),
                new Cohort.Led(null, null),
                "",
                new Cohort.Goods(product, null));
    }

    private Cycle cycle(Viewer viewer) {
        return cycles.of(cohort(), viewer).figures();
    }

    private ResultActions page(String who) throws Exception {
        return browser.perform(
                get("/insights/cycle?method=SHORT&openedFrom=&written=" + product)
                        .with(characters.signedIn(who)));
    }

    private Cycle five(Viewer by) {
        sales.winOn(opened(10, by), by);
        sales.winOn(opened(30, by), by);
        lost(20, by);
        lost(20, by);
        opened(25, by);
        return cycle(by);
    }

    /**
     * By hand: five at risk on day 10, one is won (1/5); on day 20 two of four are lost (4/5 ·
     * 2/4); one has lasted 25 days so far; on day 30 the last is won (2/5 more).
     */
    @Test
    void whatGoesOnIsCountedForAsLongAsItWasSeen() {
        var cycle = five(characters.viewer("anna"));
        assertThat(cycle.endings())
                .containsExactlyInAnyOrder(
                        new Ending(10, Cycle.WON, 1),
                        new Ending(30, Cycle.WON, 1),
                        new Ending(20, Cycle.LOST, 2),
                        new Ending(25, Ending.NONE, 1));
        assertThat(cycle.incidence(Cycle.WON).at(29)).isCloseTo(0.2, within(1e-12));
        assertThat(cycle.incidence(Cycle.WON).whole()).isCloseTo(0.6, within(1e-12));
        assertThat(cycle.incidence(Cycle.LOST).whole()).isCloseTo(0.4, within(1e-12));
        assertThat(cycle.tally(Cycle.WON).median()).hasValue(20);
    }

    @Test
    void belowTenEndedProjectsTheNormsStandInMarkedSo() throws Exception {
        var anna = characters.viewer("anna");
        lost(5, anna);
        lost(6, anna);
        lost(7, anna);
        page("anna")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Закончилось 3 проекта, меньше десяти")))
                .andExpect(content().string(containsString("норма")));
    }

    @Test
    void fromTenOnTheOwnProjectsTellItAndAreDrawn() throws Exception {
        var anna = characters.viewer("anna");
        for (int days = 1; days <= 10; days++) {
            lost(days * 3, anna);
        }
        page("anna")
                .andExpect(content().string(containsString("Закончилось 10 проектов, выигранных")))
                .andExpect(content().string(containsString("curves-line is-two")))
                .andExpect(content().string(containsString("16,5")));
    }

    @Test
    @Rule("T-02")
    void whoSeesOneBranchSeesItAloneInTheTimesToo() {
        lost(9, characters.viewer("boris"));
        assertThat(cycle(characters.viewer("vera")).all()).isZero();
        assertThat(cycle(characters.viewer("gleb")).all()).isEqualTo(1);
    }

    /** The beginning of its stay in the first stage. */
    private ProjectId stoodFor(int days, Viewer by) {
        var project = opened(days, by);
        sql.update(PASSAGE)
                .set(PASSAGE.AT, PASSAGE.AT.minus(new DayToSecond(days)))
                .where(PASSAGE.PROJECT_ID.eq(project.value()))
                .execute();
        return project;
    }

    /** One passed after 4 days, one was lost there after 6, one stands there for 9. */
    @Test
    void howLongTheyStandInAStageIsToldByThoseThatPassedEndedAndWait() {
        var anna = characters.viewer("anna");
        sales.pass(stoodFor(4, anna), anna);
        done(closures.close(stoodFor(6, anna), Closing.lost("Дорого", "Завод", ""), anna));
        stoodFor(9, anna);
        assertThat(stays("NEED", anna))
                .containsExactlyInAnyOrder(
                        new Ending(4, Cycle.WON, 1),
                        new Ending(6, Cycle.LOST, 1),
                        new Ending(9, Ending.NONE, 1));
        assertThat(stays("PROPOSAL", anna)).containsExactly(new Ending(0, Ending.NONE, 1));
    }

    @Test
    void whoCameBackStoodThereForBothTimes() {
        var anna = characters.viewer("anna");
        var project = stoodFor(5, anna);
        sales.pass(project, anna);
        sales.back(project, anna);
        assertThat(stays("NEED", anna)).containsExactly(new Ending(5, Ending.NONE, 1));
    }

    @Test
    void whoseWinWasTakenBackHasNotPassedTheLastGate() {
        var anna = characters.viewer("anna");
        var project = opened(0, anna);
        sales.winOn(project, anna);
        done(closures.reopen(project, anna));
        sql.update(PASSAGE)
                .set(PASSAGE.AT, PASSAGE.AT.minus(new DayToSecond(100)))
                .where(PASSAGE.PROJECT_ID.eq(project.value()))
                .execute();
        done(closures.close(project, Closing.lost("Дорого", "Завод", ""), anna));
        assertThat(stays("DEAL", anna)).containsExactly(new Ending(100, Cycle.LOST, 1));
    }

    private List<Ending> stays(String stage, Viewer viewer) {
        return stays.of(cohort(), viewer, stage).figures().endings();
    }

    @Test
    void aStageHasItsOwnSentenceAndOpensItsProjects() throws Exception {
        var anna = characters.viewer("anna");
        for (int days = 1; days <= 10; days++) {
            sales.pass(stoodFor(days, anna), anna);
        }
        browser.perform(
                        get("/insights/cycle?method=SHORT&openedFrom=&stage=NEED&written="
                                        + product)
                                .with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("Половина проходит этап за 6")))
                .andExpect(content().string(containsString("passed=NEED")));
        browser.perform(
                        get("/insights/cycle/stages?method=SHORT&openedFrom=&written=" + product)
                                .with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("stage=NEED")))
                .andExpect(content().string(containsString("5,5")));
    }

    @Test
    void theTimesOfTwoGroupsStandBesideEachOther() throws Exception {
        lost(5, characters.viewer("anna"));
        browser.perform(
                        get("/insights/cycle?method=SHORT&openedFrom=&vs_written=-&written="
                                        + product)
                                .with(characters.signedIn("anna")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("<caption>" + product)))
                .andExpect(content().string(containsString("<caption>все товары")));
    }
}
