package soyuznik.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.CompanyId;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** The sheet of plans and what has to be begun go out as files. */
@OnPlans
@Rule({"L-02", "W-02"})
class PlansAsFilesTest {
    private final Cells cells;
    private final Sheets sheets;
    private final Harvest harvest;
    private final Characters characters;
    private final MockMvc browser;

    PlansAsFilesTest(
            Cells cells, Sheets sheets, Harvest harvest, Characters characters, MockMvc browser) {
        this.cells = cells;
        this.sheets = sheets;
        this.harvest = harvest;
        this.characters = characters;
        this.browser = browser;
    }

    private String file(String kind, String query) throws Exception {
        return browser.perform(
                        post("/exports")
                                .param("kind", kind)
                                .param("format", "csv")
                                .param("list", query)
                                .with(characters.signedIn("gleb")))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    @Test
    void theWholeSheetGoesOutEachClientOnceTheLargestFirst() {
        var seller = harvest.seller();
        for (int i = 1; i <= Sheets.CLIENTS + 3; i++) {
            plan(harvest.client("АО «Ряд " + i + "»", seller), Integer.toString(1000 - i));
        }
        var lens = harvest.lens(seller, characters.viewer("gleb"));
        var sums = new ArrayList<Integer>();
        sheets.each(
                lens,
                harvest.year(),
                null,
                client -> sums.add(Integer.valueOf(client.rows().getFirst().cell().typed())));
        assertThat(sums).hasSize(Sheets.CLIENTS + 3).doesNotHaveDuplicates();
        assertThat(sums).isSortedAccordingTo((one, other) -> other - one);
    }

    private void plan(CompanyId client, String amount) {
        var key = new Cell.Key(harvest.year().year(), client, null);
        done(cells.write(new Cell.Change(key, 0, amount, ""), characters.viewer("gleb")));
    }

    @Test
    void theFileOfTheSheetHoldsWhatIsPlannedForTheClients() throws Exception {
        var seller = harvest.seller();
        plan(harvest.client("АО «Файл плана»", seller), "1234");
        var query = "year=" + harvest.year().year() + "&manager=" + seller.user();
        assertThat(file("plans_sheet", query)).contains("АО «Файл плана»").contains("1234");
        assertThat(file("plans_sheet", "manager=" + characters.viewer("boris").user()))
                .doesNotContain("АО «Файл плана»");
    }

    @Test
    void theFileHoldsOnlyWhatTheSheetShows() throws Exception {
        var seller = harvest.seller();
        plan(harvest.client("АО «Без группы»", seller), "1234");
        plan(harvest.client("ЗАО «Другой покупатель»", seller), "4321");
        var query = "year=" + harvest.year().year() + "&manager=" + seller.user();
        assertThat(file("plans_sheet", query + "&within=0")).contains("1234", "4321");
        assertThat(file("plans_sheet", query + "&within=999999999")).doesNotContain("1234");
        assertThat(file("plans_sheet", query + "&q=другой покупатель"))
                .contains("4321")
                .doesNotContain("1234");
    }

    @Test
    @Rule("L-04")
    void whatHasToBeBegunGoesOutWithWhoDidWhat() throws Exception {
        var seller = harvest.seller();
        var client = harvest.client("АО «Начало»", seller);
        plan(client, "5000");
        for (int i = 0; i < 10; i++) {
            var fresh = harvest.client("АО «Сделка»", seller);
            harvest.won(fresh, harvest.today().toString(), "10", seller);
        }
        var query = "manager=" + seller.user();
        var told = file("plans_efforts", query);
        assertThat(told.lines()).anyMatch(line -> line.startsWith("Нужно"));
        browser.perform(get("/insights/plan/efforts?" + query).with(characters.signedIn("gleb")))
                .andExpect(content().string(containsString("kind=MEETINGS")));
    }
}
