package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.ClientFolders;
import soyuznik.kernel.CompanyId;
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
        return folders.get(client, anna).ahead();
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
    void nobodyIsLedElsewhereByAnAddress() {
        for (var mark : List.of("//evil.example", "1/x", "-1", "", "https://evil.example")) {
            assertThat(From.of(mark).address("/projects/1")).isEqualTo("/projects/1");
        }
        assertThat(From.of("7").address("/projects/1")).isEqualTo("/companies/7");
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
