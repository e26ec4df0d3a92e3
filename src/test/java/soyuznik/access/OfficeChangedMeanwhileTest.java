package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.TwoTabs;
import soyuznik.support.TwoTabs.Line;

@ProductTest
class OfficeChangedMeanwhileTest {
    private final TwoTabs tabs;
    private final Characters characters;
    private final Users users;
    private final OurCompany company;
    private final Rights rights;

    @Autowired
    OfficeChangedMeanwhileTest(
            MockMvc browser,
            Characters characters,
            Users users,
            OurCompany company,
            Rights rights) {
        this.tabs = new TwoTabs(browser, characters);
        this.characters = characters;
        this.users = users;
        this.company = company;
        this.rights = rights;
    }

    @Test
    void branchAndRolesOfAUserAreReadByTheirNames() throws Exception {
        var egor = users.find(characters.id("egor")).orElseThrow();
        tabs.first("admin", user(egor, egor.version(), "north", "SPECIALIST"));
        var told = tabs.second("admin", user(egor, egor.version(), "south", "SELLER"));
        var north = characters.branch("north").toString();
        assertThat(told.of("branch"))
                .isEqualTo(new Line("Филиал", "Северный филиал", north, "Южный филиал"));
        assertThat(told.of("roles"))
                .isEqualTo(new Line("Роли", "специалист", "SPECIALIST", "менеджер по продажам"));
        var english = tabs.secondInEnglish("admin", user(egor, egor.version(), "south", "SELLER"));
        assertThat(english.of("roles").theirs()).isEqualTo("specialist");
    }

    private MockHttpServletRequestBuilder user(User user, int version, String branch, String role) {
        return post("/settings/users/" + user.id())
                .param("version", Integer.toString(version))
                .param("surname", user.name().surname())
                .param("givenName", user.name().given())
                .param("patronymic", user.name().patronymic())
                .param("email", user.email())
                .param("phone", user.phone())
                .param("branch", characters.branch(branch).toString())
                .param("roles", role)
                .param("scope", user.scope().name())
                .param("language", "");
    }

    @Test
    void theSettingsOfTheCompanyAreReadInWords() throws Exception {
        var version = company.settings().version();
        tabs.first("admin", settings(version, "Europe/Moscow", "1"));
        var told = tabs.second("admin", settings(version, "Asia/Omsk", "4"));
        assertThat(told.of("fiscalYearMonth"))
                .isEqualTo(new Line("Финансовый год начинается", "январь", "1", "апрель"));
        assertThat(told.of("timeZone").theirs()).contains("UTC+3", "Москва");
        assertThat(told.of("timeZone").sent()).isEqualTo("Europe/Moscow");
        var english = tabs.secondInEnglish("admin", settings(version, "Asia/Omsk", "4"));
        assertThat(english.of("fiscalYearMonth").ours()).isEqualTo("April");
        assertThat(english.of("timeZone").ours()).contains("UTC+6", "Omsk");
    }

    private static MockHttpServletRequestBuilder settings(int version, String zone, String month) {
        return post("/settings/company")
                .param("version", Integer.toString(version))
                .param("companyName", "ООО «Союз»")
                .param("language", "RU")
                .param("currency", "RUB")
                .param("timeZone", zone)
                .param("fiscalYearMonth", month);
    }

    @Test
    void theOwnProfileIsReadInWords() throws Exception {
        var dina = users.find(characters.id("dina")).orElseThrow();
        tabs.first("dina", profile(dina.version(), "RU", "DARK"));
        var told = tabs.second("dina", profile(dina.version(), "", "LIGHT"));
        assertThat(told.of("theme").theirs()).isEqualTo("тёмное");
        assertThat(told.of("language"))
                .isEqualTo(new Line("Язык", "Русский", "RU", "как в компании"));
    }

    private static MockHttpServletRequestBuilder profile(
            int version, String language, String theme) {
        return post("/profile")
                .param("version", Integer.toString(version))
                .param("phone", "1")
                .param("language", language)
                .param("theme", theme);
    }

    @Test
    void eachCellOfTheRightsIsNamed() throws Exception {
        var version = rights.table().version();
        tabs.first("admin", table(version));
        var cell = "SPECIALIST.WAIVE";
        var told = tabs.second("admin", table(version).param(cell, "OWN"));
        assertThat(told.of(cell))
                .isEqualTo(new Line("Переводить с отступлением: специалист", "нет", "", "свои"));
        assertThat(told.html()).contains("id=\"" + cell + "\"");
        var english = tabs.secondInEnglish("admin", table(version).param(cell, "OWN"));
        assertThat(english.of(cell).ours()).isEqualTo("own");
    }

    private MockHttpServletRequestBuilder table(int version) {
        var form = post("/settings/rights").param("version", Integer.toString(version));
        var table = rights.table();
        for (var role : Role.values()) {
            for (var right : Right.values()) {
                if (table.has(role, right)) {
                    form.param(role + "." + right, table.extent(role, right));
                }
            }
        }
        return form;
    }
}
