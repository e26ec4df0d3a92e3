package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.projects.sheets.SheetPapers;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
class SheetsTest {
    private final Projects projects;
    private final SheetPapers papers;
    private final Sales sales;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    SheetsTest(
            Projects projects,
            SheetPapers papers,
            Sales sales,
            MockMvc browser,
            Characters characters) {
        this.browser = browser;
        this.projects = projects;
        this.papers = papers;
        this.sales = sales;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    @Rule("S-06")
    void eachDiscussionOfThePriceIsOneTimeMore() {
        var project = sales.ready(anna);
        var price = new HashMap<>(Map.of("amount", "14200000", "amount-currency", "RUB"));
        price.putAll(Map.of("heldOn", sales.today().toString(), "given", "скидка 2 %"));
        done(fill(project, Sheet.PRICES, price));
        assertThat(met(project, new Demand.PriceDiscussed(2))).isFalse();
        done(fill(project, Sheet.PRICES, price));
        assertThat(met(project, new Demand.PriceDiscussed(2))).isTrue();
        assertThat(met(sales.ready(anna), new Demand.PriceDiscussed(1))).isFalse();
        assertThat(papers.of(Sheet.PRICES, project, anna))
                .extracting(paper -> paper.values().get("given"))
                .containsOnly("скидка 2 %");
    }

    @Test
    @Rule("P-13")
    void theMoneyIsAllottedWhenTheBudgetSaysSo() {
        var project = sales.ready(anna);
        var applied = budget("APPLIED");
        var key = done(fill(project, Sheet.BUDGETS, applied));
        assertThat(met(project, new Demand.Budgeted(BudgetState.IDEA))).isTrue();
        assertThat(met(project, new Demand.Budgeted(BudgetState.ALLOTTED))).isFalse();
        done(papers.correct(key, 0, budget("ALLOTTED"), anna));
        assertThat(met(project, new Demand.Budgeted(BudgetState.ALLOTTED))).isTrue();
        assertThat(papers.correct(key, 0, budget("IDEA"), anna)).isInstanceOf(Outcome.Stale.class);
    }

    private Map<String, String> budget(String state) {
        return Map.of(
                "article",
                "Запчасти",
                "year",
                "2027",
                "state",
                state,
                "knownOn",
                sales.today().toString());
    }

    @Test
    @Rule("P-14")
    void aTenderHoldsTheGateUntilItIsWon() {
        var project = sales.ready(anna);
        assertThat(met(project, new Demand.TenderWon())).isTrue();
        var tender = new HashMap<>(Map.of("number", "0373100001", "law", "FZ223"));
        var key = done(fill(project, Sheet.TENDERS, tender));
        assertThat(met(project, new Demand.TenderWon())).isFalse();
        tender.put("result", "WON");
        assertThat(papers.correct(key, 0, tender, anna)).isInstanceOf(Outcome.Invalid.class);
        tender.put("endedOn", sales.today().toString());
        done(papers.correct(key, 0, tender, anna));
        assertThat(met(project, new Demand.TenderWon())).isTrue();
    }

    @Test
    @Rule("P-10")
    void termsAreApprovedByWhoMayAndOnlyAsTheyWereRead() {
        var project = sales.ready(anna);
        var terms = Map.of("amount", "100", "amount-currency", "RUB", "margin", "22.5");
        var key = done(fill(project, Sheet.APPROVALS, terms));
        var vera = characters.viewer("vera");
        assertThat(papers.consent(key, 0, anna)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(papers.consent(key, 7, vera)).isInstanceOf(Outcome.Refused.class);
        assertThat(met(project, new Demand.ApprovedByUs())).isFalse();
        done(papers.consent(key, 0, vera));
        assertThat(met(project, new Demand.ApprovedByUs())).isTrue();
        done(papers.correct(key, 0, Map.of("amount", "90", "amount-currency", "RUB"), anna));
        assertThat(met(project, new Demand.ApprovedByUs())).isFalse();
    }

    @Test
    @Rule("S-06")
    void everybodyWhoIsTickedWasThereWhenThePriceWasDiscussed() throws Exception {
        var client = sales.client(anna);
        var one = sales.person(client, true, anna).toString();
        var other = sales.person(client, false, anna).toString();
        var project = sales.bare(client, anna);
        browser.perform(
                        post("/projects/" + project + "/prices")
                                .with(characters.signedIn("anna"))
                                .param("heldOn", sales.today().toString())
                                .param("amount", "100")
                                .param("amount-currency", "RUB")
                                .param("people", "", one, other))
                .andExpect(status().isSeeOther());
        assertThat(papers.of(Sheet.PRICES, project, anna).getFirst().values().get("people"))
                .isEqualTo(one + " " + other);
    }

    @Test
    @Rule("P-03")
    void aFactNamesWhoEstablishedItAndProvesItsOwnConditionOnly() {
        var client = sales.client(anna);
        var person = sales.person(client, true, anna);
        var project = sales.bare(client, anna);
        assertThat(fill(project, Sheet.STATEMENTS, fact("EXECUTIVES_MET", "")))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(fill(project, Sheet.STATEMENTS, fact("TICKED", person.toString())))
                .isInstanceOf(Outcome.Invalid.class);
        done(fill(project, Sheet.STATEMENTS, fact("EXECUTIVES_MET", person.toString())));
        assertThat(met(project, new Demand.Established("EXECUTIVES_MET", 0))).isTrue();
        assertThat(met(project, new Demand.Established("USED_WITH_CONFIDENCE", 0))).isFalse();
        assertThat(met(sales.bare(client, anna), new Demand.Established("EXECUTIVES_MET", 0)))
                .isFalse();
    }

    @Test
    @Rule("P-03")
    void aFactIsNotOfTomorrowAndNotOfAStranger() {
        var project = sales.ready(anna);
        var stranger = sales.person(sales.client(anna), true, anna);
        var tomorrow = new HashMap<>(fact("ORDERED_AGAIN", ""));
        tomorrow.put("saidOn", sales.today().plusDays(1).toString());
        assertThat(fill(project, Sheet.STATEMENTS, tomorrow)).isInstanceOf(Outcome.Invalid.class);
        assertThat(fill(project, Sheet.STATEMENTS, fact("EXECUTIVES_MET", stranger.toString())))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    @Rule("M-01")
    void aCompetitorIsACompanyThatWeSeeOrWhatIsAlwaysThere() {
        var project = sales.ready(anna);
        CompanyId rival = sales.client(anna);
        done(fill(project, Sheet.RIVALS, Map.of("kind", "NOTHING_CHANGED")));
        done(fill(project, Sheet.RIVALS, rival("COMPANY", rival.toString())));
        assertThat(fill(project, Sheet.RIVALS, rival("COMPANY", "")))
                .isInstanceOf(Outcome.Invalid.class);
        var unseen = sales.client(characters.viewer("boris"));
        assertThat(fill(project, Sheet.RIVALS, rival("COMPANY", unseen.toString())))
                .isInstanceOf(Outcome.Invalid.class);
    }

    private static Map<String, String> rival(String kind, String company) {
        return Map.of("kind", kind, "companyId", company);
    }

    @Test
    @Rule("T-02")
    void ofAForeignProjectNothingIsReadOrFilledIn() {
        var project = sales.ready(anna);
        var boris = characters.viewer("boris");
        assertThatThrownBy(() -> papers.of(Sheet.PRICES, project, boris))
                .isInstanceOf(NotFound.class);
        assertThat(
                        papers.fill(
                                draft(project, Sheet.BUDGETS, budget("IDEA")),
                                characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void theSameFormTwiceIsOnePaper() {
        var project = sales.ready(anna);
        var draft = draft(project, Sheet.BUDGETS, budget("IDEA"));
        assertThat(done(papers.fill(draft, anna))).isEqualTo(done(papers.fill(draft, anna)));
        assertThat(papers.of(Sheet.BUDGETS, project, anna)).hasSize(1);
    }

    private Map<String, String> fact(String topic, String person) {
        return Map.of(
                "topic",
                topic,
                "said",
                "Показал наш отчёт главному инженеру",
                "personId",
                person,
                "saidOn",
                sales.today().toString());
    }

    private Outcome<SheetPaper.Key> fill(
            ProjectId project, Sheet sheet, Map<String, String> values) {
        return papers.fill(draft(project, sheet, values), anna);
    }

    private static SheetPaper.Draft draft(
            ProjectId project, Sheet sheet, Map<String, String> values) {
        return new SheetPaper.Draft(UUID.randomUUID(), sheet, project, values);
    }

    private boolean met(ProjectId project, Demand demand) {
        return demand.met(projects.get(project, anna).known().facts(), sales.today());
    }
}
