package soyuznik.projects;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import soyuznik.projects.methods.Drafts;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What is typed into a method is kept, and what is wrong with it is said with its place. */
@OnProjects
@Rule("P-01")
class WritingMethodsTest {
    private final MockMvc browser;
    private final Characters characters;
    private final String address;

    WritingMethodsTest(MockMvc browser, Characters characters, Drafts drafts) {
        this.browser = browser;
        this.characters = characters;
        var gleb = characters.viewer("gleb");
        long draft = done(drafts.begin(UUID.randomUUID(), Drafts.Beginning.COPY, "SHORT", gleb));
        this.address = "/settings/methods/drafts/" + draft;
    }

    @Test
    void whatIsNoNumberStaysInItsFieldAndNothingIsSaved() throws Exception {
        browser.perform(typed().param("s1.days", "пять"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("value=\"пять\""),
                                                containsString("value=\"Второй\""),
                                                containsString("Этап 2: норма — число дней"))));
        browser.perform(get(address).with(signedIn()))
                .andExpect(content().string(not(containsString("Второй"))));
    }

    @Test
    void whatIsTriedIsSavedFirst() throws Exception {
        browser.perform(typed().param("s1.days", "5").param("then", "trial"))
                .andExpect(redirectedUrl(address + "/trial"));
        browser.perform(get(address).with(signedIn()))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("value=\"Второй\""),
                                                containsString("До публикации не хватает"),
                                                containsString("Этап 1: нет цели по-английски"),
                                                not(containsString("Не сохранено")),
                                                not(containsString("Этап 2: нет названия по-р")))));
    }

    private MockHttpServletRequestBuilder typed() {
        return post(address)
                .with(signedIn())
                .param("version", "0")
                .param("name.ru", "Своя")
                .param("name.en", "Own")
                .param("s0.name.ru", "Первый")
                .param("s0.order", "1")
                .param("s0.days", "3")
                .param("s1.name.ru", "Второй")
                .param("s1.order", "2");
    }

    private RequestPostProcessor signedIn() {
        return characters.signedIn("gleb");
    }
}
