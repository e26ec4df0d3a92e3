package soyuznik.projects;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Pages of figures that few projects tell, or none: each says so in words. */
@OnProjects
@Rule({"N-01", "N-02", "N-03", "N-09", "T-02"})
class ThinFiguresTest {
    private final Closures closures;
    private final Sales sales;
    private final Characters characters;
    private final MockMvc browser;
    private final String product = "Насос " + UUID.randomUUID();

    ThinFiguresTest(Closures closures, Sales sales, Characters characters, MockMvc browser) {
        this.closures = closures;
        this.sales = sales;
        this.characters = characters;
        this.browser = browser;
    }

    private void says(String page, String who, String words) throws Exception {
        browser.perform(
                        get("/insights/" + page + "?method=SHORT&openedFrom=&written=" + product)
                                .with(characters.signedIn(who)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
    }

    /** One waits, one was lost in its first stage, one passed it. */
    private void three(Viewer by) {
        sales.selling(product, by);
        sales.pass(sales.selling(product, by), by);
        done(closures.close(sales.selling(product, by), Closing.lost("Дорого", "Завод", ""), by));
    }

    @ParameterizedTest
    @CsvSource({
        "funnel, За это время проектов не открывали",
        "cycle, За это время проектов не открывали",
        "forecast, За это время проектов не открывали",
        "losses, Проигранных проектов нет"
    })
    void whereThereIsNothingEachPageSaysSo(String page, String words) throws Exception {
        says(page, "gleb", words);
    }

    @ParameterizedTest
    @CsvSource({
        "funnel, решено только 2 проекта",
        "cycle, меньше десяти",
        "losses, Проигранных пока 1"
    })
    void threeProjectsSayThatTheyAreFew(String page, String words) throws Exception {
        three(characters.viewer("anna"));
        says(page, "gleb", words);
    }

    @ParameterizedTest
    @CsvSource({
        "funnel, За это время проектов не открывали",
        "cycle, За это время проектов не открывали",
        "forecast, За это время проектов не открывали",
        "losses, Проигранных проектов нет"
    })
    void whatAnotherBranchDoesIsInNoFigureOfAHead(String page, String words) throws Exception {
        three(characters.viewer("boris"));
        says(page, "vera", words);
    }
}
