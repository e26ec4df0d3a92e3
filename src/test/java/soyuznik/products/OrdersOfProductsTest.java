package soyuznik.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.Rates;
import soyuznik.clients.Cursor;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** In which orders the list of products stands, and that each goes on where a page ended. */
@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Rule("U-01")
class OrdersOfProductsTest {
    private final Products products;
    private final ProductList list;
    private final Prices prices;
    private final Rates rates;
    private final Fields fields;
    private final Characters characters;
    private final MockMvc browser;

    OrdersOfProductsTest(
            Products products,
            ProductList list,
            Prices prices,
            Rates rates,
            Fields fields,
            Characters characters,
            MockMvc browser) {
        this.products = products;
        this.list = list;
        this.prices = prices;
        this.rates = rates;
        this.fields = fields;
        this.characters = characters;
        this.browser = browser;
    }

    /** A word that no other product is called by. */
    private final String word = "порядок" + UUID.randomUUID().toString().replace("-", "");

    private void made(String name, Map<String, String> typed) {
        var all = new HashMap<>(typed);
        all.put("name", name);
        all.put("aliases", word);
        var product = done(products.add(UUID.randomUUID(), all, characters.viewer("vera")));
        if (typed.containsKey("price")) {
            var price = Map.of("price", typed.get("price"), "since", "2026-11-01");
            done(prices.set(product, UUID.randomUUID(), price, characters.viewer("vera")));
        }
    }

    /** Page by page, two at a time. */
    private List<String> names(String sort) {
        var order = ProductOrder.read(sort);
        var filter = new ProductList.Filter(word, null, false);
        var read = new ArrayList<String>();
        @Nullable Cursor after = null;
        do {
            var page = list.part(filter, order, after, 2);
            assertThat(page.order()).isEqualTo(order);
            page.products().rows().forEach(product -> read.add(product.name()));
            after = Cursor.read(page.products().next());
        } while (after != null);
        return read;
    }

    @Test
    void pricesOfSeveralCurrenciesStandByWhatTheyAreWorthToday() {
        done(rates.set("01.11.2026 KZT 0,17", characters.viewer("vera")));
        made("Тенге", Map.of("price", "1000 KZT"));
        made("Дешёвый", Map.of("price", "169.99 RUB"));
        made("Дорогой", Map.of("price", "170.01 RUB"));
        made("Без курса", Map.of("price", "900 GBP"));
        made("Без цены", Map.of());
        assertThat(names("price"))
                .containsExactly("Без курса", "Без цены", "Дешёвый", "Тенге", "Дорогой");
        assertThat(names("-price"))
                .containsExactly("Дорогой", "Тенге", "Дешёвый", "Без цены", "Без курса");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name     | Берёза, Дуб, Ёлка",
                "-name    | Ёлка, Дуб, Берёза",
                "article  | Ёлка, Берёза, Дуб",
                "-group   | Дуб, Ёлка, Берёза",
                "unit     | Дуб, Берёза, Ёлка",
                "-lead    | Дуб, Берёза, Ёлка",
                "lead     | Ёлка, Берёза, Дуб"
            })
    void eachColumnIsAnOrder(String sort, String names) {
        made("Дуб", Map.of("article", word + "9", "group", "Ярус", "leadDays", "12"));
        made("Ёлка", Map.of("unit", "м", "group", "Ёмкость"));
        made("Берёза", Map.of("article", word + "10", "unit", "кг", "leadDays", "3"));
        assertThat(String.join(", ", names(sort))).isEqualTo(names);
        assertThat(names("manner")).hasSize(3);
    }

    @Test
    void aCustomFieldIsAnOrderToo() {
        var field = fields.ask(Bearer.PRODUCT, CustomField.Kind.NUMBER, "Ресурс");
        made("Девять", Map.of(field.key(), "9"));
        made("Десять", Map.of(field.key(), "10"));
        made("Неизвестно", Map.of());
        assertThat(names(field.key())).containsExactly("Неизвестно", "Девять", "Десять");
        assertThat(names("-" + field.key())).containsExactly("Десять", "Девять", "Неизвестно");
    }

    @Test
    void aClickOnTheHeadOrdersAndASecondTurnsItRound() throws Exception {
        made("Скорый", Map.of("leadDays", "3"));
        made("Долгий", Map.of("leadDays", "30"));
        as(get("/products?q=" + word), containsString("sort=-lead&amp;q="));
        as(get("/products?q=" + word), containsString("aria-sort=\"ascending\""));
        var sorted = "/products?sort=-lead&q=" + word;
        as(get(sorted), stringContainsInOrder("Долгий", "Скорый"));
        as(get(sorted), containsString("href=\"/products?sort=lead&amp;q="));
        as(get(sorted), containsString("aria-sort=\"descending\""));
        as(get("/products?q=" + word + "&cols=aliases"), not(containsString("sort=aliases")));
    }

    @Test
    void onATelephoneTheSameOrdersAreAMenuThatKeepsWhatIsAsked() throws Exception {
        made("Скорый", Map.of("leadDays", "3"));
        var menu = stringContainsInOrder("list-order", "sort=-lead&amp;q=", "<thead>");
        as(get("/products?q=" + word), menu);
        as(get("/products?sort=-lead&q=" + word), containsString(", по убыванию"));
        as(get("/products?q=" + word), not(containsString(", по убыванию")));
    }

    @Test
    @Rule("W-02")
    void theFileStandsInTheOrderOfThePage() throws Exception {
        made("Скорый", Map.of("leadDays", "3"));
        made("Долгий", Map.of("leadDays", "30"));
        var file = post("/exports").param("kind", "products").param("format", "csv");
        as(file.param("list", "sort=-lead&q=" + word), stringContainsInOrder("Долгий", "Скорый"));
    }

    private void as(MockHttpServletRequestBuilder asked, Matcher<String> what) throws Exception {
        browser.perform(asked.with(characters.signedIn("gleb"))).andExpect(content().string(what));
    }
}
