package soyuznik.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** The list of products under names: one's own, and those shared with a branch. */
@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Rule("U-01")
class ViewsOfProductsTest {
    private static final String LIST = "/products?sort=-lead&cols=lead&q=";

    private final Products products;
    private final Characters characters;
    private final MockMvc browser;

    /** A word that no other product is called by. */
    private final String word = "vid" + UUID.randomUUID().toString().replace("-", "");

    private String view = "";

    ViewsOfProductsTest(Products products, Characters characters, MockMvc browser) {
        this.products = products;
        this.characters = characters;
        this.browser = browser;
    }

    /** Others who ask for the list get it as it comes. */
    @AfterEach
    void forget() throws Exception {
        if (!view.isEmpty()) {
            sent("vera", post(view + "/removal")).andExpect(status().isSeeOther());
        }
    }

    private void made(String name) {
        var typed = Map.of("name", name, "aliases", word);
        done(products.add(UUID.randomUUID(), typed, characters.viewer("vera")));
    }

    /** Saves the list as a view of Vera's. */
    private void saves(String branch) throws Exception {
        var list = LIST + word;
        assertThat(body("vera", list)).contains("/views/new?kind=products");
        var form = post("/views").param("kind", "products").param("name", word);
        var query = list.substring(list.indexOf('?') + 1);
        sent("vera", form.param("query", query).param("branch", branch))
                .andExpect(redirectedUrl(list));
        view = body("vera", list).replaceFirst("(?s).*\"(/views/\\d+)/edit\".*", "$1");
    }

    @Test
    void aViewKeepsFilterColumnsAndOrderAndOpensByItself() throws Exception {
        made("Видимый");
        saves("");
        assertThat(body("vera", "/products?sort=name")).contains(">" + word + "<");
        sent("vera", post(view + "/usual")).andExpect(redirectedUrl(LIST + word));
        assertThat(body("vera", "/products"))
                .contains("aria-sort=\"descending\"", "column-lead", "Видимый")
                .doesNotContain("column-article");
        assertThat(body("vera", "/products?sort=name")).contains("column-article");
    }

    @Test
    void itIsOnesOwnUntilItIsSharedWithABranch() throws Exception {
        made("Общий");
        saves("");
        assertThat(body("anna", "/products?sort=name")).doesNotContain(">" + word + "<");
        var branch = characters.viewer("vera").branch().toString();
        var shared = post(view).param("version", "0").param("name", word);
        sent("vera", shared.param("branch", branch)).andExpect(status().isSeeOther());
        assertThat(body("anna", "/products?sort=name")).contains(">" + word + "<");
        sent("anna", post(view + "/removal")).andExpect(status().isNotFound());
    }

    private String body(String who, String address) throws Exception {
        return browser.perform(get(address).with(characters.signedIn(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions sent(String who, MockHttpServletRequestBuilder form) throws Exception {
        return browser.perform(form.with(characters.signedIn(who)));
    }
}
