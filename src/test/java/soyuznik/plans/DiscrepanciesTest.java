package soyuznik.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static soyuznik.support.Characters.done;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
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
        grown();
        assertThat(read("/insights/plan/differences" + east() + "&manager=" + seller.user()))
                .contains("больше на 330\u00a0₽ (23\u00a0%)");
    }

    @Test
    @Rule("N-10")
    void clientsWhomNobodyLeadsOpenAsTheirOwn() throws Exception {
        var gleb = characters.viewer("gleb");
        var unled = harvest.unled("АО «Ничей»", gleb);
        harvest.won(unled, "2025-04-01", "4000000000", gleb);
        planned(unled, "9000000000", gleb);
        three();
        grown();
        var page = read("/insights/plan/differences" + east()).replace("&amp;", "&");
        for (var link :
                List.of("/sheet\\?[^\"]*manager=0[^\"]*", "/projects\\?[^\"]*led=0[^\"]*")) {
            var opens = Pattern.compile("href=\"([^\"]*" + link + ")\"").matcher(page);
            assertThat(opens.find()).isTrue();
            assertThat(read(opens.group(1))).contains("АО «Ничей»").doesNotContain("АО «Ровно»");
        }
    }

    private String east() {
        return "?year=2026&branch=" + characters.branch("east");
    }

    private String read(String address) throws Exception {
        var answer = browser.perform(get(address).with(characters.signedIn("gleb"))).andReturn();
        return answer.getResponse().getContentAsString();
    }

    private void grown() {
        var growth =
                Map.of("market", "20", "marketReason", "Росстат", "own", "10", "ownReason", "Сеть");
        var key = new YearPlan.Key(2026, characters.branch("east"));
        if (plans.find(key).isEmpty()) {
            done(plans.set(key, 0, growth, characters.viewer("gleb")));
        }
    }
}
