package soyuznik.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Money;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.support.TwoTabs;

/** Plans that heads set, and figures of what was won against a computation by hand. */
@OnPlans
class YearPlansTest {
    private final YearPlans plans;
    private final Facts facts;
    private final Harvest harvest;
    private final Characters characters;
    private final MockMvc browser;

    YearPlansTest(
            YearPlans plans, Facts facts, Harvest harvest, Characters characters, MockMvc browser) {
        this.plans = plans;
        this.facts = facts;
        this.harvest = harvest;
        this.characters = characters;
        this.browser = browser;
    }

    private static Map<String, String> growth(String market, String own) {
        return Map.of("market", market, "marketReason", "Росстат", "own", own, "ownReason", "Сеть");
    }

    private YearPlan.Key key(int year, @Nullable String branch) {
        return new YearPlan.Key(year, branch == null ? null : characters.branch(branch));
    }

    private Lens lens(Viewer viewer, @Nullable BranchId branch) {
        return new Lens(viewer, branch, null, harvest.lens(viewer, viewer).rates());
    }

    @Test
    @Rule("L-01")
    void theNearestPlanFromAboveGoverns() {
        var gleb = characters.viewer("gleb");
        done(plans.set(key(2040, null), 0, growth("20", "10"), gleb));
        done(plans.set(key(2040, "north"), 0, growth("5", "5"), characters.viewer("vera")));
        var year = new FiscalYear(2040, 1);
        assertThat(plans.governing(lens(gleb, null), year).orElseThrow().growth().percent())
                .isEqualByComparingTo("130");
        assertThat(percent(gleb, "south", year)).isEqualByComparingTo("130");
        assertThat(percent(gleb, "north", year)).isEqualByComparingTo("110");
    }

    private BigDecimal percent(Viewer viewer, String branch, FiscalYear year) {
        var lens = lens(viewer, characters.branch(branch));
        return plans.governing(lens, year).orElseThrow().growth().percent();
    }

    @Test
    @Rule({"L-01", "T-02", "T-07"})
    void aHeadSetsThePlanOfTheOwnBranchAndNoOther() {
        var vera = characters.viewer("vera");
        assertThat(plans.maySet(key(2041, "north"), vera)).isTrue();
        assertThat(plans.set(key(2041, "south"), 0, growth("1", "1"), vera))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(plans.set(key(2041, null), 0, growth("1", "1"), vera))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(plans.set(key(2041, "north"), 0, growth("1", "1"), characters.viewer("anna")))
                .isInstanceOf(Outcome.Forbidden.class);
        done(plans.set(key(2041, "south"), 0, growth("3", "3"), characters.viewer("gleb")));
        var south = plans.find(key(2041, "south")).orElseThrow();
        assertThat(plans.governing(lens(vera, characters.branch("south")), new FiscalYear(2041, 1)))
                .isEmpty();
        assertThatThrownBy(() -> plans.withdraw(south.id(), vera)).isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("L-01")
    void theLastChangeIsTakenBackAndTheOneBeforeHoldsAgain() {
        var gleb = characters.viewer("gleb");
        done(plans.set(key(2042, null), 0, growth("20", "10"), gleb));
        done(plans.set(key(2042, null), 1, growth("7", "7"), gleb));
        var both = plans.revisions(key(2042, null));
        assertThat(plans.withdraw(both.getLast().id(), gleb)).isInstanceOf(Outcome.Refused.class);
        done(plans.withdraw(both.getFirst().id(), gleb));
        assertThat(plans.find(key(2042, null)).orElseThrow().get("market")).isEqualTo("20");
    }

    @Test
    @Rule("L-01")
    void whoSavesOverAnothersPlanReadsBoth() throws Exception {
        var tabs = new TwoTabs(browser, characters);
        tabs.first("gleb", form("20"));
        var told = tabs.second("gleb", form("7"));
        assertThat(told.of("market").theirs()).isEqualTo("20");
        assertThat(told.of("market").ours()).isEqualTo("7");
    }

    private static MockHttpServletRequestBuilder form(String market) {
        return post("/insights/plan/growth?year=2043")
                .param("version", "0")
                .param("market", market)
                .param("marketReason", "Росстат")
                .param("own", "1")
                .param("ownReason", "Сеть");
    }

    @Test
    @Rule({"L-03", "N-10", "T-02"})
    void whatWasWonIsCountedByMonthsInTheCurrencyOfTheCompany() {
        var seller = harvest.seller();
        var client = harvest.client("АО «Северный путь»", seller);
        harvest.won(client, "2025-02-03", "1000", seller);
        harvest.won(client, "2026-02-01", "300", seller);
        harvest.won(client, "2026-02-28", "200", seller);
        harvest.won(client, "2026-03-01", "50", seller);
        harvest.won(client, "2026-03-02", new Money(new BigDecimal("9"), "JPY"), seller);
        var wins = facts.wins(harvest.lens(seller, seller), new FiscalYear(2026, 1)).figures();
        assertThat(wins.sum(new FiscalYear(2025, 1))).isEqualByComparingTo("1000");
        assertThat(wins.sum(new FiscalYear(2026, 1))).isEqualByComparingTo("550");
        assertThat(wins.projects(new FiscalYear(2026, 1))).isEqualTo(4);
        assertThat(wins.unsummed(new FiscalYear(2026, 1))).isEqualTo(1);
        var vera = harvest.lens(seller, characters.viewer("vera"));
        assertThat(facts.wins(vera, new FiscalYear(2026, 1)).figures().months()).isEmpty();
    }

    @Test
    @Rule({"L-01", "N-10"})
    void thePageSaysTheFormulaAndOpensItsProjects() throws Exception {
        var seller = harvest.seller();
        var client = harvest.client("АО «Ладога»", seller);
        harvest.won(client, "2043-02-03", "1000000", seller);
        done(plans.set(key(2044, null), 0, growth("20", "10"), characters.viewer("gleb")));
        browser.perform(
                        get("/insights/plan?year=2044&manager=" + seller.user())
                                .with(characters.signedIn("gleb")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("1\u00a0млн\u00a0₽ × 130\u00a0%")))
                .andExpect(content().string(containsString("led=" + seller.user())));
        browser.perform(
                        get("/projects?tab=won&dayFrom=2043-01-01&dayTo=2043-12-31&led="
                                        + seller.user())
                                .with(characters.signedIn("gleb")))
                .andExpect(content().string(containsString("АО «Ладога»")));
    }

    @Test
    @Rule("T-02")
    void aSellerSeesTheOwnClientsWhoeverTheAddressNames() throws Exception {
        var seller = harvest.seller();
        var client = harvest.client("АО «Чужой»", seller);
        harvest.won(client, harvest.today().toString(), "77000000", seller);
        browser.perform(
                        get("/insights/plan?manager=" + seller.user())
                                .with(characters.signedIn("anna")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("led=" + seller.user()))));
    }

    @Test
    void anEmptyYearSaysWhatToDoFirst() throws Exception {
        browser.perform(get("/insights/plan?year=2099").with(characters.signedIn("gleb")))
                .andExpect(content().string(containsString("Плана на 2099 год ещё нет")))
                .andExpect(
                        content().string(containsString("/insights/plan/growth/edit?year=2099")));
    }
}
