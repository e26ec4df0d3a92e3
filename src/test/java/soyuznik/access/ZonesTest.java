package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;

@ProductTest
class ZonesTest {
    private final MockMvc browser;
    private final Characters characters;

    @Autowired
    ZonesTest(MockMvc browser, Characters characters) {
        this.browser = browser;
        this.characters = characters;
    }

    @Test
    void russianZonesComeFirstByTheirDistanceAndAreReadByTheirCities() throws Exception {
        var page =
                browser.perform(get("/settings/company").with(characters.signedIn("admin")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page)
                .containsSubsequence(
                        "<optgroup label=\"Россия\">",
                        "\"Europe/Kaliningrad\">Калининград, UTC+2<",
                        "\"Europe/Moscow\" selected>Москва, UTC+3<",
                        "\"Asia/Vladivostok\">Владивосток, UTC+10<",
                        "<optgroup label=\"Другие страны\">",
                        "\"Europe/Minsk\">Минск, Беларусь, UTC+3<",
                        "Калькутта, Индия, UTC+5:30<");
        assertThat(Pattern.compile("\"Europe/Moscow\"").matcher(page).results()).hasSize(1);
    }
}
