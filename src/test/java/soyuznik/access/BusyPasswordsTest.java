package soyuznik.access;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;

@ProductTest
@Import(BusyPasswordsTest.OnePlace.class)
class BusyPasswordsTest {
    private static final Semaphore PLACES = new Semaphore(1, true);
    private final MockMvc browser;
    private final Characters characters;
    private final PasswordLinks links;

    /** One password at a time, and little patience. */
    @TestConfiguration
    static class OnePlace {
        @Bean
        @Primary
        Passwords impatient() {
            return new Passwords(PLACES, Duration.ofMillis(20));
        }
    }

    @Autowired
    BusyPasswordsTest(MockMvc browser, Characters characters, PasswordLinks links) {
        this.browser = browser;
        this.characters = characters;
        this.links = links;
    }

    @AfterEach
    void free() {
        PLACES.drainPermits();
        PLACES.release();
    }

    @Test
    void whoeverWaitsTooLongForAPlaceIsToldToComeAgain() throws Exception {
        PLACES.acquire();
        signIn("gleb", Characters.PASSWORD, "ru")
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "10"))
                .andExpect(content().string(containsString("слишком много паролей")))
                .andExpect(content().string(containsString("value=\"gleb@soyuz.example\"")));
        signIn("gleb", Characters.PASSWORD, "en")
                .andExpect(content().string(containsString("Too many passwords")));
    }

    @Test
    void aTryThatWasNotLookedAtIsNotCountedAsWrongAndForgivesNoneThatWas() throws Exception {
        for (int wrong = 1; wrong < Attempts.FOR_ONE_EMAIL; wrong++) {
            signIn("anna", "guess", "ru").andExpect(status().is(422));
        }
        PLACES.acquire();
        signIn("anna", Characters.PASSWORD, "ru").andExpect(status().isServiceUnavailable());
        free();
        signIn("anna", "guess", "ru").andExpect(status().is(422));
        signIn("anna", "guess", "ru").andExpect(status().isTooManyRequests());
    }

    @Test
    void aLinkForANewPasswordIsNotUsedUp() throws Exception {
        var link = Characters.done(links.make(characters.id("egor"), characters.viewer("admin")));
        PLACES.acquire();
        browser.perform(choice(link))
                .andExpect(status().isServiceUnavailable())
                .andExpect(header().string("Retry-After", "10"));
        free();
        browser.perform(choice(link)).andExpect(status().isSeeOther());
    }

    @Test
    void theOwnPasswordStaysWhenTheOldOneCantBeLookedAt() throws Exception {
        PLACES.acquire();
        var change =
                post("/profile/password")
                        .with(characters.signedIn("vera"))
                        .param("old", Characters.PASSWORD)
                        .param("password", "другие четыре слова")
                        .param("again", "другие четыре слова");
        browser.perform(change).andExpect(status().isServiceUnavailable());
        free();
        browser.perform(change).andExpect(status().isSeeOther());
    }

    private ResultActions signIn(String who, String password, String language) throws Exception {
        return browser.perform(
                post("/session")
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Accept-Language", language)
                        .param("email", who + "@soyuz.example")
                        .param("password", password));
    }

    private static MockHttpServletRequestBuilder choice(Token link) {
        return post("/password/" + link.text())
                .header("Sec-Fetch-Site", "same-origin")
                .param("password", "другие четыре слова")
                .param("again", "другие четыре слова");
    }
}
