package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.clients.People;
import soyuznik.clients.Teams;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Projects;
import soyuznik.shell.Attention;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;
import soyuznik.work.parts.Part;
import soyuznik.work.parts.Parts;
import soyuznik.work.tasks.TaskDraft;
import soyuznik.work.tasks.Tasks;

/** Our people on a project: who was given what part of it, and sees it as long as that lasts. */
@OnWork
@Rule("T-07")
class PartsTest {
    private final Work work;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;
    private final Viewer boris;

    PartsTest(Work work, Site site, MockMvc browser, Characters characters) {
        this.work = work;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
        this.boris = characters.viewer("boris");
    }

    /** What is done with parts, and beside them. */
    @TestComponent
    record Work(
            Parts parts,
            Projects projects,
            Teams teams,
            Tasks tasks,
            People people,
            Erasures erasures,
            List<Attention> attention) {}

    private Map<String, String> typed(Viewer user, Map<String, String> more) {
        var typed = new HashMap<String, String>();
        typed.put("user", user.user().toString());
        typed.put("kind", "ENGINEER");
        typed.put("what", "Испытания на стенде");
        typed.put("since", site.today().toString());
        typed.putAll(more);
        return typed;
    }

    private Part given(ProjectId project, Viewer user) {
        return given(project, user, Map.of());
    }

    private Part given(ProjectId project, Viewer user, Map<String, String> more) {
        return done(work.parts().give(project, UUID.randomUUID(), typed(user, more), anna));
    }

    private List<Part> parts(ProjectId project) {
        return work.parts().of(work.projects().get(project, anna));
    }

    private boolean sees(ProjectId project, Viewer viewer) {
        return work.projects().find(project, viewer).isPresent();
    }

    private List<String> asked(Viewer viewer, ProjectId project) {
        return work.attention().stream()
                .flatMap(each -> each.of(viewer, site.today()).stream())
                .filter(call -> call.address().equals("/projects/" + project + "#parts"))
                .map(call -> call.what().key())
                .toList();
    }

    @Test
    @Rule("T-02")
    void whoIsGivenAPartSeesTheProjectUntilTheLastIsOver() {
        var project = site.project(anna);
        assertThat(sees(project, boris)).isFalse();
        var first = given(project, boris);
        var second = given(project, boris);
        assertThat(sees(project, boris)).isTrue();
        done(work.parts().end(first.id(), true, anna));
        assertThat(sees(project, boris)).isTrue();
        done(work.parts().end(second.id(), true, anna));
        assertThat(sees(project, boris)).isFalse();
    }

    @Test
    void whoStoodOnTheTeamBeforeStaysThereAfterwards() {
        var project = site.project(anna);
        site.joins(project, boris, anna);
        done(work.parts().end(given(project, boris).id(), true, anna));
        assertThat(sees(project, boris)).isTrue();
    }

    @Test
    void whoIsPutOnTheTeamMeanwhileStaysToo() {
        var project = site.project(anna);
        var part = given(project, boris);
        site.joins(project, boris, anna);
        done(work.parts().end(part.id(), true, anna));
        assertThat(sees(project, boris)).isTrue();
    }

    @Test
    void whoHasSomethingToDoThereStillStays() {
        var project = site.project(anna);
        var part = given(project, boris);
        var draft = new TaskDraft("Замерить", site.today(), boris.user());
        done(work.tasks().make(UUID.randomUUID(), work.tasks().of(project, anna), draft, anna));
        done(work.parts().end(part.id(), true, anna));
        assertThat(sees(project, boris)).isTrue();
    }

    @Test
    void nobodyLeavesTheTeamWithAPart() {
        var project = site.project(anna);
        given(project, boris);
        var client = site.client(project, anna);
        assertThat(work.teams().leave(client, boris.user(), anna))
                .isEqualTo(Outcome.refused("clients.team.has_part"));
    }

    @Test
    void whatIsOverComesBackByOneClick() {
        var project = site.project(anna);
        var part = given(project, boris);
        done(work.parts().end(part.id(), true, anna));
        assertThat(parts(project).getFirst().term().ended()).isEqualTo(site.today());
        done(work.parts().end(part.id(), false, anna));
        assertThat(parts(project).getFirst().isOpen()).isTrue();
        assertThat(sees(project, boris)).isTrue();
    }

    @Test
    void whoDoesItSaysThatItIsDoneAndMayTakeThatBack() {
        var project = site.project(anna);
        var part = given(project, boris);
        done(work.parts().end(part.id(), true, boris));
        assertThat(sees(project, boris)).isFalse();
        done(work.parts().end(part.id(), false, boris));
        assertThat(sees(project, boris)).isTrue();
    }

    @Test
    void whatTheLeaderTookBackNobodyTakesForHimself() {
        var project = site.project(anna);
        var part = given(project, boris);
        done(work.parts().end(part.id(), true, anna));
        assertThat(work.parts().end(part.id(), false, boris))
                .isEqualTo(new Outcome.Forbidden<Part>());
        assertThat(sees(project, boris)).isFalse();
    }

    @Test
    void whoDoesNotLeadTheProjectGivesNothing() {
        var project = site.project(anna);
        var engineer = characters.newcomer(Role.SPECIALIST);
        given(project, engineer);
        var asked = work.parts().give(project, UUID.randomUUID(), typed(boris, Map.of()), engineer);
        assertThat(asked).isEqualTo(new Outcome.Forbidden<Part>());
    }

    @Test
    @Rule("T-02")
    void aPartBringsNobodyElseOntoTheTeam() {
        var project = site.project(anna);
        given(project, boris);
        var other = characters.newcomer(Role.SELLER);
        var asked = work.parts().give(project, UUID.randomUUID(), typed(other, Map.of()), boris);
        assertThat(asked).isEqualTo(new Outcome.Forbidden<Part>());
        assertThat(sees(project, other)).isEqualTo(sees(site.project(anna), other));
    }

    @Test
    @Rule("T-02")
    void anOldFormSentAgainForSomebodyElseOpensNothing() {
        var project = site.project(anna);
        var key = UUID.randomUUID();
        var engineer = characters.newcomer(Role.SPECIALIST);
        done(work.parts().give(project, key, typed(engineer, Map.of()), anna));
        done(work.parts().give(project, key, typed(boris, Map.of()), anna));
        assertThat(sees(project, boris)).isFalse();
    }

    @Test
    void theSameFormTwiceIsOnePart() {
        var project = site.project(anna);
        var key = UUID.randomUUID();
        done(work.parts().give(project, key, typed(boris, Map.of()), anna));
        done(work.parts().give(project, key, typed(boris, Map.of()), anna));
        assertThat(parts(project)).hasSize(1);
    }

    @Test
    void itComesToTheDayWhenItIsGivenAndWhenItIsDue() {
        var project = site.project(anna);
        var today = site.today();
        given(project, boris);
        var due = Map.of("since", today.minusDays(9).toString(), "due", today.toString());
        var part = given(project, boris, due);
        given(project, boris, Map.of("since", today.minusDays(9).toString()));
        assertThat(asked(boris, project))
                .containsExactlyInAnyOrder("work.attention.part.new", "work.attention.part.due");
        done(work.parts().end(part.id(), true, boris));
        assertThat(asked(boris, project)).containsExactly("work.attention.part.new");
    }

    @Test
    void aDayBeforeTheBeginningIsRefusedBesideTheFieldAndNothingIsLost() throws Exception {
        var project = site.project(anna);
        var sent = post("/projects/" + project + "/parts").with(characters.signedIn("anna"));
        var since = site.today().plusDays(2).toString();
        var due = site.today().plusDays(1).toString();
        typed(boris, Map.of("since", since, "due", due)).forEach(sent::param);
        browser.perform(sent)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Срок раньше начала")))
                .andExpect(content().string(containsString("Испытания на стенде")));
    }

    @Test
    void thePageNamesWhoLeadsAndWhoDoesWhat() throws Exception {
        var project = site.project(anna);
        given(project, boris);
        browser.perform(get("/projects/" + project + "/parts").with(characters.signedIn("boris")))
                .andExpect(content().string(containsString("Ведёт проект")))
                .andExpect(content().string(containsString("Инженер")))
                .andExpect(content().string(containsString("Часть сделана")));
        browser.perform(get("/projects/" + project).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("поручена часть проекта: ")));
    }

    @Test
    void whoseLastPartIsDoneGoesOnFromTheDay() throws Exception {
        var part = given(site.project(anna), boris);
        browser.perform(post(part.address() + "/end").with(characters.signedIn("boris")))
                .andExpect(redirectedUrl("/day"));
    }

    @Test
    @Rule("C-03")
    void anErasedPersonIsNamedInNoPart() {
        var project = site.project(anna);
        var person = site.person(project, anna);
        var name = work.people().get(person, anna).data().name().surname();
        given(project, boris, Map.of("what", "Встретить: " + name));
        done(
                Erasing.erase(
                        work.erasures(),
                        person,
                        Erasure.Reason.REQUEST,
                        characters.viewer("gleb")));
        assertThat(parts(project).getFirst().what()).doesNotContain(name);
    }
}
