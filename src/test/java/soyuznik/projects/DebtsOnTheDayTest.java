package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.DEBT;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.access.Viewers;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.support.Statements;

/** What was carried as a debt is on the day of whoever leads the project until it is paid. */
@OnProjects
@Rule("P-15")
class DebtsOnTheDayTest {
    @Autowired private DebtsAsk asking;
    @Autowired private Debts debts;
    @Autowired private Closures closures;
    @Autowired private Sales sales;
    @Autowired private Projects projects;
    @Autowired private Statements statements;
    @Autowired private DSLContext sql;
    @Autowired private MockMvc browser;
    @Autowired private Characters characters;
    private final Viewer seller;
    private ProjectId project = new ProjectId(1);

    @Autowired
    DebtsOnTheDayTest(Characters characters, Viewers viewers) {
        this.seller = viewers.find(characters.invited(Role.SELLER)).orElseThrow();
    }

    /** All that the first gate asks, but no day of the end. */
    @BeforeEach
    void opened() {
        var client = sales.client(seller);
        var draft = Sales.draft(sales.person(client, true, seller), "Течёт", seller.user());
        project = done(projects.open(new Opening(UUID.randomUUID(), client, draft), seller));
    }

    private Criterion condition(Viewer by) {
        return projects
                .get(project, by)
                .course()
                .method()
                .stages()
                .getFirst()
                .gate()
                .criteria()
                .stream()
                .filter(criterion -> criterion.code().equals("S1c"))
                .findFirst()
                .orElseThrow();
    }

    private void carry(LocalDate until) {
        done(debts.carry(project, condition(seller).id(), until, seller));
    }

    private List<Attention.Call> asked(LocalDate today) {
        return asking.of(seller, today);
    }

    private static List<String> acts(List<Attention.Call> calls) {
        return calls.stream()
                .flatMap(call -> call.acts().stream())
                .map(Attention.Act::address)
                .toList();
    }

    @Test
    void itComesThreeDaysBeforeItsDayAndLeadsToWhatPaysIt() {
        var day = sales.today().plusDays(10);
        carry(day);
        assertThat(asked(day.minusDays(4))).isEmpty();
        var calls = asked(day.minusDays(3));
        assertThat(calls).extracting(Attention.Call::day).containsExactly(day);
        assertThat(acts(calls)).containsExactly("/projects/" + project + "/edit#plannedClose");
    }

    @Test
    void anOverdueOneStaysAndMayGetAnotherDay() {
        carry(sales.today());
        var calls = asked(sales.today().plusDays(40));
        assertThat(calls.getFirst().what().key()).isEqualTo("projects.attention.debt_overdue");
        assertThat(acts(calls)).hasSize(2).last().asString().contains("/debts/new?criterion=");
    }

    @Test
    void whatIsPaidOrEndedIsNotOnTheDay() {
        carry(sales.today());
        pay();
        assertThat(asked(sales.today())).isEmpty();
        opened();
        carry(sales.today());
        assertThat(asked(sales.today())).hasSize(1);
        done(closures.close(project, Closing.lost("Дорого", "Завод", ""), seller));
        assertThat(asked(sales.today())).isEmpty();
    }

    @Test
    void paidOnesPushNoneOutThatIsNotPaid() {
        carry(sales.today());
        var unpaid = project;
        for (int times = 0; times < DueDebts.LOOKED; times++) {
            opened();
            carry(sales.today().plusDays(1));
            pay();
        }
        assertThat(asked(sales.today()))
                .extracting(Attention.Call::address)
                .allMatch(address -> address.startsWith("/projects/" + unpaid))
                .hasSize(1);
    }

    private void pay() {
        var theirs = projects.get(project, seller);
        var draft = new Draft("Ф", "Т", null, "", null, "RUB", sales.today(), seller.user());
        done(projects.edit(project, theirs.version(), draft, seller));
    }

    @Test
    void oneBehindAPassedGateGetsAnotherDayOnceItIsOverdue() {
        carry(sales.today());
        sales.pass(project, seller);
        var later = sales.today().plusDays(5);
        assertThat(debts.carry(project, condition(seller).id(), later, seller))
                .isInstanceOf(Outcome.Refused.class);
        sql.update(DEBT)
                .set(DEBT.DUE_ON, sales.today().minusDays(1))
                .where(DEBT.PROJECT_ID.eq(project.value()))
                .execute();
        carry(later);
        assertThat(asked(sales.today())).isEmpty();
    }

    @Test
    void noMoreThanAFewComeAtOnceByOneStatement() throws Exception {
        for (int times = 0; times < DueDebts.MOST + 1; times++) {
            opened();
            carry(sales.today());
        }
        assertThat(asked(sales.today())).hasSize(DueDebts.MOST);
        assertThat(statements.of(() -> asked(sales.today()))).hasSize(1);
    }

    @Test
    void theDayNamesWhatIsOwedInTheLanguageOfWhoReads() throws Exception {
        var anna = characters.viewer("anna");
        var client = sales.client(anna);
        var draft = Sales.draft(sales.person(client, true, anna), "Течёт", anna.user());
        project = done(projects.open(new Opening(UUID.randomUUID(), client, draft), anna));
        done(debts.carry(project, condition(anna).id(), sales.today(), anna));
        var owed = condition(anna).text().ru();
        browser.perform(get("/day").with(characters.signedIn("anna")))
                .andExpect(content().string(containsString(owed)));
    }
}
