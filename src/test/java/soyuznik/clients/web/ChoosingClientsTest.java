package soyuznik.clients.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.clients.Numbers;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Ticks in the list, as a browser without a script sends them. */
@Rule("C-10")
@ProductTest
class ChoosingClientsTest {
    private static final String LIST = "sort=name&own=true";

    @Autowired private MockMvc browser;
    @Autowired private Characters characters;

    @Test
    void aTickStandsInEachRowForWhoeverMayDoAnythingWithIt() throws Exception {
        made("anna", "Галочка");
        page("anna", "/companies")
                .andExpect(content().string(containsString("form=\"selection\"")))
                .andExpect(content().string(containsString("Выбрать: Галочка")));
        page("admin", "/companies").andExpect(content().string(not(containsString("selection"))));
    }

    @Test
    void whatIsTickedGetsATagAndTheListComesBackWithAnUndo() throws Exception {
        var one = made("anna", "Отметим раз");
        var selection = chosen("anna", one, made("anna", "Отметим два"));
        page("anna", selection)
                .andExpect(content().string(containsString("Выбраны 2 клиента")))
                .andExpect(content().string(containsString("Отметим раз")))
                .andExpect(content().string(not(containsString("Передать ответственному"))));
        sent("anna", wish(selection, "TAGS").param("on", "ярмарка"))
                .andExpect(redirectedUrl("/companies?" + LIST));
        page("anna", one).andExpect(content().string(containsString(">ярмарка</a>")));
    }

    @Test
    @Rule("T-07")
    void whatMayNotBeChangedIsNamedOnAPageOfItsOwn() throws Exception {
        var hers = made("vera", "Чужая метка");
        var selection = chosen("anna", hers, made("anna", "Своя метка"));
        var answer = sent("anna", wish(selection, "TAGS").param("on", "ярмарка")).andReturn();
        var result = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
        page("anna", result)
                .andExpect(content().string(containsString("менять его вам нельзя")))
                .andExpect(content().string(containsString("Чужая метка")))
                .andExpect(content().string(containsString("Вернуть как было")));
        sent("anna", post(result + "/undoing")).andExpect(status().isSeeOther());
        page("anna", result).andExpect(content().string(containsString("изменение отменено")));
    }

    @Test
    void whatIsMissingIsSaidBesideTheField() throws Exception {
        var selection = chosen("vera", made("vera", "Без слова"));
        sent("vera", wish(selection, "TAGS"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"on-error\"")));
        sent("vera", wish(selection, "RESPONSIBLE").param("user", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"user-error\"")));
        sent("vera", wish(selection, "POOL").param("branch", "0"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"branch-error\"")));
    }

    @Test
    void whoTicksNobodyReadsSoAboveTheList() throws Exception {
        made("anna", "Никого");
        sent("anna", post("/selections").param("list", "q=Никого"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Никто не выбран")))
                .andExpect(content().string(containsString("Никого</a>")));
    }

    @Test
    void allThatAreFoundAreChosenAndTheirNumberIsSaid() throws Exception {
        made("gleb", "Всесоюзный первый");
        made("gleb", "Всесоюзный второй");
        var list = "q=Всесоюзный&own=true";
        var form = post("/selections").param("all", "true").param("list", list);
        var found = sent("gleb", form).andExpect(status().isSeeOther()).andReturn();
        page("gleb", Objects.requireNonNull(found.getResponse().getRedirectedUrl()))
                .andExpect(content().string(containsString("Выбраны 2 клиента")))
                .andExpect(content().string(containsString("/mergers/new?company=")));
    }

    /** Where the page of the selection is. */
    private String chosen(String who, String... clients) throws Exception {
        var form = post("/selections").param("list", LIST);
        for (var client : clients) {
            form.param("company", client.substring(client.lastIndexOf('/') + 1));
        }
        var chosen = sent(who, form).andExpect(status().isSeeOther()).andReturn();
        var page = Objects.requireNonNull(chosen.getResponse().getRedirectedUrl());
        assertThat(page).startsWith("/selections/");
        return page;
    }

    private static MockHttpServletRequestBuilder wish(String selection, String what) {
        return post("/bulk-changes")
                .param("key", UUID.randomUUID().toString())
                .param("selection", selection.substring(selection.lastIndexOf('/') + 1))
                .param("what", what);
    }

    private String made(String who, String name) throws Exception {
        var form = post("/companies").param("key", UUID.randomUUID().toString());
        form.param("inn", Numbers.inn()).param("name", name);
        var made = sent(who, form).andExpect(status().isSeeOther()).andReturn();
        return Objects.requireNonNull(made.getResponse().getRedirectedUrl());
    }

    private ResultActions page(String who, String address) throws Exception {
        return sent(who, get(address)).andExpect(status().isOk());
    }

    private ResultActions sent(String who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(characters.signedIn(who)));
    }
}
