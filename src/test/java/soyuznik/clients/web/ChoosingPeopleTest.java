package soyuznik.clients.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Ticks in the list of people, as a browser without a script sends them. */
@Rule("C-03")
@ProductTest
class ChoosingPeopleTest {
    @Autowired private MockMvc browser;
    @Autowired private Characters characters;

    @Test
    void aTickStandsInEachRowForWhoeverMayEdit() throws Exception {
        person("Галочкин Иван");
        says("anna", "/people?q=Галочкин", "form=\"selection\"", "Выбрать: Галочкин Иван");
        page("admin", "/people").andExpect(content().string(not(containsString("selection"))));
    }

    @Test
    void whatIsTickedGetsATagAndTheWholeIsTakenBack() throws Exception {
        var one = person("Меткин Первый");
        var selection = chosen("anna", one);
        says("anna", selection, "Выбран 1 человек", "Меткин Первый", "/people?");
        var list = made(wish(selection, "TAGS").param("on", "Ярмарка насосов"));
        assertThat(list).startsWith("/people?");
        says("anna", one, "Ярмарка насосов");
    }

    @Test
    @Rule("T-07")
    void allFoundAreChosenAndWhomOneMayNotEditIsNamedAndTheWholeIsTakenBack() throws Exception {
        var mine = person("anna", "Всехин Свой");
        person("vera", "Всехин Чужой");
        var all = post("/selections").param("about", "PEOPLE").param("all", "true");
        var selection = made(all.param("list", "q=Всехин"));
        says("anna", selection, "Выбраны 2 человека", "сделать это с 1 из 2");
        var result = made(wish(selection, "TAGS").param("on", "съезд Всехиных"));
        says("anna", result, "Изменён 1 человек", "менять его вам нельзя", "Всехин Чужой");
        says("anna", mine, "съезд Всехиных");
        sent(post(result + "/undoing")).andExpect(status().isSeeOther());
        page("anna", mine).andExpect(content().string(not(containsString(">съезд Всехиных<"))));
        says("anna", result, "изменение отменено");
    }

    @Test
    void whoHasLeftIsNotOfferedToBeNotedSoAgain() throws Exception {
        var one = person("Ушлов Иван");
        says("anna", chosen("anna", one), "Отметить уход 1 человека");
        made(wish(chosen("anna", one), "LEFT"));
        page("anna", chosen("anna", one))
                .andExpect(content().string(not(containsString("Отметить уход"))));
    }

    @Test
    void whatIsMissingIsSaidBesideTheField() throws Exception {
        var selection = chosen("anna", person("Пустов"));
        refused(wish(selection, "TAGS"), "on-error");
        refused(wish(selection, "BASIS").param("basis", "ANY"), "basis-error");
        sent(post("/selections").param("about", "PEOPLE").param("person", "0"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Отметьте людей")));
    }

    private void refused(MockHttpServletRequestBuilder form, String id) throws Exception {
        sent(form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"" + id)));
    }

    private static MockHttpServletRequestBuilder wish(String selection, String what) {
        return post("/bulk-changes").param("selection", id(selection)).param("what", what);
    }

    private String chosen(String who, String person) throws Exception {
        var form = post("/selections").param("about", "PEOPLE").param("person", id(person));
        return made(who, form);
    }

    private static String id(String person) {
        return person.replaceFirst("/(people|selections)/", "");
    }

    private String person(String name) throws Exception {
        return person("anna", name);
    }

    private String person(String who, String name) throws Exception {
        var company = post("/companies").param("name", name + " и Ко").param("country", "RU");
        var client = made(who, company);
        made(who, post(client + "/people").param("name", name));
        var page = page(who, client).andReturn().getResponse().getContentAsString();
        return page.replaceFirst("(?s).*(/people/\\d+)\".*", "$1");
    }

    private String made(MockHttpServletRequestBuilder form) throws Exception {
        return made("anna", form);
    }

    private String made(String who, MockHttpServletRequestBuilder form) throws Exception {
        var key = UUID.randomUUID().toString();
        var sent = browser.perform(form.param("key", key).with(characters.signedIn(who)));
        return Objects.requireNonNull(sent.andReturn().getResponse().getRedirectedUrl());
    }

    private ResultActions sent(MockHttpServletRequestBuilder form) throws Exception {
        return browser.perform(form.with(characters.signedIn("anna")));
    }

    private ResultActions page(String who, String address) throws Exception {
        return browser.perform(get(address).with(characters.signedIn(who)));
    }

    private void says(String who, String address, String... texts) throws Exception {
        var page = page(who, address).andReturn().getResponse().getContentAsString();
        assertThat(page).contains(texts);
    }
}
