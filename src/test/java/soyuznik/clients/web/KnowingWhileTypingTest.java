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
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.clients.Numbers;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** While a client or a person is typed, who is known already is offered. */
@Rule("C-09")
@ProductTest
class KnowingWhileTypingTest {
    @Autowired private MockMvc browser;
    @Autowired private Characters characters;

    @Test
    void aClientIsFoundByItsPhoneHoweverWrittenAndByItsMail() throws Exception {
        made("anna", Map.of("name", "Телефонный завод", "phone", "+7 812 777-31-41"));
        made("anna", Map.of("name", "Почтовый завод", "email", "info@pochtovy-31.ru"));
        near("phone", "8 (812) 7773141", "Телефонный завод", "тот же телефон");
        near("email", "INFO@pochtovy-31.ru", "Почтовый завод", "та же почта");
        near("email", "shop@pochtovy-31.ru", "Почтовый завод", "почта того же сайта");
    }

    @Test
    void aClientIsFoundByThePhoneOfItsPeople() throws Exception {
        var client = made("anna", Map.of("name", "Людной завод"));
        person("anna", client, Map.of("name", "Ключевой Пётр", "phone", "+7 921 777-32-42"));
        near("phone", "8 921 777 32 42", "Людной завод", "тот же телефон");
    }

    @Test
    @Rule("T-02")
    void whatIsNotSeenIsNotOffered() throws Exception {
        var client = made("boris", Map.of("name", "Южный тайный", "phone", "+7 861 777-33-43"));
        person("boris", client, Map.of("name", "Тайнов Лев", "phone", "+7 861 777-34-44"));
        page("anna", get("/companies/new").param("phone", "8 861 777-33-43"))
                .andExpect(content().string(not(containsString("Южный тайный"))));
        var own = made("anna", Map.of("name", "Северный явный"));
        page("anna", get(own + "/people/new").param("name", "Тайнов Лев"))
                .andExpect(content().string(not(containsString("это он"))))
                .andExpect(content().string(not(containsString("уже знаете"))));
    }

    @Test
    void aPublicMailboxSaysNothing() throws Exception {
        made("anna", Map.of("name", "Ящиков и Ко", "email", "one-35@mail.ru"));
        page("anna", get("/companies/new").param("email", "other-35@mail.ru"))
                .andExpect(content().string(not(containsString("Ящиков и Ко"))));
    }

    @Test
    void aPersonKnownAlreadyIsOfferedToBeginHere() throws Exception {
        var there = made("anna", Map.of("name", "Прежнее место"));
        var here = made("anna", Map.of("name", "Новое место"));
        person("anna", there, Map.of("name", "Знакомов Пётр", "phone", "+7 921 777-36-46"));
        for (var typed : Map.of("name", "Знакомов", "phone", "89217773646").entrySet()) {
            page("anna", get(here + "/people/new").param(typed.getKey(), typed.getValue()))
                    .andExpect(content().string(containsString("Знакомов Пётр")))
                    .andExpect(content().string(containsString("Прежнее место")))
                    .andExpect(content().string(containsString("/employments/new?company=")));
        }
        page("anna", get(there + "/people/new").param("name", "Знакомов"))
                .andExpect(content().string(containsString("Знакомов Пётр")))
                .andExpect(content().string(not(containsString("/employments/new?company="))));
    }

    @Test
    void aPersonIsBegunAnywhereAndTheCompanyChosenInTheForm() throws Exception {
        var client = made("anna", Map.of("name", "Выбираемый завод"));
        var id = client.substring(client.lastIndexOf('/') + 1);
        page("anna", get("/people/new").param("client", "выбираемый"))
                .andExpect(content().string(containsString("name=\"company\" value=\"" + id)));
        var form = post("/people").param("key", UUID.randomUUID().toString());
        form.param("name", "Откудов Лев").param("client", "выбираемый");
        sent("anna", form)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"client-error\"")))
                .andExpect(content().string(containsString("value=\"Откудов Лев\"")));
        var made = sent("anna", form.param("company", id)).andExpect(status().isSeeOther());
        var person = Objects.requireNonNull(made.andReturn().getResponse().getRedirectedUrl());
        page("anna", get(person)).andExpect(content().string(containsString("Выбираемый завод")));
        page("anna", get("/people/new").param("name", "Откудов"))
                .andExpect(content().string(containsString(person + "/employments/new")));
    }

    @Test
    @Rule("T-02")
    void nobodyIsBegunAtACompanyThatIsNotSeen() throws Exception {
        var client = made("boris", Map.of("name", "Неведомый комбинат"));
        page("anna", get("/people/new").param("client", "неведомый"))
                .andExpect(content().string(not(containsString("Неведомый комбинат"))));
        var form = post("/people").param("key", UUID.randomUUID().toString());
        form.param("name", "Нигдев Лев").param("company", client.replaceAll("\\D", ""));
        sent("anna", form).andExpect(status().isNotFound());
    }

    private void near(String field, String typed, String name, String why) throws Exception {
        page("anna", get("/companies/new").param(field, typed))
                .andExpect(content().string(containsString(name)))
                .andExpect(content().string(containsString(why)));
    }

    private String made(String who, Map<String, String> typed) throws Exception {
        var form = post("/companies").param("key", UUID.randomUUID().toString());
        form.param("inn", Numbers.inn());
        typed.forEach(form::param);
        var made = sent(who, form).andExpect(status().isSeeOther()).andReturn();
        return Objects.requireNonNull(made.getResponse().getRedirectedUrl());
    }

    private void person(String who, String client, Map<String, String> typed) throws Exception {
        var form = post(client + "/people").param("key", UUID.randomUUID().toString());
        typed.forEach(form::param);
        assertThat(sent(who, form).andReturn().getResponse().getStatus()).isEqualTo(303);
    }

    private ResultActions page(String who, MockHttpServletRequestBuilder request) throws Exception {
        return sent(who, request).andExpect(status().isOk());
    }

    private ResultActions sent(String who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(characters.signedIn(who)));
    }
}
