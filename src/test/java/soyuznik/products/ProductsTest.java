package soyuznik.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Cursor;
import soyuznik.kernel.Money;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Rule("U-01")
class ProductsTest {
    private final Products products;
    private final ProductList list;
    private final ProductGroups groups;
    private final Prices prices;
    private final Characters characters;
    private final MockMvc web;
    private final LocalDate today;

    ProductsTest(
            Products products,
            ProductList list,
            ProductGroups groups,
            Prices prices,
            Characters characters,
            MockMvc web,
            Clock clock) {
        this.products = products;
        this.list = list;
        this.groups = groups;
        this.prices = prices;
        this.characters = characters;
        this.web = web;
        this.today = LocalDate.now(clock);
    }

    private Viewer vera() {
        return characters.viewer("vera");
    }

    private ProductId product(Map<String, String> typed) {
        return done(products.add(UUID.randomUUID(), typed, vera()));
    }

    private List<ProductId> found(String words, @Nullable Long group, boolean retired) {
        var all = new ArrayList<ProductId>();
        @Nullable Cursor after = null;
        do {
            var filter = new ProductList.Filter(words, group, retired);
            var page = list.page(filter, ProductOrder.BY_NAME, after).products();
            page.rows().forEach(row -> all.add(row.id()));
            after = Cursor.read(page.next());
        } while (after != null);
        assertThat(all).doesNotHaveDuplicates();
        return all;
    }

    private long group(String path) {
        return groups.all().stream()
                .filter(group -> group.path().equals(path))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "фт 4711",
                "FT-4711",
                "filtr toplivnyj",
                "очистки ТОНКОЙ",
                "ff5052",
                "сепаратор"
            })
    void aProductIsFoundByArticleNameAndOtherNamesInEitherAlphabet(String words) {
        var typed =
                Map.of(
                        "name", "Фильтр топливный тонкой очистки",
                        "article", "ФТ-4711",
                        "aliases", "FLEETGUARD FF5052\nСепаратор");
        products.add(UUID.nameUUIDFromBytes(new byte[] {47, 11}), typed, vera());
        assertThat(found(words, null, false)).isNotEmpty();
        assertThat(found(words + " масляный", null, false)).isEmpty();
    }

    @Test
    void anArticleIsOneProductsHoweverItIsWritten() {
        product(Map.of("name", "Насос", "article", "НС-900"));
        var again =
                products.add(
                        UUID.randomUUID(), Map.of("name", "Насос", "article", "нс 900"), vera());
        assertThat(again).isInstanceOf(Outcome.Invalid.class);
        var other = product(Map.of("name", "Насос"));
        var taken = products.edit(other, 0, Map.of("name", "Насос", "article", "НС900"), vera());
        assertThat(taken).isInstanceOf(Outcome.Done.class);
        var same = products.edit(other, 1, Map.of("name", "Насос", "article", "NS-900"), vera());
        assertThat(same).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void theSameFormTwiceIsOneProduct() {
        var key = UUID.randomUUID();
        var first = done(products.add(key, Map.of("name", "Муфта"), vera()));
        assertThat(done(products.add(key, Map.of("name", "Муфта"), vera()))).isEqualTo(first);
    }

    @Test
    void aGroupHoldsTheProductsOfThoseBelowIt() {
        var deep = product(Map.of("name", "Ремень", "group", "Приводы / Ремни"));
        var high = product(Map.of("name", "Привод", "group", " приводы "));
        assertThat(found("", group("Приводы"), false)).contains(deep, high);
        assertThat(found("", group("Приводы / Ремни"), false)).contains(deep).doesNotContain(high);
        assertThat(groups.all().stream().filter(it -> it.path().equalsIgnoreCase("приводы")))
                .hasSize(1);
    }

    @Test
    void ofSeveralPricesTheLastThatHasBegunHoldsUntilItsEnd() {
        var id = product(Map.of("name", "Подшипник"));
        price(id, "100", today.minusDays(20), null);
        price(id, "120", today.minusDays(5), null);
        price(id, "150", today.plusDays(5), null);
        assertThat(products.get(id).price()).isEqualTo(new Money(new BigDecimal("120"), "RUB"));
        price(id, "90", today.minusDays(2), today.minusDays(1));
        assertThat(products.get(id).price()).isNull();
    }

    private void price(ProductId id, String amount, LocalDate since, @Nullable LocalDate until) {
        var typed =
                Map.of(
                        "price",
                        amount,
                        "price-currency",
                        "RUB",
                        "since",
                        since.toString(),
                        "until",
                        until == null ? "" : until.toString());
        done(prices.set(id, UUID.randomUUID(), typed, vera()));
    }

    @Test
    void aPriceSetByMistakeHoldsNoMoreUntilItIsPutBack() {
        var id = product(Map.of("name", "Вал"));
        price(id, "100", today, null);
        var price = prices.of(id).getFirst().id();
        done(prices.remove(id, price, vera()));
        assertThat(products.get(id).price()).isNull();
        done(prices.restore(id, price, vera()));
        assertThat(products.get(id).price()).isNotNull();
    }

    @Test
    void aPriceDoesNotEndBeforeItBegins() {
        var id = product(Map.of("name", "Шкив"));
        var typed = Map.of("price", "1 RUB", "since", "2026-02-01", "until", "2026-01-01");
        assertThat(prices.set(id, UUID.randomUUID(), typed, vera()))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(prices.of(id)).isEmpty();
    }

    @Test
    void aRetiredProductIsOfferedNoMore() {
        var id = product(Map.of("name", "Редуктор Р-1"));
        done(products.retire(id, vera()));
        assertThat(found("редуктор р-1", null, false)).doesNotContain(id);
        assertThat(found("редуктор р-1", null, true)).contains(id);
        done(products.restore(id, vera()));
        assertThat(found("редуктор р-1", null, false)).contains(id);
    }

    @Test
    void whoSavesOverAnothersChangeSeesBothValues() {
        var id = product(Map.of("name", "Клапан", "unit", "шт."));
        done(products.edit(id, 0, Map.of("name", "Клапан", "unit", "компл."), vera()));
        var late = products.edit(id, 0, Map.of("name", "Клапан обратный", "unit", "шт."), vera());
        assertThat(late).isInstanceOf(Outcome.Stale.class);
        assertThat(products.get(id).get("unit")).isEqualTo("компл.");
    }

    @Test
    @Rule("T-07")
    void aSellerSeesProductsAndChangesNone() throws Exception {
        var id = product(Map.of("name", "Уплотнение", "article", "УП-77"));
        var anna = characters.viewer("anna");
        assertThat(products.add(UUID.randomUUID(), Map.of("name", "Своё"), anna))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(products.retire(id, anna)).isInstanceOf(Outcome.Forbidden.class);
        web.perform(get("/products?q=уп-77").with(characters.signedIn("anna")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Уплотнение")));
        web.perform(get("/search?q=уп-77").with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("/products/" + id)));
    }

    @Test
    void whatCanNotBeReadIsSaidBesideItsField() throws Exception {
        web.perform(
                        post("/products")
                                .with(characters.signedIn("vera"))
                                .param("name", "")
                                .param("leadDays", "скоро"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"name-error\"")))
                .andExpect(content().string(containsString("id=\"leadDays-error\"")));
    }
}
