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
        var form = "/person-changes/new?list=own&person=" + id(one);
        says("anna", form, "Выбран 1 человек", "Меткин Первый", "/people?own");
        var result = made(change(one, "TAGS").param("on", "Ярмарка насосов"));
        says("anna", result, "Изменён 1 человек", "Вернуть как было");
        says("anna", one, "Ярмарка насосов");
        sent(post(result + "/undoing")).andExpect(status().isSeeOther());
        page("anna", one).andExpect(content().string(not(containsString(">Ярмарка насосов<"))));
    }

    @Test
    void whatIsMissingIsSaidBesideTheField() throws Exception {
        var one = person("Пустов");
        refused(change(one, "TAGS"), "on-error");
        refused(change(one, "BASIS").param("basis", "ANY"), "basis-error");
        sent(change("/people/0", "LEFT")).andExpect(status().isConflict());
    }

    private void refused(MockHttpServletRequestBuilder form, String id) throws Exception {
        sent(form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"" + id)));
    }

    private static MockHttpServletRequestBuilder change(String person, String what) {
        return post("/person-changes").param("person", id(person)).param("what", what);
    }

    private static String id(String person) {
        return person.replaceFirst("/people/", "");
    }

    private String person(String name) throws Exception {
        var client = made(post("/companies").param("name", name + " и Ко").param("country", "RU"));
        made(post(client + "/people").param("name", name));
        var page = page("anna", client).andReturn().getResponse().getContentAsString();
        return page.replaceFirst("(?s).*(/people/\\d+)\".*", "$1");
    }

    private String made(MockHttpServletRequestBuilder form) throws Exception {
        var answer = sent(form.param("key", UUID.randomUUID().toString())).andReturn();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
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
