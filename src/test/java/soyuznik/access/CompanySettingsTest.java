package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Language;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;
import soyuznik.support.Rule;

/** The numbers among the settings of the company, as people type them. */
@ProductTest
@Rule({"C-10", "N-04"})
class CompanySettingsTest {
    private final MockMvc browser;
    private final Characters characters;

    @Autowired
    CompanySettingsTest(MockMvc browser, Characters characters) {
        this.browser = browser;
        this.characters = characters;
    }

    private static CompanyForm form(String loadTo, String meeting, String call) {
        return new CompanyForm(
                "АО «Наше»",
                Language.RU,
                "RUB",
                "Europe/Moscow",
                1,
                false,
                "10",
                loadTo,
                meeting,
                call,
                0);
    }

    private static List<String> wrong(CompanyForm form) {
        return form.errors().stream().map(FieldError::field).toList();
    }

    @Test
    void blanksBetweenDigitsAreNoMistake() {
        var form = form("50", "12 500", "1\u00a0500");
        assertThat(wrong(form)).isEmpty();
        assertThat(CompanyForm.number(form.meetingCost())).isEqualTo(12_500);
        assertThat(CompanyForm.number(form.callCost())).isEqualTo(1_500);
    }

    @Test
    void whatIsNoNumberIsNamedWithItsField() {
        assertThat(wrong(form("x", "дорого", "12,50")))
                .containsExactly("loadTo", "meetingCost", "callCost");
        assertThat(wrong(form("50", "-1", "9".repeat(40))))
                .containsExactly("meetingCost", "callCost");
        assertThat(wrong(form("10001", "100000001", ""))).hasSize(3);
    }

    @Test
    void whatWasTypedStaysBesideTheError() throws Exception {
        browser.perform(
                        post("/settings/company")
                                .param("companyName", "АО «Наше»")
                                .param("meetingCost", "дорого")
                                .with(characters.signedIn("admin")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"дорого\"")))
                .andExpect(content().string(containsString("Целое число от 0 до")));
    }
}
