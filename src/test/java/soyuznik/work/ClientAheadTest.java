package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.ClientFolders;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Closing;
import soyuznik.projects.Closures;
import soyuznik.shell.Ahead;
import soyuznik.shell.Frame;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.work.tasks.TaskDraft;
import soyuznik.work.tasks.Tasks;

/** What is agreed with a client in all its projects stands at the head of its page. */
@OnWork
@Rule("A-01")
class ClientAheadTest {
    private final ClientFolders folders;
    private final Tasks tasks;
    private final Site site;
    private final MockMvc browser;
    private final Closures closures;
    private final Characters characters;
    private final Viewer anna;

    ClientAheadTest(
            ClientFolders folders,
            Tasks tasks,
            Site site,
            MockMvc browser,
            Closures closures,
            Characters characters) {
        this.folders = folders;
        this.tasks = tasks;
        this.site = site;
        this.browser = browser;
        this.closures = closures;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private List<Ahead.Step> ahead(CompanyId client) {
        return folders.get(client, anna).ahead().steps();
    }

    @Test
    @Rule({"A-02", "A-03"})
    void talksPromisesAndTasksStandTogetherTheNearestFirstAndWithoutADayLast() {
        var project = site.project(anna);
        var client = site.client(project, anna);
        assertThat(ahead(client)).isEmpty();
        site.held(project, Map.of("ourPromise", "Пришлём паспорт"), anna);
        var soon = site.today().plusDays(4).toString();
        site.planned(project, Map.of("subject", "Смотрим линию", "heldOn", soon), anna);
        var late = new TaskDraft("Позвонить", site.today().minusDays(2), anna.user());
        done(tasks.make(UUID.randomUUID(), tasks.of(client, anna), late, anna));
        assertThat(ahead(client))
                .extracting(Ahead.Step::about)
                .containsExactly("Позвонить", "Смотрим линию", "Пришлём паспорт");
        assertThat(ahead(client)).filteredOn(step -> step.place() == null).hasSize(1);
    }

    @Test
    void whereNothingIsAgreedTheHeadSaysSoToWhoeverMayAgreeOnSomething() throws Exception {
        var project = site.project(anna);
        var page = "/companies/" + site.client(project, anna);
        var nothing = containsString("Ничего не назначено");
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(nothing));
        browser.perform(get(page).with(characters.signedIn("egor")))
                .andExpect(content().string(not(nothing)));
        site.planned(project, Map.of(), anna);
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(not(nothing)));
    }

    @Test
    void whatIsDoneFromTheClientLeadsBackToIt() throws Exception {
        var project = site.project(anna);
        var client = site.client(project, anna);
        site.held(project, Map.of("ourPromise", "Отчёт"), anna);
        var kept = ahead(client).getFirst().acts().getFirst();
        browser.perform(post(kept.address()).with(characters.signedIn("anna")))
                .andExpect(redirectedUrl("/companies/" + client));
        assertThat(ahead(client)).isEmpty();
    }

    @Test
    void whatIsTakenBackFromTheClientLeadsBackToItToo() throws Exception {
        var project = site.project(anna);
        var client = site.client(project, anna);
        site.held(project, Map.of("ourPromise", "Отчёт"), anna);
        var kept = ahead(client).getFirst().acts().getFirst();
        var notice =
                browser.perform(post(kept.address()).with(characters.signedIn("anna")))
                        .andReturn()
                        .getFlashMap()
                        .get("notice");
        var undo = Objects.requireNonNull(((Frame.Notice) Objects.requireNonNull(notice)).undo());
        assertThat(undo).matches("/[a-z/0-9]+\\?from=\\d+"); // or the notice is not carried
        browser.perform(post(undo).with(characters.signedIn("anna")))
                .andExpect(redirectedUrl("/companies/" + client));
        assertThat(ahead(client)).hasSize(1);
    }

    @Test
    void ofMoreThanThreeOfAKindTheHeadSaysSoAndLeadsToThemAll() throws Exception {
        var project = site.project(anna);
        var client = site.client(project, anna);
        var more = containsString("/companies/" + client + "/ahead");
        plan(project, List.of("Первая", "Вторая", "Третья"));
        assertThat(ahead(client)).hasSize(3);
        show("/companies/" + client, not(more));
        plan(project, List.of("Четвёртая"));
        assertThat(ahead(client)).hasSize(3);
        show("/companies/" + client, more);
        show("/companies/" + client + "/ahead", stringContainsInOrder("Первая", "Четвёртая"));
        show("/projects/" + project, containsString("показать всё, что впереди"));
    }

    private void plan(ProjectId project, List<String> subjects) {
        subjects.forEach(subject -> site.planned(project, Map.of("subject", subject), anna));
    }

    private void show(String page, Matcher<String> says) throws Exception {
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(says));
    }

    @Test
    void whatIsDoneFromThePageOfAllLeadsBackToIt() throws Exception {
        var project = site.project(anna);
        var client = site.client(project, anna);
        site.held(project, Map.of("ourPromise", "Отчёт"), anna);
        var all = "/companies/" + client + "/ahead";
        var kept = folders.ahead(client, anna).coming().steps().getFirst().acts().getFirst();
        browser.perform(post(kept.address()).with(characters.signedIn("anna")))
                .andExpect(redirectedUrl(all));
        show(all, containsString("Ничего не назначено"));
    }

    @Test
    @Rule("A-09")
    void resultsThatAreBegunFromTheClientLeadBackToItWhenTheyAreKept() throws Exception {
        var project = site.project(anna);
        var client = site.client(project, anna);
        site.planned(project, Map.of("subject", "Смотрим линию"), anna);
        var results = ahead(client).getFirst().acts().get(1).address();
        show(results, containsString("name=\"from\" value=\"" + client + "\""));
        var kept = post(results.replaceAll("/edit.*", "")).param("from", client.toString());
        browser.perform(kept.with(characters.signedIn("anna")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("name=\"from\" value=\"" + client)));
        kept.param("kind", "CALL").param("heldOn", "2026-01-01").param("subject", "Линия");
        kept.param("people", site.person(project, anna).toString()).param("situation", "Стоит");
        kept.param("version", "0").param("key", UUID.randomUUID().toString());
        browser.perform(kept).andExpect(redirectedUrl("/companies/" + client));
    }

    @Test
    @Rule("A-02")
    void aTaskThatIsMovedFromTheClientLeadsBackToIt() throws Exception {
        var project = site.project(anna);
        var client = site.client(project, anna);
        var draft = new TaskDraft("Позвонить", site.today(), anna.user());
        done(tasks.make(UUID.randomUUID(), tasks.of(project, anna), draft, anna));
        var move = ahead(client).getFirst().acts().get(1).address();
        show(move, containsString("name=\"from\" value=\"" + client + "\""));
        var moved = post(move.replaceAll("/edit.*", "")).param("from", client.toString());
        moved.param("text", "Позвонить").param("due", "2030-01-01").param("version", "0");
        moved.param("owner", anna.user().toString());
        browser.perform(moved.with(characters.signedIn("anna")))
                .andExpect(redirectedUrl("/companies/" + client));
    }

    @Test
    void nobodyIsLedElsewhereByAnAddress() {
        for (var mark :
                List.of("//evil.example", "1/x", "-1", "", "https://evil.example", "1..", "0.")) {
            assertThat(From.of(mark).address("/projects/1")).isEqualTo("/projects/1");
        }
        assertThat(From.of("7").address("/projects/1")).isEqualTo("/companies/7");
        assertThat(From.of("7.").address("/projects/1")).isEqualTo("/companies/7/ahead");
        assertThat(From.of("0").address("/projects/1")).isEqualTo("/day");
    }

    @Test
    void whoMayNotLeadReadsItWithoutActs() throws Exception {
        var project = site.project(anna);
        site.planned(project, Map.of("subject", "Смотрим линию"), anna);
        var page = "/companies/" + site.client(project, anna);
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("Смотрим линию")))
                .andExpect(content().string(containsString("/results/edit")));
        browser.perform(get(page).with(characters.signedIn("egor")))
                .andExpect(content().string(containsString("Смотрим линию")))
                .andExpect(content().string(not(containsString("/results/edit"))));
    }

    @Test
    void anEndedProjectAsksNothing() {
        var project = site.project(anna);
        site.planned(project, Map.of(), anna);
        assertThat(ahead(site.client(project, anna))).hasSize(1);
        done(closures.close(project, Closing.lost("Дорого", "Завод", ""), anna));
        assertThat(ahead(site.client(project, anna))).isEmpty();
    }
}
