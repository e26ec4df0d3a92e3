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

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;

@OnBuying
@Rule("S-04")
class ChoiceCriteriaTest {
    private static final Map<String, String> DECIDES = Map.of("role", "DECIDES");

    private final ChoiceCriteria criteria;
    private final Plant plant;
    private final Erasures erasures;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    ChoiceCriteriaTest(
            ChoiceCriteria criteria,
            Plant plant,
            Erasures erasures,
            MockMvc browser,
            Characters characters) {
        this.criteria = criteria;
        this.plant = plant;
        this.erasures = erasures;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private ChoiceCriterion criterion(ProjectId project, PersonId whose, String weight) {
        return criterion(project, whose, Map.of("weight", weight, "source", "SAID"));
    }

    private ChoiceCriterion criterion(
            ProjectId project, PersonId whose, Map<String, String> typed) {
        var all = new HashMap<>(typed);
        all.putAll(Map.of("criterion", "Ресурс 20 000 км", "personId", whose.toString()));
        done(criteria.add(new ChoiceCriteria.Draft(project, UUID.randomUUID(), all), anna));
        return criteria.of(project, anna).stream()
                .max(Comparator.comparingLong(one -> one.key().id()))
                .orElseThrow();
    }

    private Outcome<ProjectId> answer(ChoiceCriterion one, String state, String words, String who) {
        var on = plant.today().toString();
        var typed = Map.of("state", state, "words", words, "personId", who, "saidOn", on);
        return criteria.answer(
                new ChoiceCriteria.Answered(one.key(), UUID.randomUUID(), typed), anna);
    }

    @Test
    @Rule("P-03")
    void eachDecisionMakerWhoIsThereHasACriterionForTheConditionToOpen() {
        var project = plant.project("ALLY", anna);
        var ally = plant.person(project, "Петров Иван", anna);
        criterion(project, ally, "HIGH");
        assertThat(plant.missing(project, anna)).contains("G2c");
        var first = plant.listed(project, "Седов Пётр", DECIDES, anna).who().id();
        var second = plant.listed(project, "Орлов Олег", DECIDES, anna).who().id();
        criterion(project, first, "LOW");
        assertThat(plant.missing(project, anna)).contains("G2c");
        var last = criterion(project, second, "LOW");
        assertThat(plant.missing(project, anna)).doesNotContain("G2c");
        done(criteria.remove(last.key(), anna));
        assertThat(plant.missing(project, anna)).contains("G2c");
        plant.leaves(second, anna);
        assertThat(plant.missing(project, anna)).doesNotContain("G2c");
    }

    @Test
    @Rule("P-03")
    void thoseOfHighWeightAndTheOthersAreAskedForApart() {
        var project = plant.project("CONFIRMATION", anna);
        assertThat(plant.missing(project, anna)).contains("G3a", "G3e");
        var petrov = plant.person(project, "Петров Иван", anna);
        var high = criterion(project, petrov, "HIGH");
        var low = criterion(project, petrov, "LOW");
        assertThat(plant.missing(project, anna)).contains("G3a", "G3e");
        done(answer(high, "OUTWEIGHED", "Гарантия на два года", petrov.toString()));
        assertThat(plant.missing(project, anna)).doesNotContain("G3a").contains("G3e");
        done(answer(low, "FALSE", "Сам покупает дешевле", ""));
        assertThat(plant.missing(project, anna)).doesNotContain("G3e");
        done(answer(high, "OPEN", "", ""));
        assertThat(plant.missing(project, anna)).contains("G3a");
    }

    @ParameterizedTest
    @CsvSource({
        "SAID,OPEN,x,true", "SAID,PROVEN,'',true", "SAID,PROVEN,x,false",
        "SAID,OUTWEIGHED,'',true", "SAID,OUTWEIGHED,x,false", "SAID,FALSE,'',true",
        "SEEN,FALSE,x,true", "STANDARD,FALSE,x,true"
    })
    void noAnswerIsTakenThatSaysTooLittle(String source, String state, String words, boolean by) {
        var project = plant.project(anna);
        var petrov = plant.person(project, "Петров Иван", anna);
        var one = criterion(project, petrov, Map.of("weight", "HIGH", "source", source));
        assertThat(answer(one, state, words, by ? petrov.toString() : ""))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(criteria.get(one.key(), anna).state()).isEqualTo(CriterionState.OPEN);
    }

    @Test
    void whatWasFoundFalseStaysSaid() {
        var project = plant.project(anna);
        var one = criterion(project, plant.person(project, "Петров Иван", anna), "HIGH");
        done(answer(one, "FALSE", "Покупает по цене", ""));
        var typed = new HashMap<>(one.values());
        typed.put("source", "SEEN");
        assertThat(criteria.change(one.key(), 0, typed, anna))
                .isEqualTo(Outcome.invalid("source", "buying.error.not_said"));
    }

    @Test
    void whoIsContradictedHasNotAgreed() {
        var project = plant.project(anna);
        var petrov = plant.person(project, "Петров Иван", anna);
        var one = criterion(project, petrov, "HIGH");
        done(answer(one, "FALSE", "Покупает по цене", petrov.toString()));
        done(answer(one, "OUTWEIGHED", "Гарантия", petrov.toString()));
        assertThat(criteria.get(one.key(), anna).answers())
                .extracting(ChoiceAnswer::by)
                .containsExactly("Петров Иван", null);
    }

    @Test
    void theSameFormTwiceIsOneCriterionAndOneAnswer() {
        var project = plant.project(anna);
        var one = criterion(project, plant.person(project, "Петров Иван", anna), "HIGH");
        var draft = new ChoiceCriteria.Draft(project, UUID.randomUUID(), one.values());
        done(criteria.add(draft, anna));
        done(criteria.add(draft, anna));
        assertThat(criteria.of(project, anna)).hasSize(2);
        var on = plant.today().toString();
        var typed = Map.of("state", "FALSE", "words", "Покупает по цене", "saidOn", on);
        var answered = new ChoiceCriteria.Answered(one.key(), UUID.randomUUID(), typed);
        done(criteria.answer(answered, anna));
        done(criteria.answer(answered, anna));
        assertThat(criteria.get(one.key(), anna).answers()).hasSize(1);
    }

    @Test
    void ofTwoWhoChangeTheSameTheSecondSeesBothValues() {
        var project = plant.project(anna);
        var one = criterion(project, plant.person(project, "Петров Иван", anna), "HIGH");
        var theirs = new HashMap<>(one.values());
        theirs.put("weight", "LOW");
        done(criteria.change(one.key(), 0, theirs, characters.viewer("vera")));
        theirs.put("weight", "MIDDLE");
        assertThat(criteria.change(one.key(), 0, theirs, anna))
                .isEqualTo(
                        new Outcome.Stale<>(
                                List.of(new Outcome.Difference("weight", "LOW", "MIDDLE")), 1));
    }

    @Test
    @Rule({"B-02", "T-02", "T-07"})
    void onlyThoseWhoWorkOnTheProjectSeeThem() {
        var project = plant.project(anna);
        var key = criterion(project, plant.person(project, "Петров Иван", anna), "HIGH").key();
        for (var who : List.of("egor", "boris")) {
            var stranger = characters.viewer(who);
            assertThatThrownBy(() -> criteria.of(project, stranger)).isInstanceOf(NotFound.class);
        }
        assertThat(criteria.remove(key, characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        var elsewhere = new ChoiceCriterion.Key(plant.project(anna), key.id());
        assertThatThrownBy(() -> criteria.get(elsewhere, anna)).isInstanceOf(NotFound.class);
    }

    @Test
    void nobodyOfAnotherClientIsNamedAndNobodyIsLeftOut() {
        var project = plant.project(anna);
        var stranger = plant.person(plant.project(anna), "Чужой Иван", anna).toString();
        for (var whose : List.of(stranger, "", "x")) {
            var typed = new HashMap<>(Map.of("criterion", "Цена", "personId", whose));
            typed.putAll(Map.of("weight", "LOW", "source", "SEEN"));
            var draft = new ChoiceCriteria.Draft(project, UUID.randomUUID(), typed);
            assertThat(criteria.add(draft, anna)).isInstanceOf(Outcome.Invalid.class);
        }
    }

    @Test
    void whatIsTakenAwayComesBackOnce() {
        var project = plant.project(anna);
        var key = criterion(project, plant.person(project, "Петров Иван", anna), "HIGH").key();
        done(criteria.remove(key, anna));
        assertThat(criteria.of(project, anna)).isEmpty();
        done(criteria.restore(key, anna));
        assertThat(criteria.of(project, anna)).hasSize(1);
        assertThatThrownBy(() -> criteria.restore(key, anna)).isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("C-03")
    void itStandsInTheirFileAndGoesWithThemAndOthersNameThemNoMore() {
        var gleb = characters.viewer("gleb");
        var project = plant.project(anna);
        var gone = plant.person(project, "Верещагин Павел", anna);
        var stays = plant.person(project, "Седов Пётр", anna);
        criterion(project, gone, "HIGH");
        var left = criterion(project, stays, "HIGH");
        done(answer(left, "PROVEN", "Верещагину показали отчёт", gone.toString()));
        assertThat(done(erasures.export(gone, gleb))).contains("Ресурс 20 000 км", "HIGH");
        done(Erasing.erase(erasures, gone, Erasure.Reason.REQUEST, gleb));
        assertThat(criteria.of(project, anna)).hasSize(1);
        assertThat(criteria.of(project, anna).toString())
                .contains("показали отчёт")
                .doesNotContain("Верещагин");
    }

    @Test
    void theSheetIsFilledInInItsPlaceAndWhatIsWrongIsSaidBesideTheField() throws Exception {
        var project = plant.project(anna);
        var page = "/projects/" + project + "/criteria";
        criterion(project, plant.person(project, "Петров <b>", anna), "HIGH");
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("Петров &lt;b&gt;")))
                .andExpect(content().string(containsString("Без ответа 1 важный")));
        browser.perform(post(page).with(characters.signedIn("anna")).param("criterion", "Цена"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"personId-error\"")));
    }

    @Test
    void oneIsChangedInItsPlace() throws Exception {
        var project = plant.project(anna);
        var one = criterion(project, plant.person(project, "Петров Иван", anna), "HIGH");
        var page = "/projects/" + project + "/criteria/" + one.key().id();
        var form = post(page).with(characters.signedIn("anna")).param("version", "0");
        one.values().forEach(form::param);
        browser.perform(form.param("weight", "LOW")).andExpect(status().isSeeOther());
        browser.perform(get(page + "/edit").with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("name=\"version\"")));
    }

    @Test
    void onlyTheAnswersThatTheRulesKnowAreOffered() throws Exception {
        var project = plant.project(anna);
        var petrov = plant.person(project, "Петров Иван", anna);
        var one = criterion(project, petrov, Map.of("weight", "HIGH", "source", "SEEN"));
        var page = "/projects/" + project + "/criteria/" + one.key().id() + "/answers/new";
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("value=\"OUTWEIGHED\"")))
                .andExpect(content().string(not(containsString("value=\"FALSE\""))));
    }
}
