package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.work.About;
import soyuznik.work.Talk;
import soyuznik.work.TalkKind;
import soyuznik.work.TalkState;
import soyuznik.work.Talks;

/** Whoever writes results where a talk is planned says whether they are of that one. */
@OnBuying
@Rule("A-09")
class ResultsOfPlannedTest {
    private final Results results;
    private final Talks talks;
    private final Plant plant;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    ResultsOfPlannedTest(
            Results results, Talks talks, Plant plant, MockMvc browser, Characters characters) {
        this.results = results;
        this.talks = talks;
        this.plant = plant;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    /** A project with a talk that is planned, and who is there. */
    private record Case(About about, String person, Talk talk) {
        String id() {
            return Long.toString(talk.key().id());
        }
    }

    private Case planned(LocalDate on) {
        var project = plant.project(anna);
        var person = plant.person(project, "Петров Иван", anna).toString();
        return planned(new About.OfProject(project), person, on);
    }

    private Case planned(About about, String person, LocalDate on) {
        var plan =
                Map.of(
                        "kind", "MEETING",
                        "heldOn", on.toString(),
                        "subject", "Осмотр линии",
                        "venue", "Цех 4",
                        "people", person);
        done(talks.plan(new Talks.Draft(about, UUID.randomUUID(), plan), anna));
        return new Case(about, person, talks.of(about, anna).getFirst());
    }

    private Talks.Draft results(Case there, Map<String, String> more) {
        var typed = new HashMap<>(Map.of("situation", "Стоят зимой"));
        typed.putAll(more);
        return new Talks.Draft(there.about(), UUID.randomUUID(), typed);
    }

    private Map<String, String> another(Case there) {
        return Map.of(
                "kind",
                "CALL",
                "heldOn",
                plant.today().toString(),
                "subject",
                "Цена",
                "people",
                there.person());
    }

    @Test
    void whatIsLeftEmptyOfThePlannedOneIsAsItWasPlannedAndNoSecondOneArises() {
        var there = planned(plant.today().minusDays(1));
        var draft = results(there, Map.of("planned", there.id()));
        done(results.hold(draft, anna));
        done(results.hold(draft, anna));
        var all = talks.of(there.about(), anna);
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().state()).isEqualTo(TalkState.HELD);
        assertThat(all.getFirst().kind()).isEqualTo(TalkKind.MEETING);
        assertThat(all.getFirst().get("venue")).isEqualTo("Цех 4");
        assertThat(all.getFirst().get("situation")).isEqualTo("Стоят зимой");
    }

    @Test
    void whoeverDoesNotSayIsAskedAndADeliberateNewOneStaysPossible() {
        var there = planned(plant.today().plusDays(1));
        var unsaid = results.hold(results(there, another(there)), anna);
        assertThat(unsaid).isEqualTo(Outcome.invalid("planned", "buying.error.planned"));
        var more = new HashMap<>(another(there));
        more.put("planned", "ANOTHER");
        done(results.hold(results(there, more), anna));
        assertThat(talks.of(there.about(), anna))
                .extracting(Talk::state)
                .containsExactlyInAnyOrder(TalkState.PLANNED, TalkState.HELD);
    }

    @Test
    void aTalkOfOtherWeeksIsNotTakenForIt() {
        var there = planned(plant.today().plusDays(4));
        done(results.hold(results(there, another(there)), anna));
        assertThat(talks.of(there.about(), anna)).hasSize(2);
    }

    @Test
    void ofATalkThatSomebodyWroteDownMeanwhileTheDifferencesAreShown() {
        var there = planned(plant.today());
        done(results.hold(results(there, Map.of("planned", there.id())), anna));
        var late = results(there, Map.of("planned", there.id(), "problem", "Шумно"));
        assertThat(results.hold(late, anna)).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    void ofOneThatWasTakenAwayMeanwhileNothingIsLost() {
        var there = planned(plant.today());
        done(talks.remove(there.talk().key(), anna));
        var gone = results.hold(results(there, Map.of("planned", there.id())), anna);
        assertThat(gone).isEqualTo(Outcome.invalid("planned", "buying.error.planned.gone"));
    }

    @Test
    void withAClientAloneTheSameHolds() {
        var project = plant.project(anna);
        var person = plant.person(project, "Сидоров Пётр", anna).toString();
        var about = new About.OfClient(plant.client(project, anna));
        var there = planned(about, person, plant.today());
        assertThat(results.hold(results(there, another(there)), anna))
                .isEqualTo(Outcome.invalid("planned", "buying.error.planned"));
        done(results.hold(results(there, Map.of("planned", there.id())), anna));
        assertThat(talks.of(about, anna)).hasSize(1);
    }

    @Test
    void theFormOffersThePlannedOnes() throws Exception {
        var there = planned(plant.today());
        var form = there.talk().key().address() + "/results/edit";
        browser.perform(get(there.about().address() + "/results/new").with(signedIn()))
                .andExpect(content().string(containsString("О каком разговоре эти итоги")))
                .andExpect(content().string(containsString("Осмотр линии")))
                .andExpect(content().string(containsString(form)));
    }

    @Test
    void whoeverDidNotSayLosesNothingOfWhatWasTyped() throws Exception {
        var there = planned(plant.today());
        var sent = post(there.about().address() + "/results").with(signedIn());
        results(there, another(there)).typed().forEach(sent::param);
        browser.perform(sent)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("его ли это итоги")))
                .andExpect(content().string(containsString("Стоят зимой")));
    }

    private RequestPostProcessor signedIn() {
        return characters.signedIn("anna");
    }

    @Test
    void whereNothingIsPlannedNothingIsAsked() throws Exception {
        var about = new About.OfProject(plant.project(anna));
        browser.perform(get(about.address() + "/results/new").with(signedIn()))
                .andExpect(content().string(not(containsString("О каком разговоре эти итоги"))));
    }
}
