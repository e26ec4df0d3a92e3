package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.OurCompany;
import soyuznik.access.Rates;
import soyuznik.exchange.RateAnswers.Question;
import soyuznik.kernel.Language;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

@Rule("P-06")
@ProductTest
@Transactional
class RateFilesTest {
    private static final String OF_THE_BANK =
            """
            Цифр. код;Букв. код;Единиц;Валюта;Курс
            036;AUD;1;Австралийский доллар;51,3542
            051;AMD;100;Армянских драмов;20,6215
            704;VND;10000;Донгов;32,1178
            960;XDR;1;СДР (специальные права заимствования);106,9
            """;

    @Autowired private OurCompany company;
    @Autowired private Rates rates;
    @Autowired private Characters characters;
    @Autowired private MockMvc browser;

    private RateReading read(String file) {
        return RateReading.of(file.getBytes(StandardCharsets.UTF_8), company.settings());
    }

    private RateReading again(RateReading asking, String since, String dates, String numbers) {
        var table = ((RateReading.Asking) asking).file().table();
        return RateReading.of(
                new RateAnswers(table, since, "", dates, numbers), company.settings());
    }

    private static List<String> lines(RateReading reading) {
        return ((RateReading.Read) reading)
                .rates().stream()
                        .map(rate -> rate.since() + " " + rate.currency() + " " + plain(rate))
                        .toList();
    }

    private static String plain(RateReading.Rate rate) {
        return rate.amount().stripTrailingZeros().toPlainString();
    }

    private static List<String> why(RateReading reading) {
        return ((RateReading.Refused) reading)
                .why().stream().map(it -> it.key() + it.args().getOrDefault("row", "")).toList();
    }

    @Test
    void theTableOfTheBankOfADayIsDividedByItsUnitsAndItsDayIsAsked() {
        var asking = read(OF_THE_BANK);
        assertThat(((RateReading.Asking) asking).open()).containsExactly(Question.SINCE);
        assertThat(lines(again(asking, "2026-11-28", "", "")))
                .containsExactly(
                        "2026-11-28 AUD 51.3542",
                        "2026-11-28 AMD 0.206215",
                        "2026-11-28 VND 0.00321178",
                        "2026-11-28 XDR 106.9");
    }

    @Test
    void theTableOfOneCurrencyByDaysIsReadByTheNameOfTheCurrency() {
        var file = "nominal;data;curs;cdx\n10;27.11.2026;115,2;Юань\n10;28.11.2026;116;Юань\n";
        assertThat(lines(read(file)))
                .containsExactly("2026-11-27 CNY 11.52", "2026-11-28 CNY 11.6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Дата,Валюта,Курс\n2026-11-20,USD,\"92,15\"\n",
                "Курс;Код;Дата\n92,15;usd;20.11.2026\n",
                "Rate\tCurrency\tDate\n92.15\tUS dollar\t20 Nov 2026\n",
                "20.11.2026;USD;92,15\n",
            })
    void columnsAreKnownByTheirNamesOrTheirCells(String file) {
        assertThat(lines(read(file))).containsExactly("2026-11-20 USD 92.15");
    }

    @Test
    void lettersOfWindowsAreRead() {
        var file = "Дата;Валюта;Курс\n20.11.2026;доллар США;92,15\n";
        var content = file.getBytes(Charset.forName("windows-1251"));
        assertThat(lines(RateReading.of(content, company.settings())))
                .containsExactly("2026-11-20 USD 92.15");
    }

    @Test
    void daysAndNumbersOfAWorkbookAreTakenAsTheyAreKept() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new Workbook(out, "test", "1.0")) {
            var sheet = book.newWorksheet("Курсы");
            sheet.value(0, 0, "Дата");
            sheet.value(0, 1, "Валюта");
            sheet.value(0, 2, "Курс");
            sheet.value(1, 0, LocalDate.of(2026, 11, 3));
            sheet.style(1, 0).format("dd.MM.yyyy").set();
            sheet.value(1, 1, "EUR");
            sheet.value(1, 2, 101.25);
        }
        assertThat(lines(RateReading.of(out.toByteArray(), company.settings())))
                .containsExactly("2026-11-03 EUR 101.25");
    }

    @ParameterizedTest
    @CsvSource({"DAY_FIRST, 2026-11-03", "MONTH_FIRST, 2026-03-11"})
    void datesThatCanBeReadBothWaysAreAskedAndNeverGuessed(String order, String day) {
        var asking = read("Дата;Валюта;Курс\n03.11.2026;USD;92,15\n");
        assertThat(((RateReading.Asking) asking).open()).containsExactly(Question.DATES);
        assertThat(lines(again(asking, "", order, ""))).containsExactly(day + " USD 92.15");
    }

    @ParameterizedTest
    @CsvSource({"POINT, 12345", "COMMA, 12.345"})
    void aSignThatMayPartThousandsOrAFractionIsAsked(String mark, String amount) {
        var asking = read("Дата;Валюта;Курс\n23.11.2026;USD;\"12,345\"\n");
        assertThat(((RateReading.Asking) asking).open()).containsExactly(Question.NUMBERS);
        assertThat(lines(again(asking, "", "", mark))).containsExactly("2026-11-23 USD " + amount);
    }

    @ParameterizedTest
    @CsvSource({
        "31.02.2026;USD;92, rates.file.row.day3",
        "23.11.2026;рыба;92, rates.file.row.currency3",
        "23.11.2026;RUB;1, rates.file.row.base3",
        "23.11.2026;USD;0, rates.file.row.amount3",
        "23.11.2026;USD;, rates.file.row.amount3",
        "21.11.2026;EUR;101, rates.file.row.twice3"
    })
    void aRowThatCanNotBeReadIsNamedByItsNumberAndNothingIsTaken(String row, String why) {
        var file = "Дата;Валюта;Курс\n21.11.2026;EUR;100\n" + row + "\n";
        assertThat(why(read(file))).containsExactly(why);
    }

    @Test
    void unitsThatAreNoNumberAreNotTakenForOne() {
        var file = "Дата;Валюта;Единиц;Курс\n21.11.2026;VND;\"10,000\";32,1\n";
        assertThat(why(read(file))).containsExactly("rates.file.row.units2");
    }

    @ParameterizedTest
    @CsvSource({
        "'', exchange.file.empty",
        "'Дата;Валюта;Курс\n', exchange.file.no_rows",
        "'Кто;Где\nАнна;Тверь\n', rates.file.columns"
    })
    void aFileWithoutRatesSaysWhatItNeeds(String file, String why) {
        assertThat(why(read(file))).containsExactly(why);
    }

    @Test
    void whatWasReadIsWrittenDownOnlyByItsForm() throws Exception {
        var before = rates.all();
        sent("Дата;Валюта;Курс\n20.11.2026;USD;92,15\n", "vera")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("20.11.2026 USD 92,15")));
        assertThat(rates.all()).isEqualTo(before);
    }

    @Test
    void whatIsWrittenDownAlreadyIsToldBeforeItIsReplaced() throws Exception {
        browser.perform(
                        post("/settings/rates")
                                .param("rates", "20.11.2026 USD 90,5\n20.11.2026 EUR 100")
                                .with(characters.signedIn("vera")))
                .andExpect(status().isSeeOther());
        sent("Дата;Валюта;Курс\n20.11.2026;USD;92,15\n20.11.2026;EUR;100\n", "vera")
                .andExpect(content().string(containsString("<li>20.11.2026 USD 90,5</li>")))
                .andExpect(content().string(not(containsString("<li>20.11.2026 EUR"))));
    }

    /** A line that can't be read is put behind them, so that nothing is written down. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void whatWasReadIsUnderstoodByItsFormInBothLanguages(Language language) throws Exception {
        prefer(language);
        try {
            var page = sent("Дата;Валюта;Курс\n20.11.2026;USD;92,15\n", "vera").andReturn();
            var html = page.getResponse().getContentAsString();
            var lines = html.replaceAll("(?s).*<textarea[^>]*>(.*)</textarea>.*", "$1");
            assertThat(lines).contains("USD").doesNotContain("<");
            browser.perform(
                            post("/settings/rates")
                                    .param("rates", lines + "\nUSD 1")
                                    .with(characters.signedIn("vera")))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(matchesPattern("(?s).*(Строка|Line) 2 .*")));
        } finally {
            prefer(Language.RU);
        }
    }

    private void prefer(Language language) throws Exception {
        browser.perform(
                        post("/preferences")
                                .param("language", language.name())
                                .with(characters.signedIn("vera")))
                .andExpect(status().is3xxRedirection());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0202-11-28", "1926-11-28", "2200-01-01"})
    void aSlipInTheYearIsAskedAboutAgainAndTheFileIsKept(String since) {
        var asking = read(OF_THE_BANK);
        assertThat(again(asking, since, "", ""))
                .isInstanceOfSatisfying(
                        RateReading.Asking.class,
                        still -> assertThat(still.open()).containsExactly(Question.SINCE));
    }

    @Test
    void aQuestionThatIsLeftOpenIsAskedAgainBesideItsField() throws Exception {
        sent(OF_THE_BANK, "vera")
                .andExpect(content().string(not(containsString("role=\"alert\""))));
        var table = ((RateReading.Asking) read(OF_THE_BANK)).file().table();
        browser.perform(
                        post("/settings/rates/files/answers")
                                .param("table", table)
                                .with(characters.signedIn("vera")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"since-error\"")))
                .andExpect(content().string(containsString("AMD\t100")));
    }

    @Test
    void theFormIsShownAgainWithTheRowThatCanNotBeRead() throws Exception {
        sent("Дата;Валюта;Курс\n20.11.2026;USD;дорого\n", "vera")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Строка 2: «дорого» — не курс")));
    }

    @Test
    @Rule("T-07")
    void aSellerReadsNoFileOfRates() throws Exception {
        sent(OF_THE_BANK, "anna").andExpect(status().isForbidden());
    }

    private ResultActions sent(String file, String person) throws Exception {
        var part =
                new MockMultipartFile(
                        "file", "курсы.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8));
        return browser.perform(
                multipart("/settings/rates/files").file(part).with(characters.signedIn(person)));
    }
}
