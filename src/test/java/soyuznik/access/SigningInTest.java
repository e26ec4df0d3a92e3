package soyuznik.access;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.cookie;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.support.Characters;
import soyuznik.support.ProductTest;

@ProductTest
class SigningInTest {
    private final MockMvc browser;
    private final Characters characters;

    @Autowired
    SigningInTest(MockMvc browser, Characters characters) {
        this.browser = browser;
        this.characters = characters;
    }

    @Test
    void whoeverHasNotSignedInIsLedToTheSignInPageAndKnowsTheWayBack() throws Exception {
        browser.perform(get("/settings/users?role=HEAD"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/session/new?to=%2Fsettings%2Fusers%3Frole%3DHEAD"));
        browser.perform(get("/session/new").param("to", "/settings/users?role=HEAD")).andExpect(status().isOk());
    }

    @Test
    void theRightPasswordLeadsToTheWantedPage() throws Exception {
        signIn("anna@soyuz.example", Characters.PASSWORD, "/profile?a=%D1%8F")
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/profile?a=%D1%8F"))
                .andExpect(cookie().httpOnly("soyuznik-session", true))
                .andExpect(cookie().exists("soyuznik-device"));
    }

    @Test
    void theEmailIsTheSameInCapitals() throws Exception {
        signIn(" Anna@Soyuz.EXAMPLE ", Characters.PASSWORD, "/").andExpect(status().isSeeOther());
    }

    @Test
    void theOwnProfileOpens() throws Exception {
        browser.perform(get("/profile").with(characters.signedIn("anna"))).andExpect(status().isOk());
    }

    private ResultActions signIn(String email, String password, String to) throws Exception {
        return browser.perform(form(post("/session"), email, password).param("to", to));
    }

    private static MockHttpServletRequestBuilder form(
            MockHttpServletRequestBuilder post, String email, String password) {
        return post.header("Sec-Fetch-Site", "same-origin").param("email", email).param("password", password);
    }
}
