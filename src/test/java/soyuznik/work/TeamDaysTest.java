package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.access.Viewers;
import soyuznik.attention.TeamDays;
import soyuznik.clients.Teams;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.support.Statements;
import soyuznik.work.tasks.TaskDraft;
import soyuznik.work.tasks.Tasks;

/** A head sees what presses on each of the own people, and on nobody else's. */
@OnWork
@Rule("A-04")
class TeamDaysTest {
    private final TeamDays days;
    private final Tasks tasks;
    private final Site site;
    private final Teams teams;
    private final MockMvc browser;
    private final Characters characters;
    private final Asking asking;
    private final Viewer vera;

    /** Who asks the database what. */
    @TestComponent
    record Asking(Statements statements, Viewers viewers, List<Attention> sources) {}

    TeamDaysTest(
            TeamDays days,
            Tasks tasks,
            Site site,
            Teams teams,
            MockMvc browser,
            Characters characters,
            Asking asking) {
        this.asking = asking;
        this.days = days;
        this.tasks = tasks;
        this.site = site;
        this.teams = teams;
        this.browser = browser;
        this.characters = characters;
        this.vera = characters.viewer("vera");
    }

    @Test
    void whoIsLateStandsFirstAndWithoutActsThatAreNotTheHeads() {
        var branch = characters.newBranch();
        var head = characters.newcomer(Role.HEAD, branch);
        task(characters.newcomer(Role.SELLER, branch), 0);
        var busy = characters.newcomer(Role.SELLER, branch);
        task(busy, 4);
        task(busy, 3);
        var first = days.team(head, null, site.today()).members().getFirst();
        assertThat(first.user().id()).isEqualTo(busy.user());
        var member = days.member(head, busy.user(), site.today()).orElseThrow();
        assertThat(member.late()).isEqualTo(2);
        assertThat(member.pressing()).isNotEmpty().allMatch(call -> call.acts().isEmpty());
    }

    @Test
    void ofAnotherBranchNobodyStandsThere() throws Exception {
        var branch = characters.newBranch();
        var head = characters.newcomer(Role.HEAD, branch);
        var seller = characters.newcomer(Role.SELLER, branch).user();
        assertThat(days.team(head, null, site.today()).members())
                .extracting(one -> one.user().id())
                .containsExactly(seller);
        shown(head, "/day/team").andExpect(content().string(containsString("Новиков")));
        shown(head, of(characters.id("boris"))).andExpect(status().isNotFound());
        shown(head, of(head.user())).andExpect(status().isNotFound());
    }

    @Test
    void oneOfThemIsShownWholeAndNothingOfItIsDoneThere() throws Exception {
        var anna = characters.viewer("anna");
        task(anna, 1);
        shown(vera, of(anna.user()))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Позвонить технологу"),
                                                not(containsString("/completion")))));
    }

    @Test
    void whatAPersonDoesAtAClientThatTheHeadDoesNotSeeIsNotTold() {
        var boris = characters.viewer("boris");
        var anna = characters.viewer("anna");
        var project = site.project(boris);
        var place = tasks.of(project, boris);
        done(teams.join(place.client().id(), anna.user(), boris));
        var draft = new TaskDraft("Чужое дело", site.today(), anna.user());
        done(tasks.make(UUID.randomUUID(), place, draft, boris));
        assertThat(addresses(characters.viewer("gleb"), anna)).contains(place.address());
        assertThat(addresses(vera, anna)).isNotEmpty().doesNotContain(place.address());
    }

    @Test
    void whoTheyAreAndWhatTheHeadSeesOfAllIsAskedTogether() throws Exception {
        task(characters.viewer("anna"), 1);
        var gleb = characters.viewer("gleb");
        var team = days.team(gleb, null, site.today()).members();
        int sources = 0;
        for (var member : team) {
            sources += told(asking.viewers().find(member.user().id()).orElseThrow());
        }
        var all = asking.statements().of(() -> days.team(gleb, null, site.today()));
        assertThat(team).hasSizeGreaterThan(4);
        // Not three more for each of them; some of what is remembered for seconds may be read anew.
        assertThat(all).hasSizeLessThanOrEqualTo(sources + team.size());
    }

    private int told(Viewer person) throws Exception {
        int asked = 0;
        for (var source : asking.sources()) {
            asked += asking.statements().of(() -> source.of(person, site.today())).size();
        }
        return asked;
    }

    private List<String> addresses(Viewer head, Viewer person) {
        task(person, 1);
        var day = days.member(head, person.user(), site.today()).orElseThrow().day();
        return day.due().stream().map(call -> call.address().replaceAll("#.*", "")).toList();
    }

    private void task(Viewer whose, int daysLate) {
        var place = tasks.of(site.project(whose), whose);
        var due = site.today().minusDays(daysLate);
        var draft = new TaskDraft("Позвонить технологу", due, whose.user());
        done(tasks.make(UUID.randomUUID(), place, draft, whose));
    }

    private static String of(UserId person) {
        return "/day/team?person=" + person;
    }

    private ResultActions shown(Viewer whose, String address) throws Exception {
        return browser.perform(get(address).with(characters.signedIn(whose)));
    }
}
