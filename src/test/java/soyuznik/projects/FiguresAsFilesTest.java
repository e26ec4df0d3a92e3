package soyuznik.projects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
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
    private final String product = "Редуктор " + UUID.randomUUID();
    @TempDir Path folder;

    FiguresAsFilesTest(Sales sales, Closures closures, Characters characters, MockMvc browser) {
        this.sales = sales;
        this.closures = closures;
        this.characters = characters;
        this.browser = browser;
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
