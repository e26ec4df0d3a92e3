package soyuznik.clients.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.clients.Numbers;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

@ProductTest
class ListOfClientsTest {
    /** Stands before the thousands that other tests make: a filter looks at the first of them. */
    private static final String EARLY = "001 Перебор станков";

    @Autowired private MockMvc browser;
    @Autowired private Characters characters;

    @Test
    void whatIsSetStandsAboveTheListAndIsTakenAwayByAClick() throws Exception {
        var client = made("gleb", EARLY, "Станкостроение");
        tagged("gleb", client, "", "Станочная").andExpect(status().isSeeOther());
        page("gleb", "/companies?own=true&industry=СТАНКОСТРОЕНИЕ&employeesFrom=&noInn=")
                .andExpect(content().string(containsString(EARLY)))
                .andExpect(content().string(containsString("Отрасль: СТАНКО")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "href=\"/companies?sort=name&amp;own=true\"")));
        page("gleb", "/companies?own=true&tags=Станочная&noInn=true")
                .andExpect(content().string(not(containsString(EARLY))))
                .andExpect(content().string(containsString("Таких клиентов нет")));
    }

    @ParameterizedTest
    @CsvSource({
        "employeesFrom, сто, Одно целое число",
        "revenueTo, много, Сумма — одно число",
        "madeFrom, вчера, Такого дня нет",
        "madeTo, 2027-13-01, Такого дня нет",
        "industry, гадание, Такой отрасли нет",
        "country, ZZ, Такой страны в списке нет",
        "responsible, кто-то, Такого в списке нет",
        "member, кто-то, Такого в списке нет",
        "team_role, гадалка, Такой роли нет",
        "branch, -1, Такого в списке нет",
        "state, дремлет, Такого в списке нет",
        "tags, небывалая, Метки «небывалая»"
    })
    void whatCannotBeReadIsSaidBesideTheField(String field, String typed, String said)
            throws Exception {
        sent("anna", get("/companies").param(field, typed))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"" + field + "-error\"")))
                .andExpect(content().string(containsString(said)))
                .andExpect(content().string(containsString("value=\"" + typed + "\"")));
    }

    @Test
    void fromBehindToIsSaid() throws Exception {
        sent("anna", get("/companies?employeesFrom=10&employeesTo=9"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"employeesTo-error\"")));
    }

    @Test
    void columnsStandInTheOrderInWhichTheyAreChosen() throws Exception {
        made("anna", "Колонки по выбору", "");
        var shown = body(page("anna", "/companies?c1=employees&c2=&c3=industry&c4=employees"));
        assertThat(shown)
                .containsSubsequence("column-employees", "column-industry")
                .doesNotContain("column-branch")
                .contains("cols=employees%2Cindustry");
    }

    @Test
    @Rule("C-10")
    void whoIsOnTheTeamInWhatRoleIsSaidInWords() throws Exception {
        page("gleb", "/companies?team_role=ИНЖЕНЕР&member=" + characters.id("egor").value())
                .andExpect(content().string(containsString("В команде: Лосев")))
                .andExpect(content().string(containsString("Роль в команде: ИНЖЕНЕР")));
    }

    @Test
    @Rule("C-10")
    void theTeamIsAColumnWhereItIsAskedFor() throws Exception {
        made("anna", "Колонка команды", "");
        page("anna", "/companies?q=Колонка команды&cols=team,inn")
                .andExpect(content().string(containsString("column-team")))
                .andExpect(content().string(containsString("<td class=\"list-team\">Иванова")));
    }

    @Test
    @Rule("C-05")
    void howAClientStandsIsAskedForShownAndTakenAway() throws Exception {
        var client = made("gleb", "000 Соня станков", "");
        sent("gleb", post(client + "/standings").param("state", "SLEEPING"));
        page("gleb", "/companies?own=true&state=SLEEPING&cols=state,ogrn,tax_number")
                .andExpect(content().string(containsString("Как стоит: уснувший")))
                .andExpect(content().string(containsString("<td>уснувший</td>")))
                .andExpect(content().string(containsString("Налоговый номер")));
        page("gleb", "/companies?own=true&state=FORMER")
                .andExpect(content().string(not(containsString("Соня станков"))));
    }

    @Test
    void onATelephoneTheSameOrdersAreAMenuThatKeepsWhatIsAsked() throws Exception {
        made("anna", "Порядок на телефоне", "");
        var revenue = "sort=-revenue&amp;cols=revenue&amp;own=true";
        page("anna", "/companies?own=true&cols=revenue")
                .andExpect(
                        content().string(stringContainsInOrder("list-order", revenue, "<thead>")));
    }

    @Test
    void panelsOpenWithoutScriptToo() throws Exception {
        page("anna", "/companies?panel=filter")
                .andExpect(content().string(containsString("name=\"madeTo\"")));
        page("gleb", "/companies?panel=columns&cols=phone")
                .andExpect(content().string(containsString("name=\"c8\"")));
    }

    @Test
    void aListUnderANameOpensAtOnceForWhoeverWantsIt() throws Exception {
        made("anna", "Под именем", "");
        var list = "/companies?sort=name&cols=phone";
        var view = saved("dina", list);
        sent("dina", post(view + "/usual")).andExpect(redirectedUrl(list));
        page("dina", "/companies").andExpect(content().string(containsString("column-phone")));
        page("dina", "/companies?sort=name")
                .andExpect(content().string(not(containsString("column-phone"))));
        page("dina", view + "/edit").andExpect(content().string(containsString("Убрать вид")));
        sent("dina", post(view + "/removal")).andExpect(redirectedUrl("/companies"));
        page("dina", "/companies").andExpect(content().string(not(containsString("column-phone"))));
    }

    /** Saves the list as a view; where the view is. */
    private String saved(String who, String list) throws Exception {
        page(who, list).andExpect(content().string(containsString("/views/new?kind=companies")));
        var query = list.substring(list.indexOf('?') + 1);
        var form = post("/views").param("kind", "companies").param("query", query);
        sent(who, form.param("name", "Без номера")).andExpect(redirectedUrl(list));
        return body(page(who, list)).replaceFirst("(?s).*\"(/views/\\d+)/edit\".*", "$1");
    }

    @Test
    void tagsAreEditedKeptTogetherAndTakenBack() throws Exception {
        var client = made("anna", "Меченый", "");
        tagged("anna", client, "", "Выставка, важный").andExpect(status().isSeeOther());
        tagged("anna", client, "", "ВЫСТАВКА, весна").andExpect(status().isSeeOther());
        var answer = tagged("anna", client, "Выставка, важный, весна", "весна").andReturn();
        var shown = body(page("anna", client));
        assertThat(shown).contains(">весна</a>").doesNotContain(">важный</a>");
        var undo = undo(Objects.requireNonNull(answer.getResponse().getCookie("notice")));
        sent("anna", post(undo)).andExpect(status().isSeeOther());
        page("anna", client).andExpect(content().string(containsString(">важный</a>")));
    }

    @Test
    void aTagThatIsTooLongIsSaidBesideTheField() throws Exception {
        var client = made("anna", "Длинная метка", "");
        tagged("anna", client, "", "я".repeat(41))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Метка длиннее 40 знаков")));
        tagged("egor", client, "", "чужая").andExpect(status().isForbidden());
        tagged("boris", client, "", "чужая").andExpect(status().isNotFound());
    }

    private ResultActions tagged(String who, String client, String seen, String typed)
            throws Exception {
        return sent(who, post(client + "/tags").param("seen", seen).param("tags", typed));
    }

    private String made(String who, String name, String industry) throws Exception {
        var typed = Map.of("inn", Numbers.inn(), "name", name, "industry", industry);
        var form = post("/companies").param("key", UUID.randomUUID().toString());
        typed.forEach(form::param);
        var made = sent(who, form).andExpect(status().isSeeOther()).andReturn();
        return Objects.requireNonNull(made.getResponse().getRedirectedUrl());
    }

    /** Where the notice of what was done leads back. */
    private static String undo(Cookie notice) {
        var json = new String(Base64.getUrlDecoder().decode(notice.getValue()), UTF_8);
        return json.replaceFirst(".*\"undo\":\"([^\"]+)\".*", "$1");
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    private ResultActions page(String who, String address) throws Exception {
        return sent(who, get(address)).andExpect(status().isOk());
    }

    private ResultActions sent(String who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(characters.signedIn(who)));
    }
}
