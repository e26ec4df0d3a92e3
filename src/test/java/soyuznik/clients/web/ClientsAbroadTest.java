package soyuznik.clients.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** A client of another country is known by the number that its own country gave it. */
@ProductTest
@Rule("C-01")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ClientsAbroadTest {
    private final MockMvc browser;
    private final Characters characters;

    ClientsAbroadTest(MockMvc browser, Characters characters) {
        this.browser = browser;
        this.characters = characters;
    }

    @Test
    void aNumberOfAnotherCountryInTheFieldOfTheInnIsToldWhereItBelongs() throws Exception {
        sent(Map.of("name", "Минский-1", "inn", "190190190"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Номер другой страны впишите ниже")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "clients-group\" open>\n    <summary>Компания не из")));
        sent(Map.of("name", "Минский-1", "inn", "190190190", "country", "BY"))
                .andExpect(content().string(containsString("в поле «Налоговый номер»")));
    }

    @Test
    void itsNumberStandsInTheListInTheHitsAndInTheChoices() throws Exception {
        sent(Map.of("name", "Заграничный-2", "country", "KZ", "taxNumber", "190 190-192"))
                .andExpect(status().isSeeOther());
        shows(get("/companies").param("q", "заграничный-2"), "KZ 190190192");
        shows(get("/search").param("q", "заграничный-2"), "KZ 190190192");
        shows(get("/search").param("q", "190190192"), "Заграничный-2");
        shows(get("/people/new").param("client", "заграничный-2"), "KZ 190190192");
        shows(get("/companies").param("q", "заграничный-2").param("noInn", "true"), "не нашлось");
    }

    @Test
    void whoseNumberNobodyKnowsLacksOne() throws Exception {
        sent(Map.of("name", "Безномерный-3", "country", "KZ")).andExpect(status().isSeeOther());
        shows(
                get("/companies").param("q", "безномерный-3").param("noInn", "true"),
                "Безномерный-3");
        browser.perform(get("/search").param("q", "безномерный-3").with(anna()))
                .andExpect(content().string(not(containsString("KZ "))));
    }

    private void shows(MockHttpServletRequestBuilder page, String words) throws Exception {
        browser.perform(page.with(anna()))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
    }

    private RequestPostProcessor anna() {
        return characters.signedIn("anna");
    }

    private ResultActions sent(Map<String, String> typed) throws Exception {
        var form = post("/companies").with(anna()).param("key", UUID.randomUUID().toString());
        typed.forEach(form::param);
        return browser.perform(form);
    }
}
