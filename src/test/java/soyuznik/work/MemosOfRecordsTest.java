package soyuznik.work;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.projects.Projects;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What comes from files alone is not offered to be begun by hand. */
@OnWork
@Rule("A-01")
class MemosOfRecordsTest {
    private final Projects projects;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;

    MemosOfRecordsTest(Projects projects, Site site, MockMvc browser, Characters characters) {
        this.projects = projects;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
    }

    @Test
    void anEmptyOneIsNotOfferedWhereTasksAre() throws Exception {
        var anna = characters.viewer("anna");
        var project = site.project(anna);
        var client = projects.get(project, anna).client().id();
        for (var page : List.of("/projects/" + project, "/companies/" + client)) {
            browser.perform(get(page).with(characters.signedIn("anna")))
                    .andExpect(content().string(containsString(page + "/tasks")))
                    .andExpect(content().string(not(containsString(page + "/memos"))));
        }
    }
}
