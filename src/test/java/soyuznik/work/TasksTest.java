package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.clients.People;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;
import soyuznik.work.tasks.Task;
import soyuznik.work.tasks.TaskDraft;
import soyuznik.work.tasks.Tasks;

/** What is to be done for a client: somebody does it, by a day, and says when it is done. */
@OnWork
@Rule("A-02")
class TasksTest {
    private final Tasks tasks;
    private final List<Attention> attention;
    private final Site site;
    private final MockMvc browser;
    private final People people;
    private final Erasures erasures;
    private final Characters characters;
    private final Viewer anna;

    TasksTest(
            Tasks tasks,
            List<Attention> attention,
            Site site,
            MockMvc browser,
            People people,
            Erasures erasures,
            Characters characters) {
        this.tasks = tasks;
        this.attention = attention;
        this.site = site;
        this.browser = browser;
        this.people = people;
        this.erasures = erasures;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    void itStandsAtTheProjectAndAtItsClient() {
        var place = tasks.of(site.project(anna), anna);
        var task = made(place, site.today(), anna);
        assertThat(tasks.list(place)).containsExactly(task);
        assertThat(tasks.list(tasks.of(place.client().id(), anna))).containsExactly(task);
    }

    @Test
    void theSameFormTwiceIsOneTask() {
        var place = tasks.of(site.project(anna), anna);
        var key = UUID.randomUUID();
        var draft = new TaskDraft("Отправить чертёж", site.today(), anna.user());
        assertThat(done(tasks.make(key, place, draft, anna)))
                .isEqualTo(done(tasks.make(key, place, draft, anna)));
        assertThat(tasks.list(place)).hasSize(1);
    }

    @Test
    void onItsDayItComesToWhoeverDoesItUntilItIsDone() {
        var seller = characters.newcomer(Role.SELLER);
        var place = tasks.of(site.project(seller), seller);
        made(place, site.today().plusDays(1), seller);
        var late = made(place, site.today().minusDays(3), seller);
        assertThat(asked(seller)).containsExactly(late.due());
        done(tasks.settle(late.id(), true, seller));
        assertThat(asked(seller)).isEmpty();
        done(tasks.settle(late.id(), false, seller));
        assertThat(asked(seller)).containsExactly(late.due());
    }

    @Test
    void onlyWhoStandsOnTheTeamOfTheClientIsGivenOne() {
        var project = site.project(anna);
        var place = tasks.of(project, anna);
        var egor = characters.viewer("egor");
        var draft = new TaskDraft("Замерить", site.today(), egor.user());
        assertThat(tasks.make(UUID.randomUUID(), place, draft, anna))
                .isInstanceOf(Outcome.Invalid.class);
        site.joins(project, egor, anna);
        var task = done(tasks.make(UUID.randomUUID(), place, draft, anna));
        assertThat(task.owner().id()).isEqualTo(egor.user());
        done(tasks.settle(task.id(), true, egor));
    }

    @Test
    void theSecondTabIsToldWhatTheFirstOneSaved() {
        var task = made(tasks.of(site.project(anna), anna), site.today(), anna);
        var first = new TaskDraft("Позвонить утром", task.due(), anna.user());
        done(tasks.edit(task.id(), task.version(), first, anna));
        var second = new TaskDraft("Позвонить вечером", task.due(), anna.user());
        var stale = (Outcome.Stale<Task>) tasks.edit(task.id(), task.version(), second, anna);
        assertThat(stale.differences())
                .containsExactly(
                        new Outcome.Difference("text", "Позвонить утром", "Позвонить вечером"));
    }

    @Test
    void whatIsTakenAwayComesBack() {
        var place = tasks.of(site.project(anna), anna);
        var task = made(place, site.today(), anna);
        done(tasks.remove(task.id(), true, anna));
        assertThat(tasks.list(place)).isEmpty();
        done(tasks.remove(task.id(), false, anna));
        assertThat(tasks.list(place)).containsExactly(task);
    }

    @Test
    @Rule("T-02")
    void whoDoesNotSeeTheClientSeesNoTask() {
        var task = made(tasks.of(site.project(anna), anna), site.today(), anna);
        assertThatThrownBy(() -> tasks.get(task.id(), characters.viewer("boris")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("C-03")
    void anErasedPersonIsNamedInNoTask() {
        var project = site.project(anna);
        var person = site.person(project, anna);
        var place = tasks.of(project, anna);
        var name = people.get(person, anna).data().name().surname();
        var draft = new TaskDraft("Позвонить: " + name, site.today(), anna.user());
        var task = done(tasks.make(UUID.randomUUID(), place, draft, anna));
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, characters.viewer("gleb")));
        assertThat(tasks.get(task.id(), anna).text()).doesNotContain(name);
    }

    @Test
    void whatIsMissingIsSaidBesideTheFieldAndWhatWasTypedStays() throws Exception {
        var project = site.project(anna);
        var address = "/projects/" + project + "/tasks";
        browser.perform(
                        post(address)
                                .param("text", "Согласовать чертёж")
                                .param("due", "31.12.2026")
                                .param("owner", anna.user().toString())
                                .header("Sec-Fetch-Site", "same-origin")
                                .with(characters.signedIn("anna")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Назовите день")))
                .andExpect(content().string(containsString("Согласовать чертёж")));
        browser.perform(get(address).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("Открытых задач нет")));
    }

    private Task made(Tasks.Place place, LocalDate due, Viewer by) {
        var draft = new TaskDraft("Позвонить", due, by.user());
        return done(tasks.make(UUID.randomUUID(), place, draft, by));
    }

    /** The days of the tasks that come to the day. */
    private List<LocalDate> asked(Viewer viewer) {
        return attention.stream()
                .flatMap(each -> each.of(viewer, site.today()).stream())
                .filter(call -> call.what().key().equals("work.attention.task"))
                .map(Attention.Call::day)
                .toList();
    }
}
