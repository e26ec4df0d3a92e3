package soyuznik.projects;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.access.Rates;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What a column of the board adds up when its projects are in several currencies. */
@OnProjects
@Rule("P-06")
class BoardInCurrenciesTest {
    private final Goods goods;
    private final Sales sales;
    private final Rates rates;
    private final Characters characters;
    private final MockMvc browser;
    private final Viewer anna;

    BoardInCurrenciesTest(
            Goods goods, Sales sales, Rates rates, Characters characters, MockMvc browser) {
        this.goods = goods;
        this.sales = sales;
        this.rates = rates;
        this.characters = characters;
        this.browser = browser;
        this.anna = characters.viewer("anna");
    }

    private void sold(ProductId product, String price) {
        var project = sales.ready(anna);
        done(goods.put(project, product, Goods.typed("1", price), anna));
    }

    private ResultActions board(ProductId product) throws Exception {
        return browser.perform(
                get("/projects/board?method=SHORT&product=" + product)
                        .with(characters.signedIn("anna")));
    }

    @Test
    void aSumOfSeveralCurrenciesIsMarkedAndSaysAtWhichRate() throws Exception {
        done(rates.set("01.11.2026 KZT 0,17", characters.viewer("vera")));
        var product = goods.product("Вентиль В-" + UUID.randomUUID(), "");
        sold(product, "1000 RUB");
        sold(product, "10000 KZT");
        board(product)
                .andExpect(content().string(containsString("≈ 2\u00a0700\u00a0₽")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "10\u00a0000\u00a0₸ по 0,17 RUB, курс от 01.11.2026")));
    }

    @Test
    void aSumWithoutARateStandsApartAndSaysSo() throws Exception {
        var product = goods.product("Вентиль Г-" + UUID.randomUUID(), "");
        sold(product, "1000 RUB");
        sold(product, "500 GBP");
        board(product)
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "1\u00a0000\u00a0₽ + 500\u00a0£ без курса")));
    }

    @Test
    void aSumOfOneCurrencyCarriesNoMark() throws Exception {
        var product = goods.product("Вентиль Д-" + UUID.randomUUID(), "");
        sold(product, "1000 RUB");
        board(product).andExpect(content().string(containsString("1\u00a0000\u00a0₽ ·")));
    }
}
