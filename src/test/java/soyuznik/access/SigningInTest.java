package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;

@ProductTest
class SigningInTest {
    private static final String SESSION = "soyuznik-session";
    private static final String DEVICE = "soyuznik-device";
    private final MockMvc browser;
    private final Characters characters;
    private final Sessions sessions;

    @Autowired
    SigningInTest(MockMvc browser, Characters characters, Sessions sessions) {
        this.browser = browser;
        this.characters = characters;
        this.sessions = sessions;
    }

    @Test
    void whoeverHasNotSignedInIsLedToTheSignInPageAndKnowsTheWayBack() throws Exception {
        browser.perform(get("/settings/users?role=HEAD"))
                .andExpect(status().isSeeOther())
                .andExpect(
                        header().string(
                                        "Location",
                                        "/session/new?to=%2Fsettings%2Fusers%3Frole%3DHEAD"));
        browser.perform(get("/session/new").param("to", "/settings/users?role=HEAD"))
                .andExpect(content().string(containsString("откроется страница")));
        browser.perform(get("/session/new"))
                .andExpect(content().string(not(containsString("откроется страница"))));
    }

    @Test
    void aFormWhoseSessionIsLostLeadsBackToItsPage() throws Exception {
        browser.perform(
                        post("/profile")
                                .header("Sec-Fetch-Site", "same-origin")
                                .header("Referer", "http://localhost/profile?x=1"))
                .andExpect(header().string("Location", "/session/new?to=%2Fprofile%3Fx%3D1"));
        browser.perform(get("/profile").header("HX-Request", "true"))
                .andExpect(status().isUnauthorized())
                .andExpect(header().string("HX-Redirect", "/session/new"));
    }

    @Test
    void theRightPasswordLeadsToTheWantedPage() throws Exception {
        signIn("anna@soyuz.example", Characters.PASSWORD, "10.1.0.1", "/profile?a=%D1%8F")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/profile?a=%D1%8F"))
                .andExpect(cookie().httpOnly(SESSION, true))
                .andExpect(cookie().sameSite(SESSION, "Lax"))
                .andExpect(cookie().exists(DEVICE));
    }

    @Test
    void underHttpsNoOtherHostCanPlantTheCookie() throws Exception {
        browser.perform(form("anna@soyuz.example", Characters.PASSWORD, "10.1.0.2").secure(true))
                .andExpect(cookie().secure("__Host-" + SESSION, true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "/\t/evil.example",
                ""
            })
    void signingInNeverLeadsElsewhere(String to) throws Exception {
        signIn("anna@soyuz.example", Characters.PASSWORD, "10.1.0.3", to)
                .andExpect(header().string("Location", "/"));
    }

    @Test
    void theEmailIsTheSameInCapitals() throws Exception {
        signIn(" Anna@Soyuz.EXAMPLE ", Characters.PASSWORD, "10.1.0.4", "/")
                .andExpect(status().isSeeOther());
    }

    @Test
    void aWrongPasswordAndAnUnknownPersonGetTheSameAnswer() throws Exception {
        var wrong = body(signIn("anna@soyuz.example", "not this one", "10.1.0.5", "/"));
        var unknown = body(signIn("nobody@soyuz.example", "not this one", "10.1.0.5", "/"));
        assertThat(unknown.replace("nobody@", "anna@")).isEqualTo(wrong);
    }

    @Test
    void aPlantedTokenIsWorthNothing() throws Exception {
        var planted = new Cookie(SESSION, "planted");
        var answer =
                browser.perform(
                        form("anna@soyuz.example", Characters.PASSWORD, "10.1.0.6")
                                .cookie(planted));
        answer.andExpect(status().isSeeOther());
        assertThat(value(answer, SESSION)).isNotEqualTo("planted");
        assertThat(sessions.find(new Token("planted"))).isEmpty();
    }

    @Test
    void signingOutEndsTheSession() throws Exception {
        var token = characters.session("dina");
        browser.perform(post("/session/end").with(characters.signedIn("dina")))
                .andExpect(status().isSeeOther());
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void guessingAtOneAddressStopsNobodyElsewhere() throws Exception {
        for (int i = 0; i < Attempts.FOR_ONE_EMAIL; i++) {
            signIn("vera@soyuz.example", "guess", "10.2.0.1", "/").andExpect(status().is(422));
        }
        signIn("vera@soyuz.example", Characters.PASSWORD, "10.2.0.1", "/")
                .andExpect(status().is(429));
        signIn("vera@soyuz.example", Characters.PASSWORD, "10.2.0.2", "/")
                .andExpect(status().isSeeOther());
    }

    @Test
    void manyWrongTriesFromOneAddressLeaveInWhoeverHasSignedInThereBefore() throws Exception {
        var device =
                value(signIn("vera@soyuz.example", Characters.PASSWORD, "10.3.0.1", "/"), DEVICE);
        for (int i = 0; i < Attempts.FOR_ALL; i++) {
            signIn("person" + i + "@soyuz.example", "guess", "10.3.0.1", "/");
        }
        signIn("anna@soyuz.example", Characters.PASSWORD, "10.3.0.1", "/")
                .andExpect(status().is(429));
        browser.perform(
                        form("vera@soyuz.example", Characters.PASSWORD, "10.3.0.1")
                                .cookie(new Cookie(DEVICE, device)))
                .andExpect(status().isSeeOther());
    }

    private ResultActions signIn(String email, String password, String address, String to)
            throws Exception {
        return browser.perform(form(email, password, address).param("to", to));
    }

    private static MockHttpServletRequestBuilder form(
            String email, String password, String address) {
        return post("/session")
                .header("Sec-Fetch-Site", "same-origin")
                .remoteAddress(address)
                .param("email", email)
                .param("password", password);
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn()
                .getResponse()
                .getContentAsString()
                .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    private static String value(ResultActions answer, String cookie) {
        return Objects.requireNonNull(answer.andReturn().getResponse().getCookie(cookie))
                .getValue();
    }
}
