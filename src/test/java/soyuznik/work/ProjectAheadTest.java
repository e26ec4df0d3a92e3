package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Papers;
import soyuznik.shell.Ahead;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.work.tasks.TaskDraft;
import soyuznik.work.tasks.Tasks;

/** What is next on a project: what has a day before what has none, tasks among the rest. */
@OnWork
@Rule({"A-02", "A-03"})
class ProjectAheadTest {
    private final Papers papers;
    private final Tasks tasks;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    ProjectAheadTest(
            Papers papers, Tasks tasks, Site site, MockMvc browser, Characters characters) {
        this.papers = papers;
        this.tasks = tasks;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private List<Ahead.Step> ahead(ProjectId project) {
        return papers.of(project).ahead().steps();
    }

    private void task(ProjectId project, int days, String text) {
        var draft = new TaskDraft(text, site.today().plusDays(days), anna.user());
        done(tasks.make(UUID.randomUUID(), tasks.of(project, anna), draft, anna));
    }

    @Test
    void whatHasADayComesBeforeAPromiseWithoutOne() throws Exception {
        var project = site.project(anna);
        site.held(project, Map.of("ourPromise", "Пришлём паспорт"), anna);
        task(project, 3, "Позвонить технологу");
        var soon = site.today().plusDays(9).toString();
        site.planned(project, Map.of("subject", "Смотрим линию", "heldOn", soon), anna);
        assertThat(ahead(project))
                .extracting(Ahead.Step::about)
                .containsExactly("Позвонить технологу", "Смотрим линию", "Пришлём паспорт");
        var inOrder = stringContainsInOrder("id=\"next\"", "технологу", "линию", "паспорт");
        browser.perform(get("/projects/" + project).with(characters.signedIn("anna")))
                .andExpect(content().string(inOrder));
    }

    @Test
    void anotherProjectsTaskIsNotItsNextStepAndOneThatIsDoneNoMore() throws Exception {
        var project = site.project(anna);
        task(site.project(anna), 1, "Чужое");
        task(project, 3, "Своё");
        assertThat(ahead(project)).extracting(Ahead.Step::about).containsExactly("Своё");
        var act = ahead(project).getFirst().acts().getFirst();
        browser.perform(post(act.address()).with(characters.signedIn("anna")))
                .andExpect(redirectedUrl("/projects/" + project + "#tasks"));
        assertThat(ahead(project)).isEmpty();
    }
}
