package soyuznik.projects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.BACKTEST;
import static soyuznikdb.projects.Tables.METHOD;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Pages of figures go out as they stand there. */
@OnProjects
@Rule("W-02")
class FiguresAsFilesTest {
    private final Sales sales;
    private final Closures closures;
    private final Characters characters;
    private final MockMvc browser;
    private final DSLContext sql;
    private final String product = "Редуктор " + UUID.randomUUID();
    @TempDir Path folder;

    FiguresAsFilesTest(
            Sales sales,
            Closures closures,
            Characters characters,
            MockMvc browser,
            DSLContext sql) {
        this.sales = sales;
        this.closures = closures;
        this.characters = characters;
        this.browser = browser;
        this.sql = sql;
    }

    /** One passed, one was lost. */
    private void two() {
        var anna = characters.viewer("anna");
        sales.pass(sales.selling(product, anna), anna);
        done(
                closures.close(
                        sales.selling(product, anna), Closing.lost("Дорого", "Завод", ""), anna));
    }

    private ResultActions sent(String kind, String format) throws Exception {
        return browser.perform(
                post("/exports")
                        .param("kind", kind)
                        .param("format", format)
                        .param("list", "method=SHORT&openedFrom=&written=" + product)
                        .with(characters.signedIn("vera")));
    }

    private byte[] file(String kind, String format) throws Exception {
        return sent(kind, format)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }

    @Test
    void theTableHasTheFiguresOfThePage() throws Exception {
        two();
        assertThat(new String(file("insights_funnel", "csv"), UTF_8).lines())
                .contains("Потребность;2;1;1;50\u00a0%;9–91\u00a0%;0;");
        assertThat(new String(file("insights_losses", "csv"), UTF_8).lines())
                .contains("По причине;Дорого;1;100\u00a0%", "Кому проиграли;Завод;1;100\u00a0%");
    }

    /** Of 100 of whom a fifth was said, 20 were won in the quarter. */
    @Test
    @Rule("N-03")
    void theTrialOfTheChancesGoesOutAsTables() throws Exception {
        two();
        tried("0.20000", 100, 20);
        assertThat(new String(file("insights_forecast", "csv"), UTF_8).lines())
                .anyMatch(line ->
                        line.endsWith(";20–30\u00a0%;20\u00a0%;20\u00a0%;13–29\u00a0%;20;100"))
                .anyMatch(line -> line.contains(";Квартал;Было открыто;"))
                .anyMatch(line -> line.contains(";01.04.1951;100;20"));
    }

    private void tried(String chance, long projects, long won) {
        sql.insertInto(BACKTEST)
                .set(
                        BACKTEST.METHOD_ID,
                        select(max(METHOD.ID)).from(METHOD).where(METHOD.CODE.eq("SHORT")))
                .set(BACKTEST.SCOPE, Sight.of(characters.viewer("vera")).scope())
                .set(BACKTEST.QUARTER, LocalDate.of(1951, 4, 1))
                .set(BACKTEST.STAGE, "")
                .set(BACKTEST.DAYS, 30)
                .set(BACKTEST.CHANCE, new BigDecimal(chance))
                .set(BACKTEST.PROJECTS, projects)
                .set(BACKTEST.WON, won)
                .set(BACKTEST.AT, Instant.now())
                .execute();
    }

    @AfterEach
    void forget() {
        sql.deleteFrom(BACKTEST).execute();
    }

    @Test
    void onPaperStandTheSentenceAndTheTable() throws Exception {
        two();
        var file = Files.write(folder.resolve("one.pdf"), file("insights_funnel", "pdf"));
        try (var paper = Loader.loadPDF(file.toFile())) {
            assertThat(new PDFTextStripper().getText(paper))
                    .contains("Где застревают продажи", "Труднее всего пройти этап", product)
                    .contains("1 / 1");
        }
    }

    @Test
    void aListIsNoPaper() throws Exception {
        sent("companies", "pdf").andExpect(status().is4xxClientError());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insights_cycle",
                "insights_losses",
                "insights_forecast",
                "plans",
                "plans_differences"
            })
    void eachPageOfFiguresGoesOnPaper(String kind) throws Exception {
        two();
        assertThat(file(kind, "pdf")).startsWith("%PDF-".getBytes(UTF_8));
        assertThat(file(kind, "xlsx")).startsWith("PK".getBytes(UTF_8));
    }
}
