package soyuznik.clients.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.TwoTabs;
import soyuznik.support.TwoTabs.Line;

@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ClientsChangedMeanwhileTest {
    private final MockMvc browser;
    private final Characters characters;
    private final TwoTabs tabs;

    ClientsChangedMeanwhileTest(MockMvc browser, Characters characters) {
        this.browser = browser;
        this.characters = characters;
        this.tabs = new TwoTabs(browser, characters);
    }

    @Test
    void countryRevenueAndEmployeesAreReadInWords() throws Exception {
        var client = made("/companies");
        tabs.first("anna", sized(client, "1900000000", "12500"));
        var told = tabs.second("anna", sized(client, "", "").param("country", "KZ"));
        assertThat(told.of("revenue"))
                .isEqualTo(new Line("Выручка в год", "1 900 000 000 ₽", "1900000000 RUB", "пусто"));
        assertThat(told.of("employees").theirs()).isEqualTo("12 500");
        assertThat(told.of("employees").sent()).isEqualTo("12500");
        assertThat(told.of("country")).isEqualTo(new Line("Страна", "Россия", "RU", "Казахстан"));
        var english = tabs.secondInEnglish("anna", sized(client, "", "").param("country", "KZ"));
        assertThat(english.of("country").ours()).isEqualTo("Kazakhstan");
        assertThat(english.of("revenue").theirs()).isEqualTo("₽1,900,000,000");
    }

    private static MockHttpServletRequestBuilder sized(
            String client, String revenue, String employees) {
        return named(client)
                .param("version", "0")
                .param("revenue", revenue)
                .param("currency", "RUB")
                .param("employees", employees);
    }

    @Test
    void whetherAPersonDecidesIsReadAsYesOrNo() throws Exception {
        var client = made("/companies");
        made(client + "/people");
        var person = page(client).replaceFirst("(?s).*(/people/\\d+)\".*", "$1");
        var there = employment(person);
        tabs.first("anna", post(there).param("version", "0").param("decides", "true"));
        var told = tabs.second("anna", post(there).param("version", "0"));
        assertThat(told.of("decides"))
                .isEqualTo(new Line("Решает о закупках", "да", "true", "нет"));
    }

    private String employment(String person) throws Exception {
        return page(person).replaceFirst("(?s).*(/employments/\\d+)/edit\".*", "$1");
    }

    private String page(String address) throws Exception {
        return browser.perform(get(address).with(characters.signedIn("anna")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String made(String address) throws Exception {
        var form =
                post(address)
                        .param("name", "Петров " + UUID.randomUUID())
                        .param("key", UUID.randomUUID().toString())
                        .with(characters.signedIn("anna"));
        var answer = browser.perform(form).andReturn().getResponse();
        return Objects.requireNonNull(answer.getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder named(String address) {
        return post(address).param("name", "Петров и сыновья");
    }
}
