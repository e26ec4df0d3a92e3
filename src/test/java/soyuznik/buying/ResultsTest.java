package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.work.Talks;

/** What was said in a talk goes onto the lists in the same sending. */
@OnBuying
@Rule("A-09")
class ResultsTest {
    private static final Map<String, String> WHOLE =
            Map.of(
                    "problem", "Фильтр забивается зимой",
                    "listed", "true",
                    "implication", "Простой шесть часов в месяц",
                    "leads", "true",
                    "worth", "1800000 RUB",
                    "payoff", "Нам нужен ресурс до ТО",
                    "need", "true");

    private static final Map<String, String> PROMISES =
            Map.of(
                    "theirPromise", "Журнал",
                    "theirPromise2", "Образец",
                    "theirDue2", "2030-01-10",
                    "ourPromise3", "Отчёт");

    private final Results results;
    private final Talks talks;
    private final Problems problems;
    private final Participants participants;
    private final Plant plant;
    private final Heart heart;

    /** Who looks, and with what. */
    private record Heart(MockMvc browser, Characters characters, Viewer anna) {}

    ResultsTest(
            Results results,
            Talks talks,
            Problems problems,
            Participants participants,
            Plant plant,
            MockMvc browser,
            Characters characters) {
        this.results = results;
        this.talks = talks;
        this.problems = problems;
        this.participants = participants;
        this.plant = plant;
        this.heart = new Heart(browser, characters, characters.viewer("anna"));
    }

    private Talks.Draft draft(ProjectId project, String person, Map<String, String> more) {
        var typed = new HashMap<String, String>();
        typed.put("kind", "CALL");
        typed.put("heldOn", plant.today().toString());
        typed.put("subject", "Линия 4");
        typed.put("people", person);
        typed.putAll(more);
        return new Talks.Draft(project, UUID.randomUUID(), typed);
    }

    private Map<String, String> said(String person, Map<String, String> more) {
        var said = new HashMap<>(more);
        said.put("saidBy", person);
        return said;
    }

    @Test
    @Rule({"S-01", "S-02"})
    void aProblemWithItsConsequenceAndTheNeedComeOntoTheListOnceHoweverOftenItIsSent() {
        var project = plant.project(heart.anna());
        var person = plant.person(project, "Петров Иван", heart.anna()).toString();
        var draft = draft(project, person, said(person, WHOLE));
        done(results.hold(draft, heart.anna()));
        done(results.hold(draft, heart.anna()));
        var problem = problems.of(project, heart.anna());
        assertThat(problem).hasSize(1);
        assertThat(problem.getFirst().state()).isEqualTo(ProblemState.EXPLICIT);
        assertThat(problem.getFirst().found().getFirst().quote()).contains("ресурс до ТО");
        assertThat(problem.getFirst().consequences()).hasSize(1);
        assertThat(problem.getFirst().worth()).isNotNull();
        assertThat(plant.missing(project, heart.anna())).doesNotContain("G1b");
    }

    @Test
    @Rule("S-02")
    void wordsAboutAListedProblemConfirmItAndWhatIsNotTickedStaysInTheTalkAlone() {
        var project = plant.project(heart.anna());
        var person = plant.person(project, "Петров Иван", heart.anna()).toString();
        var listed = plant.problem(project, heart.anna());
        var about = Map.of("problem", "Да, зимой стоим", "listed", "true");
        var more = new HashMap<>(said(person, about));
        more.put("about", Long.toString(listed.key().id()));
        more.putAll(Map.of("problem2", "Шумно", "implication2", "Жалуются"));
        done(results.hold(draft(project, person, more), heart.anna()));
        var all = problems.of(project, heart.anna());
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().state()).isEqualTo(ProblemState.CONFIRMED);
        assertThat(all.getFirst().consequences()).isEmpty();
        assertThat(talks.of(project, heart.anna()).getFirst().get("problem")).contains("Шумно");
    }

    @Test
    void whatCantGoOntoTheListIsSaidBesideItsFieldAndNothingIsKept() {
        var project = plant.project(heart.anna());
        var person = plant.person(project, "Петров Иван", heart.anna()).toString();
        for (var wrong :
                List.of(
                        Map.of("payoff", "Нужно", "need", "true", "saidBy", person),
                        Map.of("problem", "Пыль", "listed", "true", "payoff", "!", "need", "true"),
                        Map.of("problem", "Пыль".repeat(200), "listed", "true"),
                        Map.of("problem", "Пыль", "listed", "true", "worth", "5 RUB"),
                        Map.of("problem", "Пыль", "about", "1"),
                        Map.of("problem", "Пыль", "saidBy", "1"))) {
            var sent = draft(project, person, wrong);
            assertThat(results.hold(sent, heart.anna())).isInstanceOf(Outcome.Invalid.class);
        }
        assertThat(talks.of(project, heart.anna())).isEmpty();
        assertThat(problems.of(project, heart.anna())).isEmpty();
    }

    @Test
    @Rule("B-02")
    void aStanceIsJudgedByTheWordsOfTheTalkAndAnAllyByAnActAlone() {
        var project = plant.project(heart.anna());
        var one = plant.listed(project, "Петров Иван", heart.anna());
        var person = one.who().id().toString();
        var stance = "stance-" + one.key().id();
        var ally = draft(project, person, Map.of(stance, "ALLY"));
        assertThat(results.hold(ally, heart.anna())).isInstanceOf(Outcome.Invalid.class);
        var why = Map.of(stance, "ALLY", "why-" + one.key().id(), "Дал журнал ремонтов");
        done(results.hold(draft(project, person, why), heart.anna()));
        var now = participants.get(one.key(), heart.anna());
        assertThat(now.stance()).isEqualTo(Stance.ALLY);
        assertThat(now.judgements().getFirst().why()).contains("журнал");
    }

    @Test
    @Rule("S-04")
    void byWhatSomebodyChoosesComesOntoTheirListAndSaysWhoseItIs() {
        var project = plant.project(heart.anna());
        var person = plant.person(project, "Петров Иван", heart.anna()).toString();
        var nobody = draft(project, person, Map.of("criterion2", "Цена"));
        assertThat(results.hold(nobody, heart.anna())).isInstanceOf(Outcome.Invalid.class);
        var nothing = draft(project, person, Map.of("whose", person));
        assertThat(results.hold(nothing, heart.anna())).isInstanceOf(Outcome.Invalid.class);
        var said = Map.of("criterion2", "Цена", "whose2", person, "weight2", "HIGH");
        var sent = draft(project, person, said);
        done(results.hold(sent, heart.anna()));
        done(results.hold(sent, heart.anna()));
        assertThat(plant.criteria(project, heart.anna()))
                .extracting(ChoiceCriterion::text, ChoiceCriterion::weight)
                .containsExactly(tuple("Цена", Weight.HIGH));
    }

    @Test
    @Rule("A-03")
    void eachSidePromisesSeveralThingsAndWhatIsTakenBackWasNotPromised() {
        var project = plant.project(heart.anna());
        var person = plant.person(project, "Петров Иван", heart.anna()).toString();
        done(results.hold(draft(project, person, PROMISES), heart.anna()));
        var talk = talks.of(project, heart.anna()).getFirst();
        assertThat(talk.promises()).hasSize(3);
        assertThat(talk.came().orElseThrow().came().name()).isEqualTo("ADVANCE");
        var fewer = new HashMap<>(talk.values());
        fewer.remove("theirPromise2");
        fewer.remove("theirDue2");
        var known = new Results.Known(talk.key(), talk.version(), UUID.randomUUID());
        done(results.hold(known, fewer, heart.anna()));
        assertThat(talks.of(project, heart.anna()).getFirst().promises()).hasSize(2);
    }

    @Test
    void theFormAsksByKindsOfQuestionsAndWhatWasTypedIntoALaterPlaceStaysSeen() throws Exception {
        var project = plant.project(heart.anna());
        plant.listed(project, "Петров Иван", heart.anna());
        var page = "/projects/" + project + "/results";
        heart.browser()
                .perform(get(page + "/new").with(heart.characters().signedIn("anna")))
                .andExpect(content().string(containsString("Извлекающие вопросы")))
                .andExpect(content().string(containsString("name=\"stance-")));
        heart.browser()
                .perform(
                        post(page)
                                .with(heart.characters().signedIn("anna"))
                                .param("problem2", "Пыль"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("<details class=\"result-more\" open")));
    }

    @Test
    void ofTwoWhoWriteTheResultsTheSecondIsToldAndNothingOfHisIsKept() {
        var project = plant.project(heart.anna());
        var person = plant.person(project, "Петров Иван", heart.anna()).toString();
        var plan = draft(project, person, Map.of());
        done(talks.plan(plan, heart.anna()));
        var talk = talks.of(project, heart.anna()).getFirst().key();
        var first = new Results.Known(talk, 0, UUID.randomUUID());
        var typed = new HashMap<>(plan.typed());
        typed.putAll(said(person, WHOLE));
        done(results.hold(first, typed, heart.anna()));
        done(results.hold(first, typed, heart.anna()));
        typed.put("problem", "Другая проблема");
        var second = new Results.Known(talk, 0, UUID.randomUUID());
        assertThat(results.hold(second, typed, heart.anna())).isInstanceOf(Outcome.Stale.class);
        assertThat(problems.of(project, heart.anna())).hasSize(1);
    }

    @Test
    void whatWasTypedAfterALostAnswerCorrectsTheTalkThatTheFirstSendingMade() {
        var project = plant.project(heart.anna());
        var person = plant.person(project, "Петров Иван", heart.anna()).toString();
        var first = draft(project, person, said(person, WHOLE));
        done(results.hold(first, heart.anna()));
        var more = new HashMap<>(first.typed());
        more.put("ourPromise", "Пришлём отчёт");
        var second = new Talks.Draft(project, first.key(), more);
        done(results.hold(second, heart.anna()));
        done(results.hold(second, heart.anna()));
        var all = talks.of(project, heart.anna());
        assertThat(all).hasSize(1);
        assertThat(all.getFirst().get("ourPromise")).isEqualTo("Пришлём отчёт");
        assertThat(problems.of(project, heart.anna())).hasSize(1);
    }

    @Test
    void whatSomebodyElseCorrectedMeanwhileIsNotWrittenOverByALateSending() {
        var project = plant.project(heart.anna());
        var person = plant.person(project, "Петров Иван", heart.anna()).toString();
        var first = draft(project, person, Map.of());
        done(results.hold(first, heart.anna()));
        for (var subject : List.of("Линия 5", "Линия 6")) {
            var typed = new HashMap<>(first.typed());
            typed.put("subject", subject);
            var late = results.hold(new Talks.Draft(project, first.key(), typed), heart.anna());
            assertThat(late instanceof Outcome.Done).isEqualTo(subject.equals("Линия 5"));
        }
        assertThat(talks.of(project, heart.anna()).getFirst().subject()).isEqualTo("Линия 5");
    }

    @Test
    void aFormThatTheBrowserKeepsIsToldInSoManyWordsThatItWasTaken() throws Exception {
        var project = plant.project(heart.anna());
        var person = plant.person(project, "Петров Иван", heart.anna()).toString();
        var sent =
                post("/projects/" + project + "/results")
                        .with(heart.characters().signedIn("anna"))
                        .header(Answer.KEPT, "yes")
                        .param("key", UUID.randomUUID().toString());
        draft(project, person, Map.of("situation", "Стоят зимой")).typed().forEach(sent::param);
        heart.browser()
                .perform(sent)
                .andExpect(status().isNoContent())
                .andExpect(header().string("Location", "/projects/" + project + "#talks"));
    }
}
