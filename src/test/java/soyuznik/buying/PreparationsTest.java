package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
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
import soyuznik.work.Preparations;
import soyuznik.work.Talk;
import soyuznik.work.TalkKind;
import soyuznik.work.Talks;

/** One sheet with all that is worth knowing before a talk. */
@OnBuying
@Rule("A-07")
class PreparationsTest {
    private final Preparations preparations;
    private final Talks talks;
    private final Plant plant;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    PreparationsTest(
            Preparations preparations,
            Talks talks,
            Plant plant,
            MockMvc browser,
            Characters characters) {
        this.preparations = preparations;
        this.talks = talks;
        this.plant = plant;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private Talk.Key planned(ProjectId project, TalkKind kind, String people) {
        var typed =
                Map.of(
                        "kind",
                        kind.name(),
                        "heldOn",
                        "2030-01-10",
                        "subject",
                        "Испытания на линии",
                        "people",
                        people);
        done(talks.plan(new Talks.Draft(project, UUID.randomUUID(), typed), anna));
        return talks.of(project, anna).getFirst().key();
    }

    /** What was said last. */
    private void held(ProjectId project, String people) {
        var results =
                Map.of(
                        "kind", "CALL",
                        "heldOn", plant.today().toString(),
                        "subject", "Знакомство",
                        "people", people,
                        "problem", "Забивается зимой",
                        "ourPromise", "Прислать паспорт");
        done(talks.hold(new Talks.Draft(project, UUID.randomUUID(), results), anna));
    }

    private ResultActions sheet(String who, Talk.Key key) throws Exception {
        return at(who, page(key) + "/preparation");
    }

    @Test
    void theSheetHoldsTheAimWhoComesWhatIsOpenAndTheirLastWords() throws Exception {
        var project = plant.project(anna);
        var ally = Map.of("stance", "ALLY", "why", "Дал журнал");
        var person = plant.listed(project, "Петров Иван", ally, anna).who().id().toString();
        held(project, person);
        var talk = planned(project, TalkKind.MEETING, person);
        done(preparations.prepare(talk, 0, Map.of("aim", "Даст линию для испытаний"), anna));
        sheet("anna", talk)
                .andExpect(content().string(containsString("Даст линию для испытаний")))
                .andExpect(content().string(containsString("Прислать паспорт")))
                .andExpect(content().string(containsString("Забивается зимой")))
                .andExpect(content().string(containsString("Дал журнал")));
    }

    @Test
    @Rule("B-02")
    void whoDoesNotWorkOnTheProjectReadsItWithoutOpinionsAndChangesNothing() throws Exception {
        var project = plant.project(anna);
        var ally = Map.of("stance", "ALLY", "why", "Дал журнал");
        var person = plant.listed(project, "Петров Иван", ally, anna).who().id().toString();
        var talk = planned(project, TalkKind.MEETING, person);
        sheet("egor", talk)
                .andExpect(content().string(containsString("Петров Иван")))
                .andExpect(content().string(not(containsString("Дал журнал"))))
                .andExpect(content().string(not(containsString("name=\"aim\""))));
        sheet("boris", talk).andExpect(status().isNotFound());
        assertThat(preparations.prepare(talk, 0, Map.of(), characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void aPresentationBeforeAnyProblemIsConfirmedGetsAHint() throws Exception {
        var project = plant.project(anna);
        plant.problem(project, anna);
        var early = containsString("Рано показывать");
        sheet("anna", planned(project, TalkKind.MEETING, ""))
                .andExpect(content().string(not(early)));
        sheet("anna", planned(project, TalkKind.PRESENTATION, ""))
                .andExpect(content().string(early));
    }

    @Test
    void ofTwoWhoPrepareItTheSecondReadsBoth() {
        var talk = planned(plant.project(anna), TalkKind.MEETING, "");
        done(preparations.prepare(talk, 0, Map.of("aim", "Образец"), anna));
        done(preparations.prepare(talk, 0, Map.of("aim", "Образец"), anna));
        assertThat(preparations.prepare(talk, 0, Map.of("aim", "Журнал"), anna))
                .isInstanceOf(Outcome.Stale.class);
        var elsewhere = new Talk.Key(plant.project(anna), talk.id());
        assertThatThrownBy(() -> preparations.of(elsewhere, anna)).isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("S-02")
    void whatIsWorthAskingFollowsFromWhatIsKnownOfTheProblems() {
        var project = plant.project(anna);
        assertThat(keys(project)).containsExactly("situation", "any_problem");
        var problem = plant.problem(project, anna);
        assertThat(keys(project)).containsExactly("problem");
        var person = plant.person(project, "Петров Иван", anna);
        plant.finds(problem, ProblemState.CONFIRMED, person, anna);
        assertThat(keys(project)).containsExactly("implication", "payoff");
        plant.leads(problem.key(), "Простой", "", anna);
        assertThat(keys(project)).containsExactly("worth", "payoff");
        plant.leads(problem.key(), "Сверхурочные", "100 RUB", anna);
        assertThat(keys(project)).containsExactly("payoff");
        plant.finds(problem, ProblemState.EXPLICIT, person, anna);
        assertThat(keys(project)).isEmpty();
    }

    /** A talk that is ahead, with what will be asked. */
    private Talk.Key asking(ProjectId project) {
        var person = plant.person(project, "Петров Иван", anna).toString();
        var talk = planned(project, TalkKind.MEETING, person);
        var asked = Map.of("implication", "Во что обходится простой?\nКто отвечает?");
        done(preparations.prepare(talk, 0, asked, anna));
        return talk;
    }

    private static String page(Talk.Key talk) {
        return talk.address();
    }

    @Test
    @Rule("S-02")
    void whatWasPreparedStandsAtItsKindWhereTheResultsAreTold() throws Exception {
        var talk = asking(plant.project(anna));
        at("anna", page(talk) + "/results/edit")
                .andExpect(content().string(containsString("простой? · Кто отвечает?")));
    }

    @Test
    @Rule("S-02")
    void whatWasAskedIsReadBesideWhatWasAnswered() throws Exception {
        var talk = asking(plant.project(anna));
        var answered = new HashMap<>(talks.get(talk, anna).values());
        answered.put("heldOn", plant.today().toString());
        answered.put("implication", "Полмиллиона за смену");
        done(talks.hold(talk, talks.get(talk, anna).version(), answered, anna));
        at("egor", page(talk))
                .andExpect(content().string(containsString("Во что обходится простой?")))
                .andExpect(content().string(containsString("Полмиллиона за смену")));
        at("boris", page(talk)).andExpect(status().isNotFound());
    }

    private ResultActions at(String who, String page) throws Exception {
        return browser.perform(get(page).with(characters.signedIn(who)));
    }

    private List<String> keys(ProjectId project) {
        return Questions.of(plant.problems(project, anna)).stream()
                .map(Questions.Question::text)
                .map(text -> text.key().replace("buying.question.", ""))
                .toList();
    }
}
