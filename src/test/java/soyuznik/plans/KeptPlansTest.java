package soyuznik.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import soyuznik.insights.Answers;
import soyuznik.insights.Counted;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Rule;

/** Plans where everything takes long: it is kept, and what was typed last is seen at once. */
@OnPlans
@Rule({"L-02", "L-03", "N-10"})
class KeptPlansTest {
    private static final FiscalYear YEAR = new FiscalYear(2026, 1);
    private static final Growth GROWTH = new Growth(new BigDecimal("10"), new BigDecimal("20"));

    private final Answers answers;
    private final Facts facts;
    private final Sheets sheets;
    private final Discrepancies discrepancies;
    private final Cells cells;
    private final Harvest harvest;

    KeptPlansTest(
            Answers answers,
            Facts facts,
            Sheets sheets,
            Discrepancies discrepancies,
            Cells cells,
            Harvest harvest) {
        this.answers = answers;
        this.facts = facts;
        this.sheets = sheets;
        this.discrepancies = discrepancies;
        this.cells = cells;
        this.harvest = harvest;
    }

    private void brief(Duration brief) {
        Object counting = AopTestUtils.getTargetObject(answers);
        ReflectionTestUtils.setField(counting, "brief", brief);
    }

    @BeforeEach
    void everythingTakesLong() {
        brief(Duration.ZERO);
    }

    @AfterEach
    void nothingDoes() {
        brief(Duration.ofHours(1));
    }

    private void plan(CompanyId client, @Nullable Long group, String amount, Viewer by) {
        var key = new Cell.Key(YEAR.year(), client, group);
        done(cells.write(new Cell.Change(key, 0, amount, ""), by));
    }

    private Counted<Sheet> sheet(Viewer by, @Nullable Long within) {
        return sheets.of(harvest.lens(by, by), YEAR, new Sheets.Page(0, within));
    }

    private List<CompanyId> clients(Viewer by, @Nullable Long within) {
        return sheet(by, within).figures().clients().stream().map(Sheet.Client::id).toList();
    }

    @Test
    void whoStandsInTheSheetIsKeptUntilSomethingIsTyped() {
        var seller = harvest.seller();
        var old = harvest.client("АО «Старый»", seller);
        harvest.won(old, "2025-05-05", "700", seller);
        sheet(seller, null);
        assertThat(sheet(seller, null).at()).isPresent();
        var fresh = harvest.client("АО «Новый»", seller);
        plan(fresh, null, "5000", seller);
        assertThat(sheet(seller, null).at()).isEmpty();
        assertThat(clients(seller, null)).containsExactly(fresh, old);
    }

    private Counted<Map<Discrepancy.By, List<Discrepancy>>> apart(Viewer by) {
        return discrepancies.of(harvest.lens(by, by), YEAR, GROWTH, List.of(Discrepancy.By.CLIENT));
    }

    @Test
    void differencesAreKeptUntilSomethingIsTyped() {
        var seller = harvest.seller();
        var client = harvest.client("АО «Ладога»", seller);
        harvest.won(client, "2025-05-05", "1000", seller);
        apart(seller);
        var kept = apart(seller);
        assertThat(kept.at()).isPresent();
        assertThat(kept.figures().get(Discrepancy.By.CLIENT)).hasSize(1);
        plan(client, null, "1300", seller);
        assertThat(apart(seller).figures().get(Discrepancy.By.CLIENT)).isEmpty();
    }

    @Test
    void whatWasWonIsKeptUntilSomebodyCountsAnew() {
        var seller = harvest.seller();
        var lens = harvest.lens(seller, seller);
        var client = harvest.client("АО «Ладога»", seller);
        facts.wins(lens, YEAR);
        harvest.won(client, "2026-01-15", "1000", seller);
        assertThat(facts.wins(lens, YEAR).figures().projects(YEAR)).isZero();
        answers.forget(seller);
        assertThat(facts.wins(lens, YEAR).figures().projects(YEAR)).isOne();
    }
}
