package soyuznik.projects;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import jakarta.servlet.http.Cookie;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.projects.methods.Drafts;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** A method that is being written is tried before it is published. */
@OnProjects
@Rule("P-01")
class TryingMethodsTest {
    private final MockMvc browser;
    private final Characters characters;
    private final Sales sales;
    private final long draft;

    TryingMethodsTest(MockMvc browser, Characters characters, Sales sales, Drafts drafts) {
        this.browser = browser;
        this.characters = characters;
        this.sales = sales;
        var gleb = characters.viewer("gleb");
        this.draft =
                done(drafts.begin(UUID.randomUUID(), Drafts.Beginning.COPY, "KEY_PROJECT", gleb));
    }

    @Test
    void whoeverSeesNoProjectTriesItOnANewOne() throws Exception {
        tried("admin", "")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Новый проект, о котором"),
                                                containsString("is-missing"),
                                                not(containsString("все условия выполнены")))));
    }

    @Test
    void aProjectIsNamedAndSaysWhereItWouldStand() throws Exception {
        var project = sales.bare(characters.viewer("anna"));
        tried("gleb", "?project=" + project)
                .andExpect(content().string(containsString("стоял бы на этапе")))
                .andExpect(content().string(not(containsString("Новый проект, о котором"))));
    }

    private ResultActions tried(String who, String asked) throws Exception {
        var session = new Cookie("soyuznik-session", characters.session(who).text());
        return browser.perform(
                        get("/settings/methods/drafts/" + draft + "/trial" + asked).cookie(session))
                .andExpect(status().isOk());
    }
}
