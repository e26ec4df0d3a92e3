package soyuznik.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.products.ProductList.SORTABLE;
import static soyuznik.support.Characters.done;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.ListOrder;
import soyuznik.support.Characters;
import soyuznik.support.Copies;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Undone at its end: no other test has thousands of products. */
@ProductTest
@Transactional
class TooManyProductsToOrderTest {
    private static final ListOrder<ProductOrder> LONGEST = ProductOrder.read("-lead");

    @Autowired private Products products;
    @Autowired private ProductList list;
    @Autowired private Characters characters;
    @Autowired private MockMvc browser;
    @Autowired private DSLContext sql;
    private final String word = "тысяча" + UUID.randomUUID().toString().replace("-", "");
    private final ProductList.Filter all = new ProductList.Filter(word, null, false);
    private Copies copies;

    @BeforeEach
    void oneIsThere() {
        var typed = Map.of("name", "Первый из тысяч", "aliases", word);
        var one = done(products.add(UUID.randomUUID(), typed, characters.viewer("vera")));
        var own = "'lead_days', n, 'sort_key', " + Copies.PLACE;
        copies = new Copies(sql, "products.product", one.value(), own);
        copies.make(2, SORTABLE);
    }

    private ProductList.Found page(ListOrder<ProductOrder> order) {
        return list.page(all, order, null);
    }

    @Test
    @Rule("U-01")
    void upToTheBoundTheyAreOrderedAndBeyondItTheyStandByNameAndSaySo() throws Exception {
        assertThat(page(LONGEST).order()).isEqualTo(LONGEST);
        assertThat(page(LONGEST).products().rows().getFirst().id().value())
                .isEqualTo(Copies.FIRST + SORTABLE);
        copies.make(SORTABLE + 1, SORTABLE + 1);
        assertThat(page(LONGEST)).isEqualTo(page(ProductOrder.BY_NAME));
        browser.perform(get("/products?sort=-lead&q=" + word).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("показано по названию")));
    }

    @Test
    @Rule("W-02")
    void aFileStaysInTheOrderInWhichItBeganHoweverManyComeMeanwhile() {
        var read = new ArrayList<Long>();
        list.each(
                all,
                LONGEST,
                product -> {
                    more(read.isEmpty());
                    read.add(product.id().value());
                });
        assertThat(read).hasSize(SORTABLE).doesNotHaveDuplicates();
        assertThat(read.subList(0, SORTABLE - 1)).isSortedAccordingTo(Collections.reverseOrder());
    }

    /** They come before what was read. */
    private void more(boolean wanted) {
        if (wanted) {
            copies.make(SORTABLE + 1, SORTABLE + 9);
        }
    }
}
