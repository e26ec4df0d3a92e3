package soyuznik.clients.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.CustomField.Kind;
import soyuznik.clients.Cursor;
import soyuznik.clients.Numbers;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ListByFieldsTest {
    private final MockMvc browser;
    private final Characters characters;
    private final Fields fields;

    ListByFieldsTest(MockMvc browser, Characters characters, Fields fields) {
        this.browser = browser;
        this.characters = characters;
        this.fields = fields;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT    | Ёлочная база  | Дубовая      | {}=елочн",
                "LINK    | example.ru/a  | example.ru/b | {}=ru/a",
                "CHOICE  | 1             | 2            | {}=1",
                "CHOICES | 2             | 1            | {}=2",
                "YES_NO  | false         | true         | {}=false",
                "NUMBER  | 12,5          | 13           | {}From=12&{}To=12,5",
                "DAY     | 2026-03-01    | 2026-03-02   | {}To=2026-03-01",
                "MONEY   | 5000          | 900          | {}From=1 000&{}-currency=RUB"
            })
    void theListIsNarrowedByEachKind(Kind kind, String fits, String other, String asked)
            throws Exception {
        var field = asked(kind);
        var found = made("anna", field, fits);
        var left = made("anna", field, other);
        assertThat(list("anna", asked.replace("{}", field.key())))
                .contains('"' + found + '"')
                .doesNotContain('"' + left + '"');
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TEXT   | Берёза      | дуб        | Берёза",
                "LINK   | example.ru  | site.ru    | https://example.ru",
                "CHOICE | 1           | 2          | 1",
                "YES_NO | false       | true       | 0",
                "NUMBER | -2,5        | 13         | -2.5",
                "DAY    | 2026-03-01  | 2026-11-02 | 2026-03-01",
                "MONEY  | 900         | 5000       | 900"
            })
    void theListIsOrderedByEachKindAndGoesOnWhereThePageEnded(
            Kind kind, String less, String more, String place) throws Exception {
        var field = asked(kind);
        var first = tagged(field, less);
        var second = tagged(field, more);
        var list = "tags=порядок " + field.id() + "&sort=";
        assertThat(list("anna", list + field.key()))
                .containsSubsequence('"' + first + '"', '"' + second + '"');
        assertThat(list("anna", list + "-" + field.key()))
                .containsSubsequence('"' + second + '"', '"' + first + '"');
        var after = new Cursor(place, Long.parseLong(first.replaceAll("\\D", ""))).written();
        assertThat(list("anna", list + field.key() + "&after=" + after))
                .contains('"' + second + '"')
                .doesNotContain('"' + first + '"');
    }

    private String tagged(CustomField field, String value) throws Exception {
        var client = made("anna", field, value);
        sent("anna", client + "/tags", Map.of("tags", "порядок " + field.id()));
        return client;
    }

    @Test
    void theHeadOfAColumnLeadsToItsOrderAndThatOfSeveralChoicesDoesNot() throws Exception {
        var number = asked(Kind.NUMBER).key();
        var several = asked(Kind.CHOICES).key();
        made("anna", asked(Kind.TEXT), "слово");
        page("anna", "/companies?own=true&cols=" + number + "," + several)
                .andExpect(content().string(containsString("sort=-" + number)))
                .andExpect(content().string(not(containsString("sort=" + several))));
        page("anna", "/companies?own=true&cols=" + number + "&sort=-" + number)
                .andExpect(content().string(containsString("aria-sort=\"descending\"")));
    }

    @Test
    void peopleAreOrderedByTheirFields() throws Exception {
        var field = fields.ask(Bearer.PERSON, Kind.NUMBER, "Порядок");
        var client = made("anna", asked(Kind.TEXT), "слово");
        for (var value : List.of("7", "30", "")) {
            var key = UUID.randomUUID().toString();
            var name = "Рядов " + (value.isEmpty() ? "Никто" : "N" + value);
            sent("anna", client + "/people", Map.of("key", key, "name", name, field.key(), value));
        }
        var list = "/people?company=" + client.replaceAll("\\D", "") + "&sort=";
        page("anna", list + field.key()).andExpect(content().string(inOrder("Никто", "N7", "N30")));
        page("anna", list + "-" + field.key())
                .andExpect(content().string(inOrder("N30", "N7", "Никто")));
    }

    private static Matcher<String> inOrder(String... words) {
        return Matchers.stringContainsInOrder(words);
    }

    @Test
    void aSumInAnotherCurrencyIsNotCompared() throws Exception {
        var field = asked(Kind.MONEY);
        var client = made("anna", field, "5000");
        var key = field.key();
        assertThat(list("anna", key + "From=1&" + key + "-currency=USD"))
                .doesNotContain('"' + client + '"');
    }

    @Test
    void amongTheFewOfATagEachIsLookedAt() throws Exception {
        var field = asked(Kind.CHOICE);
        var found = made("anna", field, "1");
        var left = made("anna", field, "2");
        var tag = "метка " + field.id();
        for (var client : new String[] {found, left}) {
            sent("anna", client + "/tags", Map.of("tags", tag));
        }
        assertThat(list("anna", "tags=" + tag + "&" + field.key() + "=1"))
                .contains('"' + found + '"')
                .doesNotContain('"' + left + '"');
    }

    @Test
    @Rule("T-02")
    void aRareValueFindsNobodyElsesClient() throws Exception {
        var field = asked(Kind.CHOICE);
        var client = made("anna", field, "1");
        assertThat(list("anna", field.key() + "=1")).contains('"' + client + '"');
        assertThat(list("boris", field.key() + "=1")).doesNotContain(client);
        assertThat(list("boris", field.key() + "=1&own=true")).doesNotContain(client);
    }

    @Test
    void whatCantBeReadIsToldBesideTheFilter() throws Exception {
        var key = asked(Kind.NUMBER).key();
        page("anna", "/companies?" + key + "From=много")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"" + key + "From-error\"")));
        page("anna", "/companies?" + key + "From=5&" + key + "To=1")
                .andExpect(content().string(containsString("так не найдётся никто")));
    }

    @Test
    void aSetFilterIsNamedAndTakenAwayByAClick() throws Exception {
        var field = asked(Kind.NUMBER);
        page("anna", "/companies?" + field.key() + "From=1500")
                .andExpect(content().string(containsString(field.label().ru() + ": от 1\u00a0500")))
                .andExpect(content().string(containsString("href=\"/companies?sort=name\"")));
    }

    @Test
    void aFieldIsAColumnUntilItIsRetired() throws Exception {
        var field = asked(Kind.MONEY);
        var client = made("anna", field, "7777");
        var shown = "/companies?own=true&cols=inn," + field.key() + "&q=" + name(client);
        page("anna", shown)
                .andExpect(content().string(containsString("7\u00a0777\u00a0₽</td>")))
                .andExpect(content().string(containsString(field.label().ru())));
        fields.retire(field);
        page("anna", shown).andExpect(content().string(not(containsString(field.label().ru()))));
    }

    private CustomField asked(Kind kind) {
        var options = kind.isChosen() ? new String[] {"первый", "второй"} : new String[0];
        return fields.ask(Bearer.COMPANY, kind, "Отбор", options);
    }

    private String made(String who, CustomField field, String value) throws Exception {
        var typed = new HashMap<String, String>();
        typed.put("key", UUID.randomUUID().toString());
        typed.put("inn", Numbers.inn());
        typed.put("name", "Отбираемый " + UUID.randomUUID());
        typed.put(field.key(), value);
        if (field.kind() == Kind.MONEY) {
            typed.put(field.key() + "-currency", "RUB");
        }
        return sent(who, "/companies", typed);
    }

    private String name(String client) throws Exception {
        return page("anna", client)
                .andReturn()
                .getResponse()
                .getContentAsString()
                .replaceFirst("(?s).*<h1>Отбираемый ([^<]*)</h1>.*", "$1");
    }

    private String sent(String who, String address, Map<String, String> typed) throws Exception {
        var form = post(address).with(characters.signedIn(who));
        typed.forEach(form::param);
        var answer = browser.perform(form).andExpect(status().isSeeOther()).andReturn();
        return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private String list(String who, String query) throws Exception {
        return page(who, "/companies?" + query)
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private ResultActions page(String who, String address) throws Exception {
        return browser.perform(get(address).with(characters.signedIn(who)));
    }
}
