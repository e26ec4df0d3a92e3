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
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;
import soyuznik.support.TwoTabs;
import soyuznik.support.TwoTabs.Line;

@ProductTest
@Rule("C-03")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PersonPagesTest {
    private final MockMvc browser;
    private final Characters characters;
    private final TwoTabs tabs;

    PersonPagesTest(MockMvc browser, Characters characters) {
        this.browser = browser;
        this.characters = characters;
        this.tabs = new TwoTabs(browser, characters);
    }

    @Test
    void aNameIsEnough() throws Exception {
        var person = person(client("Быстрый"), "Кротов Пётр Ильич");
        shows(person, "Кротов Пётр Ильич", "Не знаем, как связаться");
        shows(person + "/edit", "value=\"Кротов\"", "value=\"Пётр\"", "value=\"Ильич\"");
    }

    @Test
    void aPhoneRingsAndAWrongOneIsKeptWithAWarning() throws Exception {
        var person = person(client("Телефонный"), "Звонков Иван");
        contact(person, "WORK", "8 812 555-01-01 доб. 12");
        contact(person, "MOBILE", "921-55");
        shows(
                person,
                "tel:+78125550101;ext=12",
                "8 812 555-01-01 доб. 12",
                "921-55",
                "проверьте номер");
    }

    @Test
    void positionsAndDepartmentsAreProposedWhereverTheyAreTyped() throws Exception {
        var client = client("Предлагающий");
        var there = employment(person(client, "Словарный Иван"));
        var proposed = "<option value=\"Главный механик\">";
        shows(client + "/people/new", proposed, "<option value=\"Закупки\">");
        shows(there + "/edit", proposed, "<option value=\"Закупки\">");
        shows(there + "/values/position/edit", proposed);
        shows("/people?panel=filter", proposed);
    }

    @Test
    void tagsArePutOnInTheirPlaceAndNarrowTheList() throws Exception {
        var person = person(client("С метками"), "Метин Иван");
        sent(post(person + "/tags").param("seen", "").param("tags", "Клуб ёжиков, Совет ёжиков"))
                .andExpect(status().isSeeOther());
        shows(person, "Клуб ёжиков", "/people?cols=");
        shows(person + "/tags/edit", "value=\"Клуб ёжиков, Совет ёжиков\"");
        shows("/people?tags=клуб ЕЖИКОВ&cols=tags", "Метин", ">Клуб ёжиков</span>");
        sent(get("/people?tags=такой нет"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"tags-error\"")));
    }

    @Test
    void whatIsNoMailAddressIsToldBesideTheField() throws Exception {
        var person = person(client("Почтовый"), "Почтов Иван");
        sent(post(person + "/contacts").param("kind", "MAIL").param("typed", "иван"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"typed-error\"")));
    }

    @Test
    void aValueIsChangedInItsPlaceWhateverElseChangedMeanwhile() throws Exception {
        var person = person(client("На месте"), "Местный Иван");
        var there = employment(person);
        value(there, "position", "", "Технолог").andExpect(status().isSeeOther());
        value(there, "department", "", "ОГТ").andExpect(status().isSeeOther());
        value(there, "since", "", "2024-02-01").andExpect(status().isSeeOther());
        value(there, "level", "", "HEAD").andExpect(status().isSeeOther());
        value(person, "note", "", "Рыбак").andExpect(status().isSeeOther());
        shows(person, "Технолог", "ОГТ", "Начальник отдела", "01.02.2024", "Рыбак");
    }

    @Test
    void theSameValueChangedMeanwhileIsShownWithBoth() throws Exception {
        var person = person(client("Дважды"), "Дважды Иван");
        var there = employment(person);
        tabs.first("anna", changing(there, "position", "", "Технолог"));
        var told = tabs.second("anna", changing(there, "position", "", "Мастер"));
        assertThat(told.of("position"))
                .isEqualTo(new Line("Должность", "Технолог", "Технолог", "Мастер"));
        assertThat(told.html()).contains("name=\"was\" value=\"Технолог\"");
    }

    @Test
    void whatCannotBeAValueIsToldBesideIt() throws Exception {
        var there = employment(person(client("Ошибка"), "Ошибкин Иван"));
        value(there, "since", "", "вчера")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Это не дата")));
        value(there, "salary", "", "1").andExpect(status().isNotFound());
    }

    @Test
    void whoLeftIsAtHomeAtAnotherCompany() throws Exception {
        var person = person(client("Прежнее"), "Переходов Иван");
        sent(post(employment(person) + "/departure")).andExpect(status().isSeeOther());
        shows(person, "Не знаем, где теперь работает");
        var next = client("Новое место Переходова");
        shows(person + "/employments/new?q=место переход", next.replaceFirst(".*/", "company="));
        var company = next.replaceFirst(".*/", "");
        sent(post(person + "/employments").param("company", company).param("position", "Директор"))
                .andExpect(status().isSeeOther());
        shows(person, "Новое место Переходова", "Прежнее", "Директор", "Записано место работы");
        browser.perform(get(person).with(characters.signedIn("anna")))
                .andExpect(content().string(not(containsString("где теперь работает"))));
    }

    private String client(String name) throws Exception {
        return made(post("/companies").param("name", name).param("country", "RU"));
    }

    private String person(String client, String name) throws Exception {
        made(post(client + "/people").param("name", name));
        var page = page(client);
        return page.replaceFirst("(?s).*(/people/\\d+)\".*", "$1");
    }

    private String employment(String person) throws Exception {
        return page(person).replaceFirst("(?s).*(/employments/\\d+)/edit\".*", "$1");
    }

    private void contact(String person, String kind, String typed) throws Exception {
        sent(post(person + "/contacts").param("kind", kind).param("typed", typed))
                .andExpect(status().isSeeOther());
    }

    private ResultActions value(String record, String field, String was, String now)
            throws Exception {
        return sent(changing(record, field, was, now));
    }

    private static MockHttpServletRequestBuilder changing(
            String record, String field, String was, String now) {
        return post(record + "/values/" + field).param("was", was).param(field, now);
    }

    private String made(MockHttpServletRequestBuilder form) throws Exception {
        var answer = sent(form.param("key", UUID.randomUUID().toString())).andReturn();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private ResultActions sent(MockHttpServletRequestBuilder form) throws Exception {
        return browser.perform(form.with(characters.signedIn("anna")));
    }

    private String page(String address) throws Exception {
        return sent(get(address)).andReturn().getResponse().getContentAsString();
    }

    private void shows(String address, String... texts) throws Exception {
        assertThat(page(address)).contains(texts);
    }
}
