package soyuznik.clients.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
class FieldsOfClientsTest {
    private final MockMvc browser;
    private final Characters characters;
    private final Fields fields;
    private final TwoTabs tabs;

    FieldsOfClientsTest(MockMvc browser, Characters characters, Fields fields) {
        this.browser = browser;
        this.characters = characters;
        this.fields = fields;
        this.tabs = new TwoTabs(browser, characters);
    }

    @Test
    @Rule("C-01")
    void aFieldIsAskedOfClientsAsSoonAsItIsMade() throws Exception {
        var field = asked(Kind.TEXT, "Карта поставщика");
        page("/companies/new").andExpect(content().string(containsString(field.label().ru())));
        var client = made(Map.of(field.key(), "К-17 северная"));
        page(client).andExpect(content().string(containsString("К-17 северная")));
        page("/companies?q=к-17 северная").andExpect(content().string(containsString(client)));
    }

    @ParameterizedTest
    @CsvSource({
        "NUMBER, двенадцать, Здесь нужно число",
        "MONEY, много, Сумма — одно число",
        "DAY, 2026-02-30, Такой даты не бывает",
        "CHOICE, 9, Выберите из списка",
        "CHOICES, 9, Выберите из списка",
        "YES_NO, может быть, Выберите из списка",
        "LINK, javascript:alert(1), Это не похоже на адрес",
        "LINK, data:text/html;base64, Это не похоже на адрес",
        "LINK, file:///etc/passwd, Это не похоже на адрес"
    })
    @Rule("C-01")
    void whatCantBeReadIsToldBesideTheFieldAndStays(Kind kind, String typed, String told)
            throws Exception {
        var field =
                asked(kind, "Проба", kind.isChosen() ? new String[] {"I", "II"} : new String[0]);
        sent(form(Map.of(field.key(), typed)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(told)))
                .andExpect(content().string(containsString("id=\"" + field.key() + "-error\"")));
    }

    @Test
    void eachKindIsReadInWords() throws Exception {
        var several = asked(Kind.CHOICES, "Сертификаты", "ГОСТ", "ISO", "API");
        var sum = asked(Kind.MONEY, "Лимит");
        var link = asked(Kind.LINK, "Почта закупок");
        var yes = asked(Kind.YES_NO, "ЭДО");
        var form =
                form(Map.of(sum.key(), "1 200 000,5", link.key(), "snab@example.ru"))
                        .param(sum.key() + "-currency", "USD")
                        .param(yes.key(), "true");
        var client = followed(form.param(several.key(), "", "3", "1"));
        var shown = page(client).andReturn().getResponse().getContentAsString();
        assertThat(shown.replace('\u00a0', ' '))
                .contains("ГОСТ, API", "1 200 000,50 $", "mailto:snab@example.ru", ">да<");
    }

    @Test
    void theHistoryTellsNameOldAndNewValueInTheReadersLanguage() throws Exception {
        var field = asked(Kind.CHOICE, "Класс", "первый", "второй");
        var client = made(Map.of(field.key(), "1"));
        put(client, field, "1", "2").andExpect(status().isSeeOther());
        page(client)
                .andExpect(
                        content().string(containsString(field.label().ru() + ": первый → второй")));
        sent(post("/preferences").param("language", "EN")).andExpect(status().isSeeOther());
        page(client)
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                field.label().en()
                                                        + ": English первый → English второй")));
        sent(post("/preferences").param("language", "RU")).andExpect(status().isSeeOther());
    }

    @Test
    void aRetiredFieldIsAskedNoMoreAndItsValuesStay() throws Exception {
        var field = asked(Kind.TEXT, "Старое");
        var client = made(Map.of(field.key(), "Записано давно"));
        fields.retire(field);
        page(client + "/edit").andExpect(content().string(not(containsString(field.label().ru()))));
        saved(client, Map.of()).andExpect(status().isSeeOther());
        page(client).andExpect(content().string(containsString("Записано давно")));
        sent(get(client + "/values/" + field.key() + "/edit")).andExpect(status().isNotFound());
    }

    @Test
    void aRetiredOptionStaysWhereItWasChosenAndIsNotChosenAnew() throws Exception {
        var field = asked(Kind.CHOICE, "Склад", "Север", "Юг");
        var client = made(Map.of(field.key(), "2"));
        fields.change(field, Map.of("retired.2", "true"));
        saved(client, Map.of(field.key(), "2")).andExpect(status().isSeeOther());
        page(client).andExpect(content().string(containsString("Юг")));
        sent(form(Map.of(field.key(), "2"))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoOpenedTheFormBeforeTheFieldWasMadeEmptiesNothing() throws Exception {
        var field = asked(Kind.NUMBER, "Станков");
        var client = made(Map.of(field.key(), "12"));
        saved(client, Map.of()).andExpect(status().isSeeOther());
        page(client).andExpect(content().string(containsString("<span>12</span>")));
    }

    @Test
    void theSecondTabReadsBothValuesInWords() throws Exception {
        var field = asked(Kind.MONEY, "Отсрочка");
        var client = made(Map.of());
        var currency = field.key() + "-currency";
        tabs.first("anna", edited(client).param(field.key(), "5000").param(currency, "RUB"));
        var told =
                tabs.second("anna", edited(client).param(field.key(), "7").param(currency, "RUB"));
        assertThat(told.of(field.key()))
                .isEqualTo(new Line(field.label().ru(), "5 000 ₽", "5000 RUB", "7 ₽"));
    }

    @Test
    void aValueChangedMeanwhileIsInTheWayInItsPlaceToo() throws Exception {
        var field = asked(Kind.NUMBER, "Линий");
        var client = made(Map.of(field.key(), "1"));
        put(client, field, "1", "2").andExpect(status().isSeeOther());
        put(client, field, "1", "3").andExpect(status().isConflict());
        put(client, field, "2", "три").andExpect(status().isUnprocessableContent());
        put(client, field, "2", "").andExpect(status().isSeeOther());
    }

    private CustomField asked(Kind kind, String name, String... options) {
        return fields.ask(Bearer.COMPANY, kind, name, options);
    }

    private ResultActions put(String client, CustomField field, String was, String now)
            throws Exception {
        return sent(
                post(client + "/values/" + field.key()).param("was", was).param(field.key(), now));
    }

    private ResultActions saved(String client, Map<String, String> typed) throws Exception {
        var form = edited(client);
        typed.forEach(form::param);
        return sent(form);
    }

    private static MockHttpServletRequestBuilder edited(String client) {
        return post(client).param("version", "0").param("name", "Завод");
    }

    private String made(Map<String, String> typed) throws Exception {
        return followed(form(typed));
    }

    private String followed(MockHttpServletRequestBuilder form) throws Exception {
        var made = sent(form).andExpect(status().isSeeOther()).andReturn();
        return Objects.requireNonNull(made.getResponse().getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder form(Map<String, String> typed) {
        var form =
                post("/companies")
                        .param("key", UUID.randomUUID().toString())
                        .param("inn", Numbers.inn())
                        .param("name", "Завод " + UUID.randomUUID());
        typed.forEach(form::param);
        return form;
    }

    private ResultActions page(String address) throws Exception {
        return sent(get(address)).andExpect(status().isOk());
    }

    private ResultActions sent(MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(characters.signedIn("anna")));
    }
}
