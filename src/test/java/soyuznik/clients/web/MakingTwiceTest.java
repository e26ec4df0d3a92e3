package soyuznik.clients.web;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.clients.Numbers;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** Whoever is there already is asked about before the same client or person is made again. */
@ProductTest
@Rule("C-09")
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class MakingTwiceTest {
    private static final Pattern MEANT =
            Pattern.compile("name=\"meant\"[^>]*value=\"([a-z]+:[0-9a-f]+)\"");

    private final MockMvc browser;
    private final Characters characters;

    MakingTwiceTest(MockMvc browser, Characters characters) {
        this.browser = browser;
        this.characters = characters;
    }

    @Test
    void anOwnClientOfTheNameIsAskedAboutOnceAndMadeWhenItIsAnother() throws Exception {
        var first = made("anna", client("ООО «Двойня-1»"));
        var typed = client("Двойня-1, АО");
        var asked =
                sent("anna", "/companies", typed)
                        .andExpect(status().isUnprocessableContent())
                        .andExpect(content().string(containsString("уже есть: ООО «Двойня-1»")))
                        .andExpect(content().string(containsString("Не сохранено: ответьте на")))
                        .andExpect(content().string(containsString("href=\"" + first + '"')))
                        .andExpect(content().string(containsString("Это другой клиент")));
        typed.put("meant", said(asked));
        var other = made("anna", typed);
        sent("anna", "/companies", typed).andExpect(redirectedUrl(other)); // a double click
        made("anna", client("Тройня-1"));
    }

    @Test
    void whatTheDoubleClickHasMadeIsNoSecondOne() throws Exception {
        var typed = client("Единица-2");
        var made = made("anna", typed);
        sent("anna", "/companies", typed).andExpect(redirectedUrl(made));
    }

    @Test
    void twoWithDifferentNumbersAreTwo() throws Exception {
        var first = client("Тёзка-3");
        first.put("inn", Numbers.inn());
        made("anna", first);
        var other = client("Тёзка-3");
        other.put("inn", Numbers.inn());
        made("anna", other);
        sent("anna", "/companies", client("Тёзка-3"))
                .andExpect(content().string(containsString("и ещё 1 с таким названием")));
    }

    @Test
    void whatElseIsWrongIsToldWithTheQuestion() throws Exception {
        made("anna", client("Разом-4"));
        var typed = client("Разом-4");
        typed.put("email", "без собаки");
        sent("anna", "/companies", typed)
                .andExpect(content().string(containsString("поправьте одно поле и ответьте на")))
                .andExpect(content().string(containsString("id=\"name-error\"")))
                .andExpect(content().string(containsString("id=\"email-error\"")));
    }

    @Test
    @Rule("T-02")
    void aClientOrPersonThatIsNotSeenIsNotTold() throws Exception {
        var hidden = made("boris", client("Скрытная-5"));
        made(
                "boris",
                hidden + "/people",
                person("Скрытнова Яна", "yana-5@x.example", "+7 921 555-11-05"));
        var own = made("anna", client("Скрытная-5"));
        made("anna", own + "/people", person("Явная Яна", "yana-5@x.example", "+7 921 555-11-05"));
    }

    @Test
    void aPersonOfTheMailAtAnotherClientIsAskedAboutOnce() throws Exception {
        var there = made("anna", client("Почтовая-6"));
        var here = made("anna", client("Другая-6"));
        var known = person("Почтов Пётр", "petr-6@x.example", "+7 921 555-11-06");
        made("anna", there + "/people", known);
        var typed = person("П. Почтов", "PETR-6@x.example", "8 921 555 11 06");
        var asked =
                sent("anna", here + "/people", typed)
                        .andExpect(status().isUnprocessableContent())
                        .andExpect(content().string(containsString("Эта почта уже есть у")))
                        .andExpect(content().string(containsString("Почтов Пётр, Почтовая-6")))
                        .andExpect(content().string(not(containsString("Этот телефон уже"))));
        typed.put("meant", said(asked));
        sent("anna", here + "/people", typed).andExpect(status().isSeeOther());
        sent("anna", here + "/people", typed).andExpect(status().isSeeOther()); // double click
    }

    @Test
    void aTelephoneOfOnesOwnTellsThatOfTheOfficeDoesNot() throws Exception {
        var client = made("anna", client("Телефонная-7"));
        var people = client + "/people";
        made("anna", people, person("Первый Лев", "", "+7 921 555-11-07"));
        sent("anna", people, person("Второй Лев", "", "8 921 555-11-07"))
                .andExpect(content().string(containsString("Этот телефон уже есть у")));
        made("anna", people, person("Конторов Ян", "", "+7 812 555-11-07"));
        made("anna", people, person("Конторова Яна", "", "+7 812 555-11-07"));
    }

    @Test
    void alsoWhereTheCompanyIsChosenInTheForm() throws Exception {
        var client = made("anna", client("Выборная-8"));
        var people = client + "/people";
        made("anna", people, person("Выборнов Лев", "lev-8@x.example", ""));
        var typed = person("Л. Выборнов", "lev-8@x.example", "");
        sent("anna", "/people", typed)
                .andExpect(content().string(containsString("id=\"client-error\"")));
        typed.put("company", client.replaceAll("\\D", ""));
        var asked =
                sent("anna", "/people", typed)
                        .andExpect(status().isUnprocessableContent())
                        .andExpect(content().string(containsString("Это другой человек")));
        typed.put("meant", said(asked));
        made("anna", "/people", typed);
    }

    private static Map<String, String> client(String name) {
        return new HashMap<>(Map.of("key", UUID.randomUUID().toString(), "name", name));
    }

    private static Map<String, String> person(String name, String email, String phone) {
        var typed = client(name);
        typed.put("email", email);
        typed.put("phone", phone);
        return typed;
    }

    private static String said(ResultActions asked) throws Exception {
        var found = MEANT.matcher(asked.andReturn().getResponse().getContentAsString());
        return found.find() ? found.group(1) : "";
    }

    private String made(String who, Map<String, String> typed) throws Exception {
        return made(who, "/companies", typed);
    }

    private String made(String who, String path, Map<String, String> typed) throws Exception {
        var made = sent(who, path, typed).andExpect(status().isSeeOther());
        return Objects.requireNonNull(made.andReturn().getResponse().getRedirectedUrl());
    }

    private ResultActions sent(String who, String path, Map<String, String> typed)
            throws Exception {
        var form = post(path).with(characters.signedIn(who));
        typed.forEach(form::param);
        return browser.perform(form);
    }
}
