package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznikdb.projects.Tables.BACKTEST;
import static soyuznikdb.projects.Tables.METHOD;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What would have been said in a past quarter by what was known then, and what came. */
@OnProjects
@Rule("N-03")
class BacktestsTest {
    private static final String METHOD_CODE = "FULL_CYCLE";

    private final Backtests backtests;
    private final Intake intake;
    private final Sales sales;
    private final DSLContext sql;
    private final Characters characters;
    private final Viewer vera;

    BacktestsTest(
            Backtests backtests,
            Intake intake,
            Sales sales,
            DSLContext sql,
            Characters characters) {
        this.backtests = backtests;
        this.intake = intake;
        this.sales = sales;
        this.sql = sql;
        this.characters = characters;
        this.vera = characters.viewer("vera");
    }

    @AfterEach
    void forget() {
        sql.deleteFrom(BACKTEST).execute();
    }

    private ImportedProject ended(LocalDate opened, End end, int days) {
        var position = new ImportedProject.Position.Ended(METHOD_CODE, end, opened.plusDays(days));
        var client = sales.client(vera);
        var key = UUID.randomUUID();
        var owner = vera.user();
        return new ImportedProject(key, client, owner, "Насос", "", null, opened, null, position);
    }

    /** Five won on their day 40, five lost on day 60; then two of which one is won. */
    private void past(LocalDate first) {
        var rows = new ArrayList<ImportedProject>();
        for (int i = 0; i < 5; i++) {
            rows.add(ended(first, End.WON, 40));
            rows.add(ended(first, End.LOST, 60));
        }
        rows.add(ended(first.plusDays(60), End.WON, 40));
        rows.add(ended(first.plusDays(60), End.LOST, 200));
        intake.openAll(rows, vera, UUID.randomUUID());
    }

    /**
     * By hand: on day 91 two are open, 31 days old. Of ten who were half are won on day 40, within
     * the quarter; all who were seen say the same half.
     */
    @Test
    void onlyWhatWasKnownWhenTheQuarterBeganIsUsed() {
        var first = LocalDate.of(1951, 1, 1);
        past(first);
        var quarter = new Quarter(LocalDate.of(1951, 4, 1), LocalDate.of(1951, 6, 30));
        var said = backtests.said(quarter);
        var half = new BigDecimal("0.50000");
        var branch = vera.branch().value();
        assertThat(said)
                .containsExactlyEntriesOf(
                        Map.of(
                                new Backtests.Key(branch, METHOD_CODE, quarter.from(), half),
                                new Backtests.Came(2, 1)));
    }

    @Test
    void belowTenEndedProjectsNothingWasSaid() {
        past(LocalDate.of(1951, 1, 1));
        var quarter = new Quarter(LocalDate.of(1951, 1, 2), LocalDate.of(1951, 3, 31));
        assertThat(backtests.said(quarter)).isEmpty();
    }

    private void kept(String branchOf, String chance, long projects, long won) {
        long method =
                sql.select(METHOD.ID)
                        .from(METHOD)
                        .where(METHOD.CODE.eq(METHOD_CODE))
                        .fetchSingle(Record1::value1);
        sql.insertInto(BACKTEST)
                .set(BACKTEST.METHOD_ID, method)
                .set(BACKTEST.BRANCH_ID, characters.viewer(branchOf).branch().value())
                .set(BACKTEST.QUARTER, LocalDate.of(2026, 7, 1))
                .set(BACKTEST.CHANCE, new BigDecimal(chance))
                .set(BACKTEST.PROJECTS, projects)
                .set(BACKTEST.WON, won)
                .set(BACKTEST.AT, Instant.now())
                .execute();
    }

    @Test
    @Rule("T-02")
    void eachSeesTheTrialOfItsBranchAlone() {
        kept("vera", "0.20000", 100, 20);
        kept("boris", "0.90000", 50, 10);
        var vera = List.of(characters.viewer("vera").branch());
        assertThat(backtests.of(METHOD_CODE, vera))
                .containsExactly(new Backtests.Line(LocalDate.of(2026, 7, 1), 0.2, 100, 20));
        assertThat(backtests.of(METHOD_CODE, null)).hasSize(2);
        assertThat(backtests.of(METHOD_CODE, List.<BranchId>of())).isEmpty();
    }
}
