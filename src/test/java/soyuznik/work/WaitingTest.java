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
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What talks and promises ask of whoever has to do with them, each once. */
@OnWork
@Rule("A-04")
class WaitingTest {
    private final TalksAsk ask;
    private final Waiting waiting;
    private final Talks talks;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    WaitingTest(
            TalksAsk ask,
            Waiting waiting,
            Talks talks,
            Site site,
            MockMvc browser,
            Characters characters) {
        this.ask = ask;
        this.waiting = waiting;
        this.talks = talks;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    /** What comes to the day about the project. */
    private List<Attention.Call> asked(ProjectId project, Viewer viewer) {
        return ask.of(viewer, site.today()).stream()
                .filter(call -> call.address().startsWith("/projects/" + project + "#"))
                .toList();
    }

    @Test
    void aTalkOfTodayAndAnEarlierOneWithoutResultsAskOnceAndOneOfTomorrowDoesNot() {
        var seller = characters.newcomer(Role.SELLER);
        var project = site.project(seller);
        var ours = Map.of("ours", seller.user().toString());
        site.planned(project, ours, seller);
        site.planned(project, Map.of("heldOn", "2026-01-10"), seller);
        site.planned(project, Map.of("heldOn", site.today().plusDays(1).toString()), seller);
        assertThat(asked(project, seller))
                .extracting(call -> call.what().key())
                .containsExactly("work.attention.talk", "work.attention.results");
        for (var talk : talks.of(project, seller)) {
            done(talks.miss(talk.key(), true, seller));
        }
        assertThat(asked(project, seller)).isEmpty();
    }

    @Test
    void whoIsToBeThereIsAskedTooAsLongAsOnTheTeamOfTheClient() {
        var project = site.project(anna);
        var vera = characters.viewer("vera");
        site.planned(project, Map.of("ours", vera.user().toString()), anna);
        assertThat(asked(project, vera)).isEmpty();
        site.joins(project, vera, anna);
        assertThat(asked(project, vera)).hasSize(1);
        assertThat(asked(project, characters.viewer("boris"))).isEmpty();
    }

    @Test
    @Rule("A-03")
    void promisesOfBothSidesAskFromTheirDayOnUntilTheyAreSettled() throws Exception {
        var project = site.project(anna);
        var today = site.today().toString();
        var both = Map.of("theirPromise", "Журнал", "theirDue", "2026-01-10");
        site.held(project, both, anna);
        site.held(project, Map.of("ourPromise", "Отчёт", "ourDue", today), anna);
        site.held(project, Map.of("ourPromise", "Без срока"), anna);
        var asked = asked(project, anna);
        assertThat(asked).extracting(call -> call.what().args()).hasSize(2);
        for (var call : asked) {
            var act = call.acts().getFirst().address();
            browser.perform(post(act).with(characters.signedIn("anna")))
                    .andExpect(redirectedUrl("/day"));
        }
        assertThat(asked(project, anna)).isEmpty();
    }

    @Test
    @Rule("S-03")
    void threeTalksWithoutAdvanceAskForAnotherUntilItIsPlanned() {
        var seller = characters.newcomer(Role.SELLER);
        var project = site.project(seller);
        site.held(project, Map.of(), seller);
        site.held(project, Map.of(), seller);
        assertThat(asked(project, seller)).isEmpty();
        site.held(project, Map.of(), seller);
        assertThat(asked(project, seller))
                .extracting(call -> call.what().key())
                .containsExactly("work.attention.stalled");
        site.planned(project, Map.of("heldOn", "2030-01-10"), seller);
        assertThat(asked(project, seller)).isEmpty();
    }

    @Test
    void theHeadOfTheProjectHoldsWhatIsAheadWithItsActsAndTheResultsOneClickAway()
            throws Exception {
        var project = site.project(anna);
        var talk = site.planned(project, Map.of("subject", "Смотрим линию"), anna).key();
        site.held(project, Map.of("ourPromise", "Пришлём паспорт"), anna);
        var page = "/projects/" + project;
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("Смотрим линию")))
                .andExpect(content().string(containsString("Пришлём паспорт")))
                .andExpect(
                        content().string(containsString("/talks/" + talk.id() + "/results/edit")))
                .andExpect(content().string(containsString(page + "/results/new")));
        browser.perform(get(page).with(characters.signedIn("egor")))
                .andExpect(content().string(containsString("Смотрим линию")))
                .andExpect(content().string(not(containsString("/results/"))));
    }

    @Test
    @Rule("A-07")
    void theTalksOfTheNextSevenDaysAreListedForTheDeviceAndNoOthers() throws Exception {
        var seller = characters.newcomer(Role.SELLER);
        var project = site.project(seller);
        for (int days : List.of(-1, 0, 7, 8)) {
            var on = site.today().plusDays(days).toString();
            site.planned(project, Map.of("heldOn", on, "subject", "Через " + days), seller);
        }
        assertThat(waiting.ahead(seller, site.today()))
                .extracting(Waiting.Planned::subject)
                .containsExactly("Через 0", "Через 7");
        assertThat(waiting.ahead(characters.viewer("boris"), site.today()))
                .noneMatch(talk -> talk.place().about().equals(new About.OfProject(project)));
    }

    @Test
    @Rule("A-07")
    void myDayLeadsToTheListAndTheListToWhatIsKept() throws Exception {
        var project = site.project(anna);
        site.planned(project, Map.of("heldOn", site.today().plusDays(1).toString()), anna);
        browser.perform(get("/day").with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("data-carry=\"/day/talks\"")));
        browser.perform(get("/day/talks").with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("/preparation\" data-portable")))
                .andExpect(content().string(containsString("/results/edit\" data-portable")));
    }
}
