package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnWork
class TalksTest {
    private static final Map<String, String> ADVANCE =
            Map.of("theirPromise", "Пришлёт журнал ремонтов", "theirDue", "2030-01-10");

    private final Talks talks;
    private final Promises promises;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    TalksTest(Talks talks, Promises promises, Site site, MockMvc browser, Characters characters) {
        this.talks = talks;
        this.promises = promises;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    void whoIsNobodyOfOursIsNotNamed() {
        var project = site.project(anna);
        var draft = Site.draft(project, site.typed(project, Map.of("ours", "1 x"), anna));
        assertThat(talks.plan(draft, anna)).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    @Rule({"A-01", "P-03"})
    void aMeetingWithSomebodyOfTheClientOpensTheFirstConditionUntilItIsMissed() {
        var project = site.project(anna);
        var call = site.planned(project, Map.of("kind", "CALL"), anna);
        var nobody = site.planned(project, Map.of("people", ""), anna);
        assertThat(call.people()).containsExactly("Петров Иван");
        assertThat(nobody.people()).isEmpty();
        assertThat(site.missing(project, anna)).contains("G1a");
        var meeting = site.planned(project, Map.of(), anna);
        assertThat(site.missing(project, anna)).doesNotContain("G1a");
        done(talks.miss(meeting.key(), true, anna));
        assertThat(site.missing(project, anna)).contains("G1a");
        done(talks.miss(meeting.key(), false, anna));
        assertThat(site.missing(project, anna)).doesNotContain("G1a");
    }

    @Test
    @Rule({"A-09", "S-03"})
    void fromTheResultsFallOutTheOutcomeAndThePromises() {
        var project = site.project(anna);
        var planned = site.planned(project, Map.of(), anna);
        var typed = new HashMap<>(planned.values());
        typed.putAll(ADVANCE);
        typed.put("ourPromise", "Вышлем отчёт");
        done(talks.hold(planned.key(), 0, typed, anna));
        var held = talks.get(planned.key(), anna);
        assertThat(held.came().orElseThrow().came()).isEqualTo(Derived.Came.ADVANCE);
        assertThat(held.promises()).hasSize(2);
        typed.keySet().removeAll(ADVANCE.keySet());
        done(talks.hold(planned.key(), held.version(), typed, anna));
        var corrected = talks.get(planned.key(), anna);
        assertThat(corrected.came().orElseThrow().reason()).isEqualTo(Derived.Reason.ONLY_OURS);
    }

    @Test
    @Rule("A-09")
    void theSameFormSentTwiceOverABadLineIsOneTalk() {
        var project = site.project(anna);
        var draft = Site.draft(project, site.typed(project, ADVANCE, anna));
        done(talks.hold(draft, anna));
        done(talks.hold(draft, anna));
        assertThat(talks.of(project, anna))
                .singleElement()
                .satisfies(one -> assertThat(one.promises()).hasSize(1));
    }

    @Test
    @Rule("A-09")
    void noResultsWithoutSomebodyOfTheClientOfTomorrowOrWithADayAndNoDeed() {
        var project = site.project(anna);
        var stranger = site.person(site.project(anna), anna).toString();
        var tomorrow = site.today().plusDays(1).toString();
        for (var wrong :
                List.of(
                        Map.of("people", ""),
                        Map.of("people", stranger),
                        Map.of("heldOn", tomorrow),
                        Map.of("ourDue", tomorrow),
                        Map.of("kind", "DREAM"),
                        Map.of("subject", ""))) {
            var draft = Site.draft(project, site.typed(project, wrong, anna));
            assertThat(talks.hold(draft, anna)).isInstanceOf(Outcome.Invalid.class);
        }
        assertThat(talks.of(project, anna)).isEmpty();
    }

    @Test
    @Rule("S-03")
    void threeTalksInARowWithoutAdvanceAreSaidAndAnAdvanceEndsIt() throws Exception {
        var project = site.project(anna);
        site.held(project, Map.of(), anna);
        site.held(project, Map.of("ourPromise", "Вышлем цену"), anna);
        assertThat(Talk.stall(talks.of(project, anna))).isFalse();
        site.held(project, Map.of("theirPromise", "Подумает"), anna);
        assertThat(Talk.stall(talks.of(project, anna))).isTrue();
        as("anna", "/projects/" + project + "/talks")
                .andExpect(content().string(containsString("Три разговора подряд")))
                .andExpect(content().string(containsString("обещали только мы")));
        site.held(project, ADVANCE, anna);
        assertThat(Talk.stall(talks.of(project, anna))).isFalse();
    }

    @Test
    @Rule("A-03")
    void aPromiseIsKeptBrokenOrWarnedOfAndOpenAgain() {
        var project = site.project(anna);
        var promise = site.held(project, ADVANCE, anna).promises().getFirst();
        var key = new Promises.Key(project, promise.id());
        for (var state : List.of(PromiseState.KEPT, PromiseState.BROKEN, PromiseState.WARNED)) {
            done(promises.settle(key, state, anna));
            assertThat(state(project)).isEqualTo(state);
            done(promises.reopen(key, anna));
            assertThat(state(project)).isEqualTo(PromiseState.OPEN);
        }
        assertThat(promises.settle(key, PromiseState.KEPT, characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        var elsewhere = new Promises.Key(site.project(anna), promise.id());
        assertThatThrownBy(() -> promises.settle(elsewhere, PromiseState.KEPT, anna))
                .isInstanceOf(NotFound.class);
    }

    private PromiseState state(ProjectId project) {
        return talks.of(project, anna).getFirst().promises().getFirst().state();
    }

    @Test
    @Rule("A-01")
    void ofTwoWhoWriteTheResultsTheSecondIsTold() {
        var planned = site.planned(site.project(anna), Map.of(), anna);
        var typed = new HashMap<>(planned.values());
        done(talks.hold(planned.key(), 0, typed, characters.viewer("vera")));
        typed.put("nextStep", "Позвонить");
        assertThat(talks.hold(planned.key(), 0, typed, anna)).isInstanceOf(Outcome.Stale.class);
        assertThat(talks.miss(planned.key(), true, anna)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Rule({"A-01", "T-02", "T-07"})
    void whoDoesNotLeadTheProjectRecordsNothingAndOfAForeignOneNothingIsFound() {
        var project = site.project(anna);
        var talk = site.planned(project, Map.of(), anna).key();
        assertThat(talks.remove(talk, characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        var boris = characters.viewer("boris");
        assertThatThrownBy(() -> talks.of(project, boris)).isInstanceOf(NotFound.class);
        done(talks.remove(talk, anna));
        assertThat(talks.of(project, anna)).isEmpty();
        done(talks.restore(talk, anna));
        assertThat(talks.of(project, anna)).hasSize(1);
    }

    @Test
    @Rule("A-09")
    void theResultsAreSentByAPlainFormWithEverybodyWhoWasTicked() throws Exception {
        var project = site.project(anna);
        var one = site.person(project, anna).toString();
        var other = site.person(project, anna).toString();
        browser.perform(
                        post("/projects/" + project + "/results")
                                .with(characters.signedIn("anna"))
                                .param("key", UUID.randomUUID().toString())
                                .param("kind", "CALL")
                                .param("heldOn", site.today().toString())
                                .param("subject", "Журнал ремонтов")
                                .param("nextStep", "Позвонить")
                                .param("people", "", one, other))
                .andExpect(status().isSeeOther());
        assertThat(talks.of(project, anna).getFirst().get("people")).isEqualTo(one + " " + other);
    }

    @Test
    void theFormHoldsTheFourGroupsOfQuestionsAndWhatWasTypedStays() throws Exception {
        var project = site.project(anna);
        as("anna", "/projects/" + project + "/results/new")
                .andExpect(content().string(containsString("name=\"situation\"")))
                .andExpect(content().string(containsString("name=\"payoff\"")))
                .andExpect(content().string(containsString("data-keep=")));
        browser.perform(
                        post("/projects/" + project + "/results")
                                .with(characters.signedIn("anna"))
                                .param("problem", "Пыль"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Пыль</textarea>")));
        as("egor", "/projects/" + project + "/talks")
                .andExpect(content().string(not(containsString("/results/new"))));
    }

    private ResultActions as(String who, String page) throws Exception {
        return browser.perform(get(page).with(characters.signedIn(who)));
    }
}
