package soyuznik.clients.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.clients.Numbers;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

@ProductTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class ClientPagesTest {
    private static final List<String> WRITTEN =
            List.of(
                    "",
                    "/people",
                    "/members",
                    "/departures",
                    "/taking",
                    "/responsibility",
                    "/pool");

    private final MockMvc browser;
    private final Characters characters;

    ClientPagesTest(MockMvc browser, Characters characters) {
        this.browser = browser;
        this.characters = characters;
    }

    @Test
    void annaMakesAClientByItsInnAndFindsItInTheList() throws Exception {
        var client = made("anna", "АО «001 Первый завод»", Numbers.inn());
        page("anna", client).andExpect(content().string(containsString("АО «001 Первый завод»")));
        page("anna", "/companies?own=true").andExpect(content().string(containsString(client)));
        page("anna", "/companies?q=первый зав").andExpect(content().string(containsString(client)));
    }

    @Test
    @Rule("C-01")
    void theWrongDigitIsNamedBesideTheField() throws Exception {
        sent("anna", post("/companies").param("inn", "7707083895").param("name", "Сбой"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "10-я цифра ИНН, контрольная, — 5, а должна быть 3: проверьте номер.")));
    }

    @Test
    @Rule("C-01")
    void theNumberIsCheckedWhileItIsTyped() throws Exception {
        page("anna", "/companies/new?inn=7707083895")
                .andExpect(content().string(containsString("а должна быть 3")));
        page("anna", "/companies/new?inn=77070")
                .andExpect(content().string(not(containsString("В ИНН 10 цифр"))));
    }

    @Test
    @Rule("T-02")
    void forBorisNoAddressOfAnnasClientExists() throws Exception {
        var client = made("anna", "Невидимый завод", Numbers.inn());
        for (var address : List.of(client, client + "/edit", client + "/people/new")) {
            sent("boris", get(address)).andExpect(status().isNotFound());
        }
        for (var address : WRITTEN) {
            var request = post(client + address).param("name", "Имя").param("user", "1");
            sent("boris", request).andExpect(status().isNotFound());
        }
        page("boris", "/companies?q=невидимый")
                .andExpect(content().string(not(containsString(client))));
    }

    @Test
    @Rule("T-07")
    void whoMayOnlyReadIsOfferedNoFormAndIsRefusedItBeforeAnythingIsTyped() throws Exception {
        var client = made("anna", "Завод для чтения", Numbers.inn());
        var person = person("anna", client);
        for (var form : forms(client, person)) {
            page("anna", form);
            sent("egor", get(form)).andExpect(status().isForbidden());
            for (var address : List.of(client, person)) {
                page("egor", address).andExpect(content().string(not(containsString(form))));
            }
        }
        sent("egor", get("/companies/new")).andExpect(status().isForbidden());
        page("egor", "/companies")
                .andExpect(content().string(not(containsString("/companies/new"))));
    }

    private static List<String> forms(String client, String person) {
        return List.of(
                client + "/edit",
                client + "/tags/edit",
                client + "/members/new",
                client + "/people/new",
                person + "/edit");
    }

    private String person(String who, String client) throws Exception {
        sent(
                        who,
                        post(client + "/people")
                                .param("key", UUID.randomUUID().toString())
                                .param("name", "Сидоров"))
                .andExpect(status().isSeeOther());
        var page = page(who, client).andReturn().getResponse().getContentAsString();
        var link = Pattern.compile("/people/\\d+").matcher(page);
        assertThat(link.find()).isTrue();
        return link.group();
    }

    @Test
    @Rule("T-04")
    void borisIsToldWhoLeadsTheClientAndNothingElse() throws Exception {
        var inn = Numbers.inn();
        var client = made("anna", "Тайное имя", inn);
        var told =
                sent("boris", post("/companies").param("inn", inn).param("name", "Какое-то имя"))
                        .andExpect(status().isConflict())
                        .andExpect(
                                content()
                                        .string(
                                                containsString(
                                                        "Клиента ведёт Иванова, +7 900 000-00-01.")))
                        .andExpect(content().string(containsString("Попросить в команду")))
                        .andExpect(content().string(not(containsString(client))))
                        .andReturn();
        assertThat(told.getResponse().getContentAsString()).doesNotContain("Тайное имя");
    }

    @Test
    @Rule("T-04")
    void whoMayNotEnterAClientIsToldOfNone() throws Exception {
        var inn = Numbers.inn();
        var client = made("anna", "Не для всех", inn);
        sent("egor", get("/companies/new?inn=" + inn)).andExpect(status().isForbidden());
        sent("egor", post("/companies").param("inn", inn).param("name", "Любое имя"))
                .andExpect(status().isForbidden())
                .andExpect(content().string(not(containsString(client))));
        page("dina", "/companies/new?inn=" + inn)
                .andExpect(content().string(containsString(client)));
    }

    @Test
    @Rule("T-04")
    void borisAsksToJoinAndAnnaLetsHimIn() throws Exception {
        var inn = Numbers.inn();
        var client = made("anna", "Общее дело", inn);
        sent("boris", post("/team-requests").param("inn", inn)).andExpect(status().isSeeOther());
        sent("boris", post("/team-requests").param("inn", inn)).andExpect(status().isSeeOther());
        var shown = page("anna", client).andReturn().getResponse().getContentAsString();
        assertThat(shown).containsOnlyOnce("Просит в команду").contains("Котов");
        var accept =
                shown.replaceFirst("(?s).*action=\"(/team-requests/\\d+/acceptance)\".*", "$1");
        sent("boris", post(accept)).andExpect(status().isNotFound());
        sent("anna", post(accept)).andExpect(status().isSeeOther());
        page("boris", client);
    }

    @Test
    void theSecondTabIsToldWhatChangedMeanwhile() throws Exception {
        var inn = Numbers.inn();
        var client = made("anna", "Две вкладки", inn);
        sent("anna", edited(client, inn, "Первая вкладка", 0)).andExpect(status().isSeeOther());
        sent("anna", edited(client, inn, "Вторая вкладка", 0))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Первая вкладка")))
                .andExpect(content().string(containsString("Вторая вкладка")))
                .andExpect(content().string(containsString("name=\"version\" value=\"1\"")));
        sent("anna", edited(client, inn, "Вторая вкладка", 1)).andExpect(status().isSeeOther());
    }

    @Test
    void whatNobodyTouchedIsTakenAsItIsSavedMeanwhile() throws Exception {
        var inn = Numbers.inn();
        var client = made("anna", "Нетронутое", inn);
        sent("anna", edited(client, inn, "Новое имя", 0)).andExpect(status().isSeeOther());
        var other = edited(client, inn, "Нетронутое", 0).param("site", "elka.example");
        sent("anna", other.param("untouched", "name inn"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("data-taken=\"name\"")))
                .andExpect(content().string(containsString("data-take=\"site\"")))
                .andExpect(content().string(not(containsString("data-take=\"name\""))))
                .andExpect(content().string(containsString("data-untouched=\"name inn\"")));
    }

    @Test
    void revenueIsReadAsMoneyAndEmployeesAsANumber() throws Exception {
        var inn = Numbers.inn();
        var client = made("anna", "Большой завод", inn);
        var sized = edited(client, inn, "Большой завод", 0).param("employees", "12500");
        sent("anna", sized.param("revenue", "1 900 000 000").param("currency", "RUB"))
                .andExpect(status().isSeeOther());
        page("anna", client)
                .andExpect(content().string(containsString(">1,9\u00a0млрд\u00a0₽</span>")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "title=\"1\u00a0900\u00a0000\u00a0000\u00a0₽\"")))
                .andExpect(content().string(containsString(">12\u00a0500</span>")));
    }

    @Test
    void aSpecialistOfTheBranchReadsButDoesNotWrite() throws Exception {
        var inn = Numbers.inn();
        var client = made("anna", "Только читать", inn);
        page("egor", client).andExpect(content().string(not(containsString(client + "/edit"))));
        sent("egor", edited(client, inn, "Правка", 0)).andExpect(status().isForbidden());
        sent("egor", post(client + "/people").param("name", "Петров"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aPersonIsAddedOnceEditedAndLeaves() throws Exception {
        var client = made("anna", "С людьми", Numbers.inn());
        var form = UUID.randomUUID().toString();
        added(client, form);
        added(client, form);
        var shown = page("anna", client).andReturn().getResponse().getContentAsString();
        assertThat(shown.split("/people/\\d+\"", -1)).hasSize(2);
        var person = shown.replaceFirst("(?s).*(/people/\\d+)\".*", "$1");
        sent("anna", post(person).param("version", "0").param("name", "Петров П. П."))
                .andExpect(status().isSeeOther());
        sent("anna", post(person).param("version", "0").param("name", "Иной"))
                .andExpect(status().isConflict());
        sent("anna", post(employment(person) + "/departure")).andExpect(status().isSeeOther());
        page("anna", person).andExpect(content().string(containsString("не работает с")));
        sent("boris", get(person)).andExpect(status().isNotFound());
    }

    private String employment(String person) throws Exception {
        var page = page("anna", person).andReturn().getResponse().getContentAsString();
        return page.replaceFirst("(?s).*(/employments/\\d+)/edit\".*", "$1");
    }

    private void added(String client, String form) throws Exception {
        var person = post(client + "/people").param("key", form).param("name", "Петров Пётр");
        sent("anna", person.param("decides", "true")).andExpect(status().isSeeOther());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/companies", "/companies?own=true", "/companies/new", "/team-requests"})
    void pagesAreThereInBothLanguages(String address) throws Exception {
        page("anna", address);
        sent("gleb", get(address).header("Accept-Language", "en")).andExpect(status().isOk());
    }

    private String made(String who, String name, String inn) throws Exception {
        var form =
                post("/companies")
                        .param("key", UUID.randomUUID().toString())
                        .param("inn", inn)
                        .param("name", name);
        var made = sent(who, form).andExpect(status().isSeeOther()).andReturn();
        return Objects.requireNonNull(made.getResponse().getRedirectedUrl());
    }

    private static MockHttpServletRequestBuilder edited(
            String client, String inn, String name, int version) {
        return post(client)
                .param("inn", inn)
                .param("name", name)
                .param("version", Integer.toString(version));
    }

    private ResultActions page(String who, String address) throws Exception {
        return sent(who, get(address)).andExpect(status().isOk());
    }

    private ResultActions sent(String who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(characters.signedIn(who)));
    }
}
