package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.access.Viewers;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.projects.sheets.SheetPapers;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.support.Statements;

/** Days of a project that have come are on the day of whoever leads it until they are seen to. */
@OnProjects
class DeadlinesTest {
    @Autowired private DeadlinesAsk asking;
    @Autowired private Closures closures;
    @Autowired private SheetPapers papers;
    @Autowired private Sales sales;
    @Autowired private Projects projects;
    @Autowired private Statements statements;
    private final Viewer seller;

    @Autowired
    DeadlinesTest(Characters characters, Viewers viewers) {
        this.seller = viewers.find(characters.invited(Role.SELLER)).orElseThrow();
    }

    private ProjectId project() {
        return sales.selling("Насос " + UUID.randomUUID(), seller);
    }

    private List<String> asked(LocalDate today) {
        return asking.of(seller, today).stream().map(call -> call.what().key()).toList();
    }

    private void planned(ProjectId project, LocalDate day) {
        var theirs = projects.get(project, seller);
        var sale = theirs.sale();
        var draft =
                new Draft(
                        sale.title(),
                        sale.need(),
                        null,
                        sale.product(),
                        null,
                        "RUB",
                        day,
                        seller.user());
        done(projects.edit(project, theirs.version(), draft, seller));
    }

    @Test
    @Rule("P-05")
    void whatComesBackIsOnTheDayUntilSomethingIsDoneAboutIt() {
        var project = project();
        var day = sales.today().plusDays(1);
        planned(project, day);
        done(closures.close(project, Closing.frozen("Бюджет завтра", day), seller));
        assertThat(asked(day)).isEmpty();
        closures.returnFrozen(day);
        assertThat(asked(day)).containsExactly("projects.attention.returned");
        assertThat(asking.of(seller, day).getFirst().acts()).hasSize(2);
        sales.propose(project, seller);
        assertThat(asked(day)).isEmpty();
    }

    @Test
    @Rule("P-05")
    void whatSomebodyOpenedAgainIsNot() {
        var project = project();
        var day = sales.today().plusDays(1);
        planned(project, day);
        done(closures.close(project, Closing.frozen("Бюджет завтра", day), seller));
        done(closures.reopen(project, seller));
        assertThat(asked(day)).isEmpty();
    }

    @Test
    @Rule("P-06")
    void aPlannedCloseThatHasPassedIsOnTheDayUntilItIsMovedOrTheProjectEnds() {
        var project = project();
        planned(project, sales.today());
        assertThat(asked(sales.today())).isEmpty();
        planned(project, sales.today().minusDays(3));
        assertThat(asked(sales.today())).containsExactly("projects.attention.late");
        done(closures.close(project, Closing.lost("Дорого", "Завод", ""), seller));
        assertThat(asked(sales.today())).isEmpty();
    }

    @Test
    @Rule("P-06")
    void noMoreThanAFewComeAtOnceByOneStatement() throws Exception {
        for (int days = 1; days <= Deadlines.MOST + 2; days++) {
            planned(project(), sales.today().minusDays(days));
        }
        assertThat(asked(sales.today())).hasSize(Deadlines.MOST);
        assertThat(statements.of(() -> asked(sales.today()))).hasSize(1);
    }

    @Test
    @Rule("P-14")
    void theDayOfATenderIsOnTheDayUntilItsResultIsWritten() {
        var due = sales.today().plusDays(Deadlines.TENDER_DAYS);
        var tender = new HashMap<>(Map.of("number", "0373100007", "law", "FZ223"));
        tender.put("dueOn", due.toString());
        var draft = new SheetPaper.Draft(UUID.randomUUID(), Sheet.TENDERS, project(), tender);
        var key = done(papers.fill(draft, seller));
        assertThat(asked(sales.today().minusDays(1))).isEmpty();
        assertThat(asked(sales.today())).containsExactly("projects.attention.tender");
        var act = asking.of(seller, sales.today()).getFirst().acts().getFirst();
        assertThat(act.address()).endsWith("/tenders/" + key.id() + "/edit");
        assertThat(asked(due.plusDays(1))).contains("projects.attention.tender_passed");
        tender.putAll(Map.of("result", "LOST", "endedOn", sales.today().toString()));
        done(papers.correct(key, 0, tender, seller));
        assertThat(asked(sales.today())).isEmpty();
    }
}
