package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.clients.Erasures;
import soyuznik.kernel.Money;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnBuying
class ProblemsTest {
    private static final String QUOTE = "Нужен ресурс до планового ремонта";

    private final Problems problems;
    private final Consequences consequences;
    private final Plant plant;
    private final Erasures erasures;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    ProblemsTest(
            Problems problems,
            Consequences consequences,
            Plant plant,
            Erasures erasures,
            MockMvc browser,
            Characters characters) {
        this.problems = problems;
        this.consequences = consequences;
        this.plant = plant;
        this.erasures = erasures;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    @Rule({"S-01", "P-03"})
    void aProblemWithAConsequenceAndWhomItHurtsOpensItsCondition() {
        var project = plant.project(anna);
        var problem = plant.problem(project, anna);
        assertThat(plant.missing(project, anna)).contains("G1b");
        var consequence = plant.leads(problem.key(), "Простой", "1800000 RUB", anna);
        assertThat(plant.missing(project, anna)).contains("G1b");
        var typed = Map.of("text", problem.text(), "department", "Гараж");
        done(problems.change(problem.key(), 0, typed, anna));
        assertThat(plant.missing(project, anna)).doesNotContain("G1b");
        done(consequences.remove(key(problem, consequence), anna));
        assertThat(plant.missing(project, anna)).contains("G1b");
        done(consequences.restore(key(problem, consequence), anna));
        assertThat(plant.missing(project, anna)).doesNotContain("G1b");
    }

    private static Consequences.Key key(Problem problem, Consequence consequence) {
        return new Consequences.Key(problem.key(), consequence.id());
    }

    @Test
    @Rule("S-01")
    void whatConsequencesCostAddsUpInOneCurrencyOnly() {
        var problem = plant.problem(plant.project(anna), anna);
        plant.leads(problem.key(), "Простой", "1800000 RUB", anna);
        plant.leads(problem.key(), "Сверхурочные", "", anna);
        plant.leads(problem.key(), "Ремонт", "200000 RUB", anna);
        assertThat(problems.get(problem.key(), anna).worth())
                .isEqualTo(new Money(new BigDecimal("2000000.00"), "RUB"));
        plant.leads(problem.key(), "Штраф", "90 USD", anna);
        assertThat(problems.get(problem.key(), anna).worth()).isNull();
    }

    @Test
    @Rule({"S-02", "P-03"})
    void aNeedIsExplicitOnlyInTheClientsOwnWords() {
        var project = plant.project("ALLY", anna);
        var problem = plant.problem(project, anna);
        assertThat(find(problem, "EXPLICIT", "", petrov(project)))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(find(problem, "EXPLICIT", QUOTE, "")).isInstanceOf(Outcome.Invalid.class);
        assertThat(plant.missing(project, anna)).contains("G2a-need");
        done(find(problem, "EXPLICIT", QUOTE, petrov(project)));
        assertThat(plant.missing(project, anna)).doesNotContain("G2a-need");
        done(find(problem, "CONFIRMED", "", petrov(project)));
        assertThat(plant.missing(project, anna)).contains("G2a-need");
    }

    private String petrov(ProjectId project) {
        return plant.person(project, "Петров Иван", anna).toString();
    }

    private Outcome<ProjectId> find(Problem problem, String state, String quote, String person) {
        var on = plant.today().toString();
        var typed = Map.of("state", state, "quote", quote, "personId", person, "saidOn", on);
        return problems.find(new Problems.Found(problem.key(), UUID.randomUUID(), typed), anna);
    }

    @ParameterizedTest
    @Rule("S-02")
    @CsvSource({"SUPPOSED,SOLVED", "SUPPOSED,SUPPOSED", "CONFIRMED,CONFIRMED", "SOLVED,SUPPOSED"})
    void noStepIsMadeThatTheRulesDoNotKnow(String from, String to) {
        var project = plant.project(anna);
        var problem = plant.problem(project, anna);
        var petrov = petrov(project);
        if (!from.equals("SUPPOSED")) {
            done(find(problem, "CONFIRMED", "", petrov));
        }
        if (from.equals("SOLVED")) {
            done(find(problem, "SOLVED", "", petrov));
        }
        assertThat(find(problem, to, "", petrov)).isInstanceOf(Outcome.Invalid.class);
        assertThat(problems.get(problem.key(), anna).state()).isEqualTo(ProblemState.valueOf(from));
    }

    @Test
    @Rule("S-02")
    void eachStepStaysWithItsWordsAndTheSameFormTwiceIsOneStep() {
        var project = plant.project(anna);
        var problem = plant.problem(project, anna);
        var petrov = petrov(project);
        done(find(problem, "CONFIRMED", "Да, бывает", petrov));
        var on = plant.today().toString();
        var typed = Map.of("state", "EXPLICIT", "quote", QUOTE, "personId", petrov, "saidOn", on);
        var found = new Problems.Found(problem.key(), UUID.randomUUID(), typed);
        done(problems.find(found, anna));
        done(problems.find(found, anna));
        assertThat(problems.get(problem.key(), anna).found())
                .extracting(WhatWasFound::quote)
                .containsExactly(QUOTE, "Да, бывает");
    }

    @Test
    @Rule("S-01")
    void ofTwoWhoChangeTheSameTheSecondSeesBothValuesAndOthersLoseNothing() {
        var project = plant.project(anna);
        var problem = plant.problem(project, anna);
        var other = plant.problem(project, anna);
        var vera = characters.viewer("vera");
        done(problems.change(problem.key(), 0, Map.of("text", "Забивается"), vera));
        done(problems.change(other.key(), 0, Map.of("text", "Течёт"), anna));
        assertThat(problems.change(problem.key(), 0, Map.of("text", "Рвётся"), anna))
                .isEqualTo(
                        new Outcome.Stale<>(
                                List.of(new Outcome.Difference("text", "Забивается", "Рвётся")),
                                1));
    }

    @Test
    @Rule("S-01")
    void ofTwoWhoChangeTheSameConsequenceTheSecondIsTold() {
        var vera = characters.viewer("vera");
        var problem = plant.problem(plant.project(anna), anna);
        var key = key(problem, plant.leads(problem.key(), "Простой", "5 RUB", anna));
        done(consequences.change(key, 0, Map.of("text", "Простой", "worth", "6 RUB"), vera));
        assertThat(consequences.change(key, 0, Map.of("text", "Простой", "worth", "7 RUB"), anna))
                .isInstanceOf(Outcome.Stale.class);
    }

    @Test
    @Rule({"S-01", "T-02", "T-07"})
    void whoDoesNotLeadTheProjectChangesNothingAndAForeignOneIsNotFound() {
        var project = plant.project(anna);
        var key = plant.problem(project, anna).key();
        var egor = characters.viewer("egor");
        var boris = characters.viewer("boris");
        assertThat(problems.of(project, egor)).hasSize(1);
        assertThat(problems.change(key, 0, Map.of("text", "Чужое"), egor))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThatThrownBy(() -> problems.of(project, boris)).isInstanceOf(NotFound.class);
        var elsewhere = new Problem.Key(plant.project(anna), key.id());
        assertThatThrownBy(() -> problems.get(elsewhere, anna)).isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("S-01")
    void nobodyOfAnotherClientIsNamed() {
        var project = plant.project(anna);
        var stranger = petrov(plant.project(anna));
        var typed = new HashMap<>(Map.of("text", "Шум", "personId", stranger));
        var draft = new Problems.Draft(project, UUID.randomUUID(), typed);
        assertThat(problems.add(draft, anna)).isInstanceOf(Outcome.Invalid.class);
        assertThat(find(plant.problem(project, anna), "EXPLICIT", QUOTE, stranger))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    @Rule({"S-02", "C-03"})
    void whatSomebodySaidStandsInTheirFile() {
        var project = plant.project(anna);
        var petrov = plant.person(project, "Петров Иван", anna);
        done(find(plant.problem(project, anna), "EXPLICIT", QUOTE, petrov.toString()));
        assertThat(done(erasures.export(petrov, characters.viewer("gleb")))).contains(QUOTE);
    }

    @Test
    void theSheetIsFilledInByEnterAndChangedInItsPlace() throws Exception {
        var project = plant.project(anna);
        var page = "/projects/" + project + "/problems";
        browser.perform(
                        post(page)
                                .with(characters.signedIn("anna"))
                                .param("key", UUID.randomUUID().toString())
                                .param("text", "Фильтр <b>забивается</b>"))
                .andExpect(status().isSeeOther());
        as("anna", page)
                .andExpect(content().string(containsString("&lt;b&gt;забивается")))
                .andExpect(content().string(containsString("предполагаем")));
        as("egor", page).andExpect(content().string(not(containsString("name=\"text\""))));
    }

    @Test
    @Rule("S-02")
    void onlyTheStepsThatTheRulesKnowAreOffered() throws Exception {
        var problem = plant.problem(plant.project(anna), anna);
        var page = "/projects/" + problem.key().project() + "/problems";
        as("anna", page + "/" + problem.key().id() + "/findings/new")
                .andExpect(content().string(containsString("name=\"quote\"")))
                .andExpect(content().string(not(containsString("value=\"SOLVED\""))));
    }

    @Test
    void whatIsMissingIsSaidBesideTheField() throws Exception {
        var problem = plant.problem(plant.project(anna), anna);
        var page = "/projects/" + problem.key().project() + "/problems/" + problem.key().id();
        browser.perform(
                        post(page + "/findings")
                                .with(characters.signedIn("anna"))
                                .param("state", "EXPLICIT")
                                .param("saidOn", plant.today().toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"quote-error\"")))
                .andExpect(content().string(containsString("id=\"personId-error\"")));
    }

    private ResultActions as(String who, String page) throws Exception {
        return browser.perform(get(page).with(characters.signedIn(who)));
    }

    @Test
    @Rule("S-01")
    void aLongListIsNarrowedByStatePersonAndMoney() throws Exception {
        var project = plant.project(anna);
        var person = plant.person(project, "Петров Иван", anna);
        for (var text : List.of("Шумит", "Пылит", "Греется")) {
            plant.problem(project, Map.of("text", text), anna);
        }
        var hurting = Map.of("text", "Течёт", "personId", person.toString());
        var leaking = plant.problem(project, hurting, anna);
        plant.leads(leaking.key(), "Простой", "1000 RUB", anna);
        plant.finds(leaking, ProblemState.CONFIRMED, person, anna);
        var page = "/projects/" + project + "/problems?";
        for (var asked : List.of("state=CONFIRMED", "person=" + person, "money=true")) {
            shown(page + asked, "Течёт", "Шумит");
        }
        shown(page + "state=SUPPOSED", "Шумит", "Течёт");
    }

    private void shown(String page, String there, String away) throws Exception {
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString(">" + there + "</a>")))
                .andExpect(content().string(not(containsString(">" + away + "</a>"))));
    }
}
