package soyuznik.clients.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.CustomField.Kind;
import soyuznik.clients.Numbers;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;
import soyuznik.support.TwoTabs;
import soyuznik.support.TwoTabs.Line;

@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class FieldsOfPeopleTest {
    private final MockMvc browser;
    private final Characters characters;
    private final Fields fields;
    private final TwoTabs tabs;

    FieldsOfPeopleTest(MockMvc browser, Characters characters, Fields fields) {
        this.browser = browser;
        this.characters = characters;
        this.fields = fields;
        this.tabs = new TwoTabs(browser, characters);
    }

    @Test
    @Rule("C-03")
    void aFieldIsAskedOfPeopleAndFoundBySearch() throws Exception {
        var field = asked(Kind.TEXT, "Знак");
        var person = made(field, "Мастер-наладчик");
        page("anna", person).andExpect(content().string(containsString("Мастер-наладчик")));
        page("anna", "/people?q=мастер-наладчик")
                .andExpect(content().string(containsString(person)));
    }

    @Test
    void theListIsNarrowedByAField() throws Exception {
        var field = asked(Kind.NUMBER, "Стаж");
        var found = made(field, "12");
        var left = made(field, "3");
        page("anna", "/people?" + field.key() + "From=10")
                .andExpect(content().string(containsString('"' + found + '"')))
                .andExpect(content().string(not(containsString('"' + left + '"'))));
        page("boris", "/people?" + field.key() + "From=10")
                .andExpect(content().string(not(containsString('"' + found + '"'))));
        sent("anna", get("/people?" + field.key() + "From=много"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(containsString("id=\"" + field.key() + "From-error\"")));
    }

    @Test
    @Rule("W-02")
    void aFieldIsAColumnOfTheListAndOfItsFileUntilItIsRetired() throws Exception {
        var field = asked(Kind.TEXT, "Пропуск");
        made(field, "Постоянный");
        var list = "cols=level," + field.key() + "&" + field.key() + "=постоянный";
        page("anna", "/people?" + list)
                .andExpect(content().string(containsString("title=\"Постоянный\"")));
        assertThat(file(list).lines())
                .containsExactly(
                        "\ufeffФИО;Уровень;" + field.label().ru(), "Сидоров Пётр;;Постоянный");
        fields.retire(field);
        page("anna", "/people?cols=" + field.key())
                .andExpect(content().string(not(containsString(field.label().ru()))));
    }

    private String file(String list) throws Exception {
        var form = post("/exports").param("kind", "people").param("format", "csv");
        var sent = sent("vera", form.param("list", list)).andExpect(status().isOk());
        return new String(sent.andReturn().getResponse().getContentAsByteArray(), UTF_8);
    }

    @Test
    void aClickOnTheHeadOfAColumnOrdersTheList() throws Exception {
        page("anna", "/people?sort=-level")
                .andExpect(content().string(containsString("cols=position%2Ccompany")))
                .andExpect(content().string(containsString("sort=position")));
        page("anna", "/people?sort=-level&cols=level")
                .andExpect(content().string(containsString("aria-sort=\"descending\"")))
                .andExpect(
                        content()
                                .string(
                                        stringContainsInOrder(
                                                "list-order",
                                                "cols=level&amp;sort=level",
                                                "<thead>",
                                                "cols=level&amp;sort=level")));
    }

    @Test
    void whatCantBeReadIsToldBesideTheField() throws Exception {
        var field = asked(Kind.NUMBER, "Разряд");
        var person = made(field, "5");
        sent("anna", edited(person, 0).param(field.key(), "пятый"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"" + field.key() + "-error\"")))
                .andExpect(content().string(containsString("value=\"пятый\"")));
    }

    @Test
    void theHistoryTellsThatItChangedAndNotTheValueOfThePerson() throws Exception {
        var field = asked(Kind.CHOICE, "Допуск", "первый", "второй");
        var person = made(field, "1");
        put(person, field, "1", "2").andExpect(status().isSeeOther());
        page("anna", person)
                .andExpect(content().string(containsString("изменено: " + field.label().ru())))
                .andExpect(content().string(not(containsString("первый →"))));
    }

    @Test
    void theSecondTabReadsBothValuesInWords() throws Exception {
        var field = asked(Kind.YES_NO, "Обучен");
        var person = made(field, "");
        tabs.first("anna", edited(person, 0).param(field.key(), "true"));
        var told = tabs.second("anna", edited(person, 0).param(field.key(), "false"));
        assertThat(told.of(field.key()))
                .isEqualTo(new Line(field.label().ru(), "да", "true", "нет"));
    }

    @Test
    void aValueChangedMeanwhileIsInTheWayInItsPlaceToo() throws Exception {
        var field = asked(Kind.NUMBER, "Смен");
        var person = made(field, "1");
        put(person, field, "1", "2").andExpect(status().isSeeOther());
        put(person, field, "1", "3").andExpect(status().isConflict());
        put(person, field, "2", "три").andExpect(status().isUnprocessableContent());
    }

    @Test
    @Rule("C-03")
    void theDataOfAPersonHoldsTheFieldsAndErasingTakesThemAway() throws Exception {
        var field = asked(Kind.TEXT, "Увлечение");
        var person = made("Увлекалов Пётр", field, "Подлёдная ловля");
        page("gleb", person + "/data")
                .andExpect(content().string(containsString(field.label().ru())))
                .andExpect(content().string(containsString("Подлёдная ловля")));
        sent("gleb", post(person + "/erasure").param("reason", "REQUEST"))
                .andExpect(status().isSeeOther());
        page("anna", "/people?q=подлёдная ловля")
                .andExpect(content().string(not(containsString(person))));
    }

    private CustomField asked(Kind kind, String name, String... options) {
        return fields.ask(Bearer.PERSON, kind, name, options);
    }

    private String made(CustomField field, String value) throws Exception {
        return made("Сидоров Пётр", field, value);
    }

    private String made(String name, CustomField field, String value) throws Exception {
        var client =
                followed(
                        post("/companies")
                                .param("key", UUID.randomUUID().toString())
                                .param("inn", Numbers.inn())
                                .param("name", "Увлечённый завод"));
        followed(
                post(client + "/people")
                        .param("key", UUID.randomUUID().toString())
                        .param("name", name)
                        .param(field.key(), value));
        var shown = page("anna", client).andReturn().getResponse().getContentAsString();
        return shown.replaceFirst("(?s).*(/people/\\d+)\".*", "$1");
    }

    private String followed(MockHttpServletRequestBuilder form) throws Exception {
        var made = sent("anna", form).andExpect(status().isSeeOther()).andReturn();
        return Objects.requireNonNull(made.getResponse().getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder edited(String person, int version) {
        return post(person)
                .param("version", Integer.toString(version))
                .param("surname", "Сидоров")
                .param("given", "Пётр");
    }

    private ResultActions put(String person, CustomField field, String was, String now)
            throws Exception {
        return sent(
                "anna",
                post(person + "/values/" + field.key()).param("was", was).param(field.key(), now));
    }

    private ResultActions page(String who, String address) throws Exception {
        return sent(who, get(address)).andExpect(status().isOk());
    }

    private ResultActions sent(String who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(characters.signedIn(who)));
    }
}
