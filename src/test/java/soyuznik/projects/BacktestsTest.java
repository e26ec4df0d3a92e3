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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What would have been said in a past quarter by what was known then, and what came. */
@OnProjects
@Rule("N-03")
class BacktestsTest {
    private static final String METHOD_CODE = "FULL_CYCLE";

    private static final LocalDate QUARTER = LocalDate.of(1951, 4, 1);

    private final Backtests backtests;
    private final Intake intake;
    private final Sales sales;
    private final DSLContext sql;
    private final Characters characters;
    private final FoundProjects found;
    private final ProjectList list;
    private final Viewer vera;
    private final String product = "Насос " + UUID.randomUUID();

    BacktestsTest(
            Backtests backtests,
            Intake intake,
            Sales sales,
            DSLContext sql,
            Characters characters,
            FoundProjects found,
            ProjectList list) {
        this.backtests = backtests;
        this.intake = intake;
        this.sales = sales;
        this.sql = sql;
        this.characters = characters;
        this.found = found;
        this.list = list;
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
        return new ImportedProject(
                key, client, owner, "Насос", product, null, opened, null, position);
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
     * By hand: on day 91 two are open, 30 days old. Of ten who were half are won on day 40, within
     * the quarter; all who were seen say the same half.
     */
    @Test
    void onlyWhatWasKnownWhenTheQuarterBeganIsUsed() {
        var first = LocalDate.of(1951, 1, 1);
        past(first);
        var quarter = new Quarter(LocalDate.of(1951, 4, 1), LocalDate.of(1951, 6, 30));
        var half = new BigDecimal("0.50000");
        var hers = Sight.of(vera);
        var both = new Sights(List.of(hers, Sight.of(characters.viewer("boris"))));
        for (var sights : List.of(Sights.ALL, both)) {
            var spot = new Outlook.Spot("", 30);
            var sight = sights.equals(both) ? hers : Sight.ALL;
            var key = new Backtests.Key(sight, METHOD_CODE, quarter.from(), spot);
            assertThat(backtests.said(quarter, sights))
                    .containsExactlyEntriesOf(Map.of(key, new Backtests.Came(half, 2, 1)));
        }
    }

    @Test
    void belowTenEndedProjectsNothingWasSaid() {
        past(LocalDate.of(1951, 1, 1));
        var quarter = new Quarter(LocalDate.of(1951, 1, 2), LocalDate.of(1951, 3, 31));
        assertThat(backtests.said(quarter, Sights.ALL)).isEmpty();
    }

    private void kept(Sight sight, String chance, long projects, long won) {
        long method =
                sql.select(METHOD.ID)
                        .from(METHOD)
                        .where(METHOD.CODE.eq(METHOD_CODE))
                        .fetchSingle(Record1::value1);
        sql.insertInto(BACKTEST)
                .set(BACKTEST.METHOD_ID, method)
                .set(BACKTEST.SCOPE, sight.scope())
                .set(BACKTEST.QUARTER, QUARTER)
                .set(BACKTEST.STAGE, "")
                .set(BACKTEST.DAYS, 30)
                .set(BACKTEST.CHANCE, new BigDecimal(chance))
                .set(BACKTEST.PROJECTS, projects)
                .set(BACKTEST.WON, won)
                .set(BACKTEST.AT, Instant.now())
                .execute();
    }

    private List<Backtests.Line> seenBy(String who) {
        return backtests.of(METHOD_CODE, characters.viewer(who));
    }

    @Test
    @Rule("T-02")
    void eachSeesTheTrialOfItsBranchAlone() {
        kept(Sight.of(vera), "0.20000", 100, 20);
        kept(Sight.ALL, "0.90000", 150, 30);
        assertThat(seenBy("vera")).containsExactly(new Backtests.Line(QUARTER, 0.2, 100, 20));
        assertThat(seenBy("gleb")).containsExactly(new Backtests.Line(QUARTER, 0.9, 150, 30));
        assertThat(seenBy("boris")).isEmpty();
    }

    private int found(LocalDate quarter, boolean won, @Nullable Long tenth) {
        var any = Traits.ANY;
        var traits =
                new Traits(
                        any.opened(),
                        METHOD_CODE,
                        "",
                        product,
                        any.way(),
                        any.loss(),
                        any.trade(),
                        any.terms(),
                        any.stand(),
                        new Traits.Foretold(Sight.of(vera), quarter, won, tenth));
        var none = ProjectFilter.NONE;
        var filter =
                new ProjectFilter(none.whose(), none.sums(), none.when(), none.wares(), traits);
        var asked = new FoundProjects.Asked(list.tab(Tab.ALL), filter, null);
        return found.page(vera, asked).rows().size();
    }

    @Test
    @Rule("N-10")
    void eachFigureOpensThoseOfWhomItWasSaid() {
        past(LocalDate.of(1951, 1, 1));
        kept(Sight.of(vera), "0.50000", 2, 1);
        assertThat(found(QUARTER, false, null)).isEqualTo(2);
        assertThat(found(QUARTER, true, null)).isEqualTo(1);
        assertThat(found(QUARTER, false, 5L)).isEqualTo(2);
        assertThat(found(QUARTER, true, 5L)).isEqualTo(1);
        assertThat(found(QUARTER, false, 4L)).isZero();
    }
}
