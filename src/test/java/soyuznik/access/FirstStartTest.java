package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.kernel.Role;
import soyuznik.support.OnTestDatabase;

@SpringBootTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@OnTestDatabase
class FirstStartTest {
    private final MockMvc browser;
    private final FirstAdministrator first;
    private final Users users;

    @Autowired
    FirstStartTest(MockMvc browser, FirstAdministrator first, Users users) {
        this.browser = browser;
        this.first = first;
        this.users = users;
    }

    @Test
    void theTokenOfTheConsoleLetsOneAdministratorInAndThenTheAddressIsGone() throws Exception {
        var token = Objects.requireNonNull(first.await()).text();
        browser.perform(get("/setup")).andExpect(status().isNotFound());
        browser.perform(get("/setup").param("token", "guess")).andExpect(status().isNotFound());
        browser.perform(get("/setup").param("token", token)).andExpect(status().isOk());
        browser.perform(form(token, "short")).andExpect(status().is(422));
        browser.perform(form(token, "четыре слова для входа")).andExpect(status().isSeeOther());
        browser.perform(get("/setup").param("token", token)).andExpect(redirectedUrl("/sign-in"));
        browser.perform(form(token, "четыре слова для входа")).andExpect(redirectedUrl("/sign-in"));
        browser.perform(get("/setup")).andExpect(status().isNotFound());
        assertThat(first.await()).isNull();
        assertThat(users.findByEmail("boss@soyuz.example").orElseThrow().roles())
                .containsExactlyInAnyOrder(Role.ADMIN, Role.DIRECTOR);
    }

    private static MockHttpServletRequestBuilder form(String token, String password) {
        var post = post("/setup").header("Sec-Fetch-Site", "same-origin").param("token", token);
        Map.of(
                        "companyName",
                        "Союз",
                        "language",
                        "RU",
                        "currency",
                        "RUB",
                        "timeZone",
                        "Europe/Moscow",
                        "fiscalYearMonth",
                        "1",
                        "branchName",
                        "Головной офис",
                        "surname",
                        "Белова",
                        "email",
                        "Boss@soyuz.example",
                        "password",
                        password,
                        "again",
                        password)
                .forEach(post::param);
        return post;
    }
}
