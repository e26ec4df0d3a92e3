package soyuznik.products;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.CustomField.Kind;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProductId;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/**
 * What a company keeps of its products beside what the product knows, and how the list shows it.
 */
@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Rule("U-01")
class FieldsOfProductsTest {
    private final Products products;
    private final Fields fields;
    private final Characters characters;
    private final MockMvc browser;

    FieldsOfProductsTest(Products products, Fields fields, Characters characters, MockMvc browser) {
        this.products = products;
        this.fields = fields;
        this.characters = characters;
        this.browser = browser;
    }

    @Test
    void aFieldIsAskedShownToldInTheHistoryAndFound() throws Exception {
        var field = ask(Kind.TEXT, "Марка стали");
        shown("/settings/fields/product", containsString(field.label().ru()));
        shown("/products/new", containsString(field.label().ru()));
        var product = made("Вал ВП-31", field, "40ХНМА редкая");
        shown("/products/" + product, containsString("40ХНМА редкая"));
        shown("/products/" + product, containsString(field.label().ru() + ": 40ХНМА редкая"));
        shown("/search?q=40хнма редкая", containsString("/products/" + product));
        shown("/products?q=40хнма", containsString("Вал ВП-31"));
    }

    @Test
    void whatAFormDoesNotAskStaysAndTheSecondToSaveSeesBothValues() throws Exception {
        var field = ask(Kind.NUMBER, "Масса");
        var product = made("Втулка ВП-32", field, "12");
        var first = Map.of("name", "Втулка ВП-32а");
        done(products.edit(product, 0, first, characters.viewer("vera")));
        assertThat(products.get(product).extra().get(field.key())).isEqualTo("12");
        assertThat(products.edit(product, 0, Map.of("name", "Иная"), characters.viewer("vera")))
                .isInstanceOf(Outcome.Stale.class);
        as("vera", saved(product, field, "0", "13"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("data-value=\"12\"")));
    }

    @Test
    void whatCantBeReadIsToldBesideTheFieldAndStays() throws Exception {
        var field = ask(Kind.DAY, "Снят с чертежа");
        var product = made("Штуцер ВП-33", field, "2026-01-31");
        as("vera", saved(product, field, "0", "31.02.2026"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"" + field.key() + "-error\"")))
                .andExpect(content().string(containsString("31.02.2026")));
    }

    @Test
    void theListIsNarrowedByAFieldShowsItAndKeepsItsColumns() throws Exception {
        var field = ask(Kind.CHOICE, "Сборка", "левая", "правая");
        made("Рычаг ВП-34", field, "1");
        made("Рычаг ВП-35", field, "2");
        var list = "/products?q=рычаг+вп&cols=manner," + field.key();
        shown(list, containsString(field.label().ru()));
        shown(list + "&" + field.key() + "=2", containsString("Рычаг ВП-35"));
        shown(list + "&" + field.key() + "=2", not(containsString("Рычаг ВП-34")));
        shown(list + "&panel=columns", containsString("name=\"c1\""));
        as("anna", get(list + "&" + field.key() + "=9"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    @Rule({"U-01", "W-02"})
    void theListGoesOutWithItsColumnsAndNothingOfItIsCalculated() throws Exception {
        var field = ask(Kind.TEXT, "Чертёж");
        made("=Опора ВП-36", field, "+7 лист");
        var list = "q=опора вп&cols=article," + field.key();
        as("gleb", export(list))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(field.label().ru())))
                .andExpect(content().string(containsString("'=Опора ВП-36")))
                .andExpect(content().string(containsString("'+7 лист")));
        as("anna", export(list)).andExpect(status().isForbidden());
    }

    private static MockHttpServletRequestBuilder export(String list) {
        return post("/exports")
                .param("kind", "products")
                .param("format", "csv")
                .param("list", list);
    }

    private CustomField ask(Kind kind, String name, String... options) {
        return fields.ask(Bearer.PRODUCT, kind, name, options);
    }

    private ProductId made(String name, CustomField field, String value) {
        var typed = Map.of("name", name, field.key(), value);
        return done(products.add(UUID.randomUUID(), typed, characters.viewer("vera")));
    }

    private MockHttpServletRequestBuilder saved(
            ProductId product, CustomField field, String version, String value) {
        return post("/products/" + product)
                .param("version", version)
                .param("name", products.get(product).name())
                .param(field.key(), value);
    }

    private void shown(String page, Matcher<String> what) throws Exception {
        as("vera", get(page)).andExpect(status().isOk()).andExpect(content().string(what));
    }

    private ResultActions as(String who, MockHttpServletRequestBuilder asked) throws Exception {
        return browser.perform(asked.with(characters.signedIn(who)));
    }
}
