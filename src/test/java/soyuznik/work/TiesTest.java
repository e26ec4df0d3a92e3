package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Who of ours is tied to whom of theirs. */
@OnWork
@Rule("A-06")
class TiesTest {
    private final OurTies ties;
    private final Talks talks;
    private final Letters letters;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    TiesTest(
            OurTies ties,
            Talks talks,
            Letters letters,
            Site site,
            MockMvc browser,
            Characters characters) {
        this.ties = ties;
        this.talks = talks;
        this.letters = letters;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private Talk held(ProjectId project, PersonId with, Map<String, String> more) {
        var typed = new HashMap<>(more);
        typed.putIfAbsent("people", with.toString());
        typed.putIfAbsent("ours", anna.user().toString());
        return site.held(project, typed, anna);
    }

    private List<Tie> at(ProjectId project) {
        return ties.of(site.client(project, anna), anna).ties();
    }

    private Tie only(ProjectId project) {
        assertThat(at(project)).hasSize(1);
        return at(project).getFirst();
    }

    @Test
    void eachOfOursIsTiedToEachOfTheirsWhoWasThereAndNotByWhatIsPlannedOrRemoved() {
        var project = site.project(anna);
        var first = site.person(project, anna);
        var both = first + " " + site.person(project, anna);
        var ours = anna.user() + " " + characters.id("vera");
        held(project, first, Map.of("people", both, "ours", ours));
        site.planned(project, Map.of("people", both), anna);
        done(talks.remove(held(project, first, Map.of()).key(), anna));
        assertThat(at(project)).hasSize(4).allMatch(tie -> tie.strength().value() == 1);
    }

    @Test
    void whoeverWroteTheTalkDownWasThereWhereNobodyIsNamed() {
        var project = site.project(anna);
        held(project, site.person(project, anna), Map.of("ours", "", "kind", "CALL"));
        assertThat(only(project).ours().id()).isEqualTo(anna.user());
        assertThat(only(project).strength().value()).isEqualTo(0.5);
        assertThat(only(project).where().open()).isEqualTo(project);
    }

    @Test
    void aLetterBindsOnceItIsAnswered() {
        var project = site.project(anna);
        var person = site.person(project, anna);
        var talk = held(project, person, Map.of()).key();
        done(letters.send(talk, "Итоги", anna));
        assertThat(only(project).strength().value()).isEqualTo(1);
        var agreed = Map.of("personId", person.toString(), "agreedOn", site.today().toString());
        done(letters.agree(talk, agreed, anna));
        assertThat(only(project).strength().value()).isCloseTo(1.2, within(1e-9));
    }

    @Test
    @Rule("T-02")
    void whoMovedToAnotherClientIsKnownThereByWhatWasDoneBeforeToWhoSeesBoth() {
        var before = site.project(anna);
        var person = site.person(before, anna);
        held(before, person, Map.of());
        var boris = characters.viewer("boris");
        var now = site.project(boris);
        site.joins(now, anna, boris);
        site.moves(person, now, anna);
        assertThat(at(before)).isEmpty();
        assertThat(only(now).theirs().id()).isEqualTo(person);
        assertThat(ties.of(person, anna).ties()).hasSize(1);
        assertThat(ties.of(person, boris).ties()).isEmpty();
        assertThat(ties.of(site.client(now, boris), boris).ties()).isEmpty();
    }

    @Test
    @Rule("T-02")
    void whoDoesNotSeeTheClientSeesNoneOfItsTies() {
        var project = site.project(anna);
        var person = site.person(project, anna);
        held(project, person, Map.of());
        var boris = characters.viewer("boris");
        var client = site.client(project, anna);
        assertThatThrownBy(() -> ties.of(client, boris)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ties.of(person, boris)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatFadesSaysSoWithWhatToDoForWhoMayAndStandsOnClientAndPerson() throws Exception {
        var project = site.project(anna);
        var person = site.person(project, anna);
        var on = site.today().minusDays(80).toString();
        held(project, person, Map.of("heldOn", on));
        var client = "/companies/" + site.client(project, anna);
        var plan = "/projects/" + project + "/talks/new";
        for (var page : List.of(client, "/people/" + person)) {
            shows("anna", page, page + "/ties");
            shows("anna", page + "/ties", "угаснет через 10", plan);
            shows("egor", page + "/ties", "угаснет через 10");
            browser.perform(get(page + "/ties").with(characters.signedIn("egor")))
                    .andExpect(content().string(not(containsString(plan))));
        }
    }

    private void shows(String who, String page, String... texts) throws Exception {
        var answer = browser.perform(get(page).with(characters.signedIn(who)));
        for (var text : texts) {
            answer.andExpect(content().string(containsString(text)));
        }
    }
}
