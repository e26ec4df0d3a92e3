package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.buying.Results;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.work.tasks.Tasks;

/** A talk about no project turns out to be about one of the client's. */
@OnWork
@Rule("A-01")
class TalkProjectsTest {
    private static final Map<String, String> AGREED =
            Map.of(
                    "ourPromise", "Отчёт",
                    "ourDue", "2090-01-10",
                    "nextStep", "Замерить",
                    "nextOn", "2090-01-05");

    private final Work work;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;
    private ProjectId project = new ProjectId(1);
    private CompanyId client = new CompanyId(1);

    TalkProjectsTest(Work work, Site site, MockMvc browser, Characters characters) {
        this.work = work;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    /** What is done with talks. */
    @TestComponent
    record Work(TalkProjects given, Talks talks, Tasks tasks, Promises promises, Results results) {}

    @BeforeEach
    void aProject() {
        project = site.project(anna);
        client = site.client(project, anna);
    }

    private Talk held() {
        return site.held(client, AGREED, anna);
    }

    private Talk.Key given(Talk talk) {
        done(work.given().give(talk.key(), project.value(), anna));
        return new Talk.Key(project, talk.key().id());
    }

    private Tasks.Place place() {
        return work.tasks().of(project, anna);
    }

    @Test
    @Rule({"A-03", "A-09"})
    void itGoesToTheProjectWithWhatWasAgreed() {
        var talk = held();
        var key = given(talk);
        assertThat(work.talks().get(key, anna).promises()).hasSize(1);
        assertThat(work.talks().of(new About.OfClient(client), anna)).isEmpty();
        assertThat(work.tasks().list(place())).extracting("text").containsExactly("Замерить");
        var promise = new Promises.Key(key.about(), talk.promises().getFirst().id());
        done(work.promises().settle(promise, PromiseState.KEPT, anna));
    }

    /** Where one click takes it back. */
    private static String undo(Outcome<About> outcome) {
        return outcome instanceof Outcome.Done<About>(var _, var _, Outcome.Undo(var address))
                ? address
                : "";
    }

    @Test
    void itComesBackByOneClick() throws Exception {
        var undo = undo(work.given().give(held().key(), project.value(), anna));
        browser.perform(post(undo).with(characters.signedIn("anna")))
                .andExpect(redirectedUrl("/companies/" + client + "#talks"));
        assertThat(work.talks().of(project, anna)).isEmpty();
        assertThat(work.tasks().list(place())).isEmpty();
        assertThat(work.talks().of(new About.OfClient(client), anna)).hasSize(1);
    }

    @Test
    void oneThatAlwaysWasOfTheProjectStaysThere() {
        var talk = site.held(project, Map.of(), anna);
        var never = TalkProjects.Together.of(project.value(), 0);
        assertThat(work.given().takeBack(never, anna))
                .isEqualTo(Outcome.refused("work.error.state"));
        assertThat(work.given().give(talk.key(), project.value(), anna))
                .isEqualTo(Outcome.refused("work.error.state"));
    }

    @Test
    @Rule("T-02")
    void itGoesToNoProjectOfAnotherClient() {
        var other = site.project(anna);
        assertThat(work.given().give(held().key(), other.value(), anna))
                .isEqualTo(Outcome.invalid("project", "work.error.project"));
        assertThat(work.given().give(held().key(), null, anna))
                .isEqualTo(Outcome.invalid("project", "work.error.project"));
    }

    /** A second tab, or a colleague, is told; the same project again is the same. */
    @Test
    void oneThatWasGivenMeanwhileStaysWhereItIs() throws Exception {
        var talk = held();
        given(talk);
        assertThat(work.given().give(talk.key(), site.project(anna).value(), anna))
                .isEqualTo(Outcome.refused("work.error.given"));
        done(work.given().give(talk.key(), project.value(), anna));
        browser.perform(
                        post(talk.key().address() + "/project")
                                .param("project", "1")
                                .with(characters.signedIn("anna")))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Уже отдано другому проекту")));
    }

    @Test
    void resultsThatSomebodyWritesMeanwhileAreThoseOfTheProjectsTalk() {
        var talk = site.planned(client, Map.of(), anna);
        var key = given(talk);
        var known = new Results.Known(talk.key(), talk.version(), UUID.randomUUID());
        done(work.results().hold(known, talk.values(), anna));
        assertThat(work.talks().get(key, anna).state()).isEqualTo(TalkState.HELD);
    }

    @Test
    void theFormOfResultsThatWasOpenMeanwhileIsTakenThere() throws Exception {
        var talk = site.planned(client, Map.of(), anna);
        var key = given(talk);
        var form =
                post(talk.key().address() + "/results")
                        .with(characters.signedIn("anna"))
                        .param("key", UUID.randomUUID().toString())
                        .param("situation", "Стоят зимой")
                        .param("version", String.valueOf(talk.version()));
        talk.values().forEach(form::param);
        browser.perform(form).andExpect(status().isSeeOther());
        assertThat(work.talks().get(key, anna).state()).isEqualTo(TalkState.HELD);
    }

    @Test
    void itsPageOffersTheProjectsAndIsFoundByItsOldAddressToo() throws Exception {
        var talk = held();
        var page = get(talk.key().address()).with(characters.signedIn("anna"));
        browser.perform(page)
                .andExpect(content().string(containsString("Отдать проекту")))
                .andExpect(content().string(containsString("Фильтры для линии 4")));
        given(talk);
        browser.perform(get(talk.key().address()).with(characters.signedIn("anna")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/projects/" + project + "/talks")));
    }

    @Test
    void withoutAChoiceItIsSaidBesideTheField() throws Exception {
        browser.perform(post(held().key().address() + "/project").with(characters.signedIn("anna")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Выберите открытый проект")));
    }
}
