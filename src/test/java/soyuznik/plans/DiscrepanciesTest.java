package soyuznik.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Both plans against each other, against a computation by hand. */
@OnPlans
@Rule("L-03")
class DiscrepanciesTest {
    private static final FiscalYear YEAR = new FiscalYear(2026, 1);
    private static final Growth THIRTY = new Growth(BigDecimal.valueOf(20), BigDecimal.TEN);

    private final Discrepancies discrepancies;
    private final YearPlans plans;
    private final Cells cells;
    private final Harvest harvest;
    private final Characters characters;
    private final MockMvc browser;

    DiscrepanciesTest(
            Discrepancies discrepancies,
            YearPlans plans,
            Cells cells,
            Harvest harvest,
            Characters characters,
            MockMvc browser) {
        this.discrepancies = discrepancies;
        this.plans = plans;
        this.cells = cells;
        this.harvest = harvest;
        this.characters = characters;
        this.browser = browser;
    }

    private void planned(CompanyId client, String amount, Viewer by) {
        var key = new Cell.Key(2026, client, null);
        done(cells.write(new Cell.Change(key, 0, amount, ""), by));
    }

    /** From above 1 300, 130 and nothing; from below 1 300, 60 and 500. */
    private Viewer three() {
        var seller = harvest.seller();
        var same = harvest.client("АО «Ровно»", seller);
        harvest.won(same, "2025-04-01", "1000", seller);
        planned(same, "1200", seller);
        var less = harvest.client("АО «Меньше»", seller);
        harvest.won(less, "2025-04-01", "100", seller);
        planned(less, "60", seller);
        planned(harvest.client("АО «Новый»", seller), "500", seller);
        return seller;
    }

    private List<Discrepancy> by(Discrepancy.By by, Viewer seller, Viewer viewer) {
        return discrepancies
                .of(harvest.lens(seller, viewer), YEAR, THIRTY, List.of(by))
                .figures()
                .getOrDefault(by, List.of());
    }

    @Test
    void overATenthIsListedFromTheLargest() {
        var seller = three();
        assertThat(by(Discrepancy.By.CLIENT, seller, seller))
                .extracting(Discrepancy::name, one -> one.difference().intValue())
                .containsExactly(tuple("АО «Новый»", 500), tuple("АО «Меньше»", -70));
        assertThat(by(Discrepancy.By.CLIENT, seller, seller).getLast().percent()).isEqualTo(-54);
    }

    @Test
    void ofManagerGroupAndBranchTheSumsAreCompared() {
        var seller = three();
        var gleb = characters.viewer("gleb");
        for (var by : List.of(Discrepancy.By.MANAGER, Discrepancy.By.GROUP)) {
            assertThat(by(by, seller, gleb))
                    .extracting(one -> one.above().intValue(), one -> one.below().intValue())
                    .containsExactly(tuple(1430, 1760));
        }
        assertThat(by(Discrepancy.By.BRANCH, seller, gleb))
                .extracting(Discrepancy::key)
                .contains(characters.branch("east").toString());
    }

    @Test
    @Rule("T-02")
    void aHeadOfAnotherBranchFindsNothing() {
        var seller = three();
        for (var by : Discrepancy.By.values()) {
            assertThat(by(by, seller, characters.viewer("vera"))).isEmpty();
        }
    }

    @Test
    void thePageSaysTheWholeDifferenceInASentence() throws Exception {
        var seller = three();
        var growth =
                Map.of("market", "20", "marketReason", "Росстат", "own", "10", "ownReason", "Сеть");
        var key = new YearPlan.Key(2026, characters.branch("east"));
        if (plans.find(key).isEmpty()) {
            done(plans.set(key, 0, growth, characters.viewer("gleb")));
        }
        browser.perform(
                        get("/insights/plan/differences?year=2026&branch=" + key.branch())
                                .param("manager", seller.user().toString())
                                .with(characters.signedIn("gleb")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("больше на 330\u00a0₽ (23\u00a0%)")));
    }
}
