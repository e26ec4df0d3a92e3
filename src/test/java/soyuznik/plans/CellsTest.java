package soyuznik.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;
import static soyuznikdb.plans.Tables.CELL;

import java.util.List;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.support.TwoTabs;

/** Plans client by client, by whoever knows the client. */
@OnPlans
@Rule("L-02")
class CellsTest {
    private static final FiscalYear YEAR = new FiscalYear(2026, 1);

    private final Cells cells;
    private final Sheets sheets;
    private final Harvest harvest;
    private final Characters characters;
    private final MockMvc browser;
    private final DSLContext sql;

    CellsTest(
            Cells cells,
            Sheets sheets,
            Harvest harvest,
            Characters characters,
            MockMvc browser,
            DSLContext sql) {
        this.sql = sql;
        this.cells = cells;
        this.sheets = sheets;
        this.harvest = harvest;
        this.characters = characters;
        this.browser = browser;
    }

    private static Cell.Change change(CompanyId client, int version, String amount) {
        return new Cell.Change(new Cell.Key(2026, client, null), version, amount, "");
    }

    private Sheet.Row row(CompanyId client, Viewer by) {
        var sheet = sheets.of(harvest.lens(by, by), YEAR, List.of(client));
        return sheet.clients().getFirst().rows().getFirst();
    }

    @Test
    void besideThePlanStandsWhatWasBoughtAndWhatIsOpen() {
        var seller = harvest.seller();
        var client = harvest.client("АО «Ладога»", seller);
        harvest.won(client, "2025-05-05", "700", seller);
        harvest.won(client, "2024-05-05", "9000", seller);
        harvest.open(client, YEAR.last(), "400", seller);
        done(cells.write(change(client, 0, "1 000"), seller));
        var page = sheets.of(harvest.lens(seller, seller), YEAR, new Sheets.Page(0, null));
        var row = page.figures().clients().getFirst().rows();
        assertThat(row.getFirst().last()).isEqualByComparingTo("700");
        assertThat(row.getFirst().open()).isEqualByComparingTo("400");
        assertThat(row.getFirst().cell().amount()).isEqualByComparingTo("1000");
        assertThat(cells.total(harvest.lens(seller, seller), YEAR)).isEqualByComparingTo("1000");
    }

    @Test
    void ofTwoAtOnceNoneLosesWhatWasTyped() throws Exception {
        var anna = characters.viewer("anna");
        var client = harvest.client("АО «Плёс»", anna);
        var tabs = new TwoTabs(browser, characters);
        tabs.first("anna", form(client, "0", "5000"));
        var told = tabs.second("anna", form(client, "0", "7000"));
        assertThat(told.of("amount").theirs()).isEqualTo("5 000");
        assertThat(told.of("amount").ours()).isEqualTo("7 000");
        assertThat(told.html()).contains("name=\"version\" value=\"1\"");
        assertThat(row(client, anna).cell().amount()).isEqualByComparingTo("5000");
    }

    private static MockHttpServletRequestBuilder form(
            CompanyId client, String version, String amount) {
        return post("/insights/plan/cells?year=2026&only=" + client)
                .param("company", client.toString())
                .param("version", version)
                .param("amount", amount);
    }

    @Test
    void whatWasWrittenIsTakenBackByOneAct() throws Exception {
        var anna = characters.viewer("anna");
        var client = harvest.client("АО «Волок»", anna);
        done(cells.write(change(client, 0, "100"), anna));
        var written = cells.write(change(client, 1, "250"), anna);
        var undo = undo(written);
        browser.perform(post(undo).with(characters.signedIn("anna")))
                .andExpect(status().isSeeOther());
        assertThat(row(client, anna).cell().amount()).isEqualByComparingTo("100");
        done(cells.write(change(client, 3, ""), anna));
        assertThat(row(client, anna).cell().amount()).isNull();
    }

    @Test
    void whatWasPlannedInAnotherCurrencyIsTakenBackInThat() throws Exception {
        var anna = characters.viewer("anna");
        var client = harvest.client("АО «Брод»", anna);
        done(cells.write(change(client, 0, "100"), anna));
        var planned = CELL.COMPANY_ID.eq(client.value());
        sql.update(CELL).set(CELL.CURRENCY, "USD").where(planned).execute();
        var undo = post(undo(cells.write(change(client, 1, "9000"), anna)));
        browser.perform(undo.with(characters.signedIn("anna"))).andExpect(status().isSeeOther());
        browser.perform(undo.with(characters.signedIn("anna"))).andExpect(status().isConflict());
        assertThat(sql.fetchSingle(CELL, planned).getCurrency()).isEqualTo("USD");
        assertThat(sql.fetchSingle(CELL, planned).getAmount()).isEqualByComparingTo("100");
        browser.perform(get("/companies/" + client).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("было 100\u00a0$, стало 9")))
                .andExpect(content().string(containsString("стало 100\u00a0$")));
    }

    @Test
    void enterInACellAsItIsShownWritesNothingAndGoesOn() throws Exception {
        var anna = characters.viewer("anna");
        var client = harvest.client("АО «Пристань»", anna);
        done(cells.write(change(client, 0, "1000.40"), anna));
        var page = get("/insights/plan/sheet?year=2026&only=" + client);
        browser.perform(page.with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("name=\"shown\" value=\"1\u00a0000\"")));
        browser.perform(form(client, "1", "1\u00a0000").with(characters.signedIn("anna")))
                .andExpect(header().string("Location", containsString("done=" + client + "-0")));
        assertThat(row(client, anna).cell().amount()).isEqualByComparingTo("1000.40");
        done(cells.write(change(client, 1, "1001"), anna));
        assertThat(row(client, anna).cell().amount()).isEqualByComparingTo("1001");
    }

    @Test
    void anotherRateOrSomebodyElseMeanwhileMakesNoWritingOfACellNobodyTouched() throws Exception {
        var anna = characters.viewer("anna");
        var client = harvest.client("АО «Шлюз»", anna);
        done(cells.write(change(client, 0, "100"), anna));
        var planned = CELL.COMPANY_ID.eq(client.value());
        sql.update(CELL).set(CELL.CURRENCY, "USD").where(planned).execute();
        for (var version : List.of("1", "0")) {
            var form = form(client, version, "9 000").param("shown", "9\u00a0000");
            browser.perform(form.with(characters.signedIn("anna")))
                    .andExpect(status().isSeeOther());
        }
        assertThat(sql.fetchSingle(CELL, planned).getCurrency()).isEqualTo("USD");
        assertThat(sql.fetchSingle(CELL, planned).getAmount()).isEqualByComparingTo("100");
    }

    @Test
    void theFirstPlanIsTakenBackToNothing() throws Exception {
        var anna = characters.viewer("anna");
        var client = harvest.client("АО «Отмель»", anna);
        var undo = post(undo(cells.write(change(client, 0, "100"), anna)));
        browser.perform(undo.with(characters.signedIn("anna"))).andExpect(status().isSeeOther());
        assertThat(row(client, anna).cell().amount()).isNull();
    }

    private static String undo(Outcome<Cell.Key> written) {
        var done = (Outcome.Done<Cell.Key>) written;
        return Objects.requireNonNull(done.undo()).address();
    }

    @Test
    void enterGoesOnToTheNextCell() throws Exception {
        var anna = characters.viewer("anna");
        var client = harvest.client("АО «Перекат»", anna);
        browser.perform(form(client, "0", "5").with(characters.signedIn("anna")))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", containsString("done=" + client + "-0")));
    }

    @Test
    void whatIsNoSumLetsTheNextWritingNotGoOverAnothers() throws Exception {
        var anna = characters.viewer("anna");
        var client = harvest.client("АО «Плотина»", anna);
        done(cells.write(change(client, 0, "5000"), anna));
        browser.perform(form(client, "0", "много").with(characters.signedIn("anna")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("name=\"version\" value=\"0\"")));
    }

    @Test
    void whatIsNoSumIsSaidBesideItsCell() throws Exception {
        var client = harvest.client("АО «Затон»", characters.viewer("anna"));
        for (var wrong : List.of("много", "-5", "99999999999999")) {
            browser.perform(form(client, "0", wrong).with(characters.signedIn("anna")))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("id=\"amount-error\"")));
        }
    }

    @Test
    @Rule({"T-02", "T-07"})
    void aSellerPlansTheOwnClientsAndFindsNoneOfAnotherBranch() {
        var anna = characters.viewer("anna");
        var theirs = harvest.client("АО «Юг»", characters.viewer("boris"));
        assertThatThrownBy(() -> cells.write(change(theirs, 0, "5"), anna))
                .isInstanceOf(NotFound.class);
        var vera = characters.viewer("vera");
        var hers = harvest.client("АО «Север»", vera);
        assertThat(cells.write(change(hers, 0, "5"), anna)).isInstanceOf(Outcome.Forbidden.class);
        done(cells.write(change(hers, 0, "5"), vera));
        done(cells.write(change(theirs, 0, "5"), characters.viewer("gleb")));
    }

    @Test
    @Rule("T-02")
    void aHeadSeesNothingOfAnotherBranch() throws Exception {
        var boris = characters.viewer("boris");
        var client = harvest.client("АО «Степной элеватор»", boris);
        done(cells.write(change(client, 0, "123456"), boris));
        assertThat(names("vera", client)).isNull();
        assertThat(names("gleb", client)).isNotNull();
        browser.perform(
                        get("/insights/plan/sheet?year=2026&only=" + client)
                                .with(characters.signedIn("vera")))
                .andExpect(content().string(not(containsString("Степной элеватор"))));
    }

    private Sheet.@Nullable Client names(String viewer, CompanyId client) {
        var lens = new Lens(characters.viewer(viewer), null, null, harvest.rates());
        return sheets.of(lens, YEAR, List.of(client)).clients().stream().findFirst().orElse(null);
    }
}
