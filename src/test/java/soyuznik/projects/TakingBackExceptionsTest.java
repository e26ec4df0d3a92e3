package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.DEBT;

import java.time.LocalDate;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Frame;
import soyuznik.shell.NamedDay;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/**
 * A waiver or a debt made by mistake is as if nobody had made it, until a gate was passed by it.
 */
@OnProjects
class TakingBackExceptionsTest {
    @Autowired private Projects projects;
    @Autowired private Waivers waivers;
    @Autowired private Debts debts;
    @Autowired private Sales sales;
    @Autowired private DSLContext sql;
    @Autowired private MockMvc browser;
    private final Characters characters;
    private final Viewer anna;
    private final Viewer vera;

    @Autowired
    TakingBackExceptionsTest(Characters characters) {
        this.characters = characters;
        this.anna = characters.viewer("anna");
        this.vera = characters.viewer("vera");
    }

    private long criterion(ProjectId project, String code) {
        return projects.get(project, anna).course().method().stages().stream()
                .flatMap(stage -> stage.gate().criteria().stream())
                .filter(criterion -> criterion.code().equals(code))
                .findFirst()
                .orElseThrow()
                .id();
    }

    /** The number that the undo of the act names. */
    private static long number(Outcome<ProjectId> made) {
        var undo = ((Outcome.Done<ProjectId>) made).undo();
        var address = Objects.requireNonNull(undo).address();
        return Long.parseLong(address.replaceAll("^[^=]*=|&.*", ""));
    }

    private long waived(ProjectId project, String code) {
        return number(waivers.waive(project, criterion(project, code), "Назовут завтра", vera));
    }

    private long carried(ProjectId project, int days) {
        var until = sales.today().plusDays(days);
        return number(debts.carry(project, criterion(project, "S1c"), until, anna));
    }

    /** As if the debt had been due before today. */
    private LocalDate overdue(ProjectId project) {
        var day = sales.today().minusDays(2);
        sql.update(DEBT).set(DEBT.DUE_ON, day).where(DEBT.PROJECT_ID.eq(project.value())).execute();
        return day;
    }

    /** The number of the debt of the project, whatever was done to it. */
    private long number(ProjectId project) {
        return sql.select(DEBT.ID)
                .from(DEBT)
                .where(DEBT.PROJECT_ID.eq(project.value()))
                .fetchSingle()
                .value1();
    }

    private Outcome<ProjectId> withdrawn(ProjectId project, long debt, Viewer by) {
        return debts.withdraw(project, debt, criterion(project, "S1c"), by);
    }

    private static void isRefused(Outcome<?> outcome, String key, LocalDate day) {
        assertThat(outcome)
                .isEqualTo(new Outcome.Refused<>(Text.of(key, "day", new NamedDay(day))));
    }

    private static void isRefused(Outcome<?> outcome, String key) {
        assertThat(outcome).isEqualTo(new Outcome.Refused<>(Text.of(key)));
    }

    private Project.Knowledge known(ProjectId project) {
        return projects.get(project, anna).known();
    }

    @Test
    @Rule("P-04")
    void aWaiverIsTakenBackOnceAndItsConditionHoldsAgain() {
        var project = sales.bare(anna);
        long waiver = waived(project, "S1a");
        done(waivers.withdraw(project, waiver, vera));
        assertThat(known(project).waivers()).isEmpty();
        isRefused(waivers.withdraw(project, waiver, vera), "projects.withdrawn.done");
        waived(project, "S1a");
        isRefused(waivers.withdraw(project, waiver, vera), "projects.withdrawn.done");
        assertThat(known(project).waivers()).hasSize(1);
    }

    @Test
    @Rule("P-04")
    void aWaiverIsTakenBackByWhoMayWaiveAndOnItsProjectAlone() {
        var project = sales.bare(anna);
        long waiver = waived(project, "S1a");
        assertThat(waivers.withdraw(project, waiver, anna)).isInstanceOf(Outcome.Forbidden.class);
        isRefused(waivers.withdraw(sales.bare(anna), waiver, vera), "projects.withdrawn.done");
        assertThat(known(project).waivers()).hasSize(1);
    }

    @Test
    @Rule({"P-02", "P-04", "P-15"})
    void byWhatAGateWasPassedStaysUntilThePassageIsTakenBack() {
        var project = sales.bare(anna);
        long waiver = waived(project, "S1a");
        waived(project, "S1b");
        long debt = carried(project, 5);
        sales.pass(project, anna);
        isRefused(waivers.withdraw(project, waiver, vera), "projects.withdrawn.passed");
        isRefused(withdrawn(project, debt, anna), "projects.withdrawn.passed");
        done(sales.takeBack(project, anna));
        done(waivers.withdraw(project, waiver, vera));
        done(withdrawn(project, debt, anna));
    }

    @Test
    @Rule("P-15")
    void aDebtIsTakenBackOnceByWhoMayPass() {
        var project = sales.bare(anna);
        long debt = carried(project, 5);
        assertThat(withdrawn(project, debt, characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        done(withdrawn(project, debt, anna));
        assertThat(known(project).debts()).isEmpty();
        isRefused(withdrawn(project, debt, anna), "projects.withdrawn.done");
    }

    @Test
    @Rule("P-15")
    void anotherDayIsTakenBackToTheOneThatTheDebtHad() {
        var project = sales.bare(anna);
        carried(project, 5);
        var former = overdue(project);
        long renewed = carried(project, 7);
        done(withdrawn(project, renewed, anna));
        assertThat(known(project).debts()).extracting(Debt::dueOn).containsExactly(former);
        isRefused(withdrawn(project, renewed, anna), "projects.debt.stands", former);
    }

    @Test
    @Rule("P-15")
    void theUndoOfADayThatWasChangedSinceSaysUntilWhenItIsCarried() {
        var project = sales.bare(anna);
        long first = carried(project, 5);
        overdue(project);
        long renewed = carried(project, 7);
        isRefused(withdrawn(project, first, anna), "projects.debt.anew", sales.today().plusDays(7));
        overdue(project);
        carried(project, 9);
        isRefused(
                withdrawn(project, renewed, anna), "projects.debt.anew", sales.today().plusDays(9));
        isRefused(debts.withdraw(project, first, 0, anna), "projects.withdrawn.done");
    }

    @Test
    @Rule("P-15")
    void aDebtByWhichAGateWasPassedStaysAlsoWhenItsDayWasChangedTwice() {
        var project = sales.bare(anna);
        waived(project, "S1a");
        waived(project, "S1b");
        carried(project, 5);
        sales.pass(project, anna);
        overdue(project);
        carried(project, 7);
        overdue(project);
        done(withdrawn(project, carried(project, 9), anna));
        isRefused(withdrawn(project, number(project), anna), "projects.withdrawn.passed");
        assertThat(known(project).debts()).hasSize(1);
    }

    @Test
    @Rule({"P-02", "P-04"})
    void whatStaysAfterAReturnTooNobodyIsAdvisedToReturn() throws Exception {
        var project = sales.bare(anna);
        long waiver = waived(project, "S1a");
        waived(project, "S1b");
        carried(project, 5);
        sales.pass(project, anna);
        sales.back(project, anna);
        var undo = post("/projects/" + project + "/waivers/withdrawal?waiver=" + waiver);
        browser.perform(undo.with(characters.signedIn("vera")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Отменить уже нельзя")))
                .andExpect(content().string(not(containsString("верните проект"))));
    }

    @Test
    @Rule("P-15")
    void aDebtThatAFactHasPaidIsNotTakenBack() {
        var project = sales.bare(anna);
        long debt = carried(project, 5);
        var seen = projects.get(project, anna);
        var draft = new Draft("Фильтры", "", null, "", null, "RUB", sales.today(), anna.user());
        done(projects.edit(project, seen.version(), draft, anna));
        isRefused(withdrawn(project, debt, anna), "projects.debt.paid");
    }

    @Test
    @Rule({"P-04", "P-15"})
    void theNoticeOffersItAndTheHistoryTellsBoth() throws Exception {
        var project = sales.bare(anna);
        undone("vera", excepted(project, "waivers", "S1a").param("reason", "Назовут"));
        var until = sales.today().toString();
        undone("anna", excepted(project, "debts", "S1c").param("dueOn", until));
        browser.perform(get("/projects/" + project).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("пропущено с отступлением: «")))
                .andExpect(content().string(containsString("отступление отменено: «")))
                .andExpect(content().string(containsString("взятие в долг отменено: «")));
        assertThat(known(project).waivers()).isEmpty();
        assertThat(known(project).debts()).isEmpty();
    }

    private MockHttpServletRequestBuilder excepted(ProjectId project, String what, String code) {
        return post("/projects/" + project + "/" + what)
                .param("criterion", Long.toString(criterion(project, code)));
    }

    /** By the click in the notice, twice. */
    private void undone(String who, MockHttpServletRequestBuilder form) throws Exception {
        var made = browser.perform(form.with(characters.signedIn(who))).andReturn();
        var notice = (Frame.Notice) Objects.requireNonNull(made.getFlashMap().get("notice"));
        var click = post(Objects.requireNonNull(notice.undo())).with(characters.signedIn(who));
        browser.perform(click).andExpect(status().isSeeOther());
        browser.perform(click)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Это уже отменено.")));
    }
}
