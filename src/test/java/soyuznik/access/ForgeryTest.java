package soyuznik.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrlPattern;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;

@ProductTest
class ForgeryTest {
    private final MockMvc browser;
    private final Characters characters;

    @Autowired
    ForgeryTest(MockMvc browser, Characters characters) {
        this.browser = browser;
        this.characters = characters;
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site", "none", "anything"})
    void aPostThatAnotherSiteCausedIsRefused(String site) throws Exception {
        browser.perform(preference().header("Sec-Fetch-Site", site))
                .andExpect(status().isForbidden());
    }

    @Test
    void aPostFromOurPagePasses() throws Exception {
        browser.perform(preference().header("Sec-Fetch-Site", "same-origin"))
                .andExpect(status().isSeeOther());
    }

    @Test
    void anOldBrowserMustShowTheTokenOfTheForm() throws Exception {
        var token = characters.session("egor").derived("form");
        browser.perform(preference()).andExpect(status().isForbidden());
        browser.perform(preference().param("_csrf", "wrong")).andExpect(status().isForbidden());
        browser.perform(preference().param("_csrf", token)).andExpect(status().isSeeOther());
        browser.perform(preference().header("X-CSRF-Token", token))
                .andExpect(status().isSeeOther());
    }

    @Test
    void aStrangersFormIsBoundToACookie() throws Exception {
        var secret = Token.random();
        var stranger =
                post("/preferences").param("theme", "DARK").param("_csrf", secret.derived("form"));
        browser.perform(stranger).andExpect(status().isForbidden());
        browser.perform(stranger.cookie(new Cookie("soyuznik-form", secret.text())))
                .andExpect(status().isSeeOther());
    }

    @Test
    void noFileOfAStrangerIsRead() throws Exception {
        var secret = Token.random();
        var shown =
                multipart("/preferences")
                        .param("theme", "DARK")
                        .param("_csrf", secret.derived("form"))
                        .cookie(new Cookie("soyuznik-form", secret.text()));
        browser.perform(shown).andExpect(status().isForbidden());
        browser.perform(shown.header("Sec-Fetch-Site", "same-origin"))
                .andExpect(redirectedUrlPattern("/session/new*"));
    }

    private MockHttpServletRequestBuilder preference() {
        return post("/preferences")
                .param("theme", "LIGHT")
                .cookie(new Cookie("soyuznik-session", characters.session("egor").text()));
    }
}
