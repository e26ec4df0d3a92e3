package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
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
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Opening;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;

@OnBuying
@Rule("B-07")
class PathStepsTest {
    private final PathSteps steps;
    private final Plant plant;
    private final Erasures erasures;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    PathStepsTest(
            PathSteps steps,
            Plant plant,
            Erasures erasures,
            MockMvc browser,
            Characters characters) {
        this.steps = steps;
        this.plant = plant;
        this.erasures = erasures;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private Outcome<ProjectId> add(ProjectId project, Map<String, String> typed) {
        return steps.add(new PathSteps.Draft(project, UUID.randomUUID(), typed), anna);
    }

    private PathStep step(ProjectId project, String part, String body) {
        done(add(project, Map.of("part", part, "body", body, "days", "3")));
        return steps.of(project, anna).stream()
                .filter(one -> one.body().equals(body))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Rule("P-03")
    void theConditionOpensWhenTheWayIsKnownAndClosesWhenWhoSignsLeaves() {
        var project = plant.project(new Opening.Start("FULL_CYCLE", "DECISION"), anna);
        step(project, "PREPARES", "Снабжение");
        assertThat(plant.missing(project, anna)).contains("F2-path");
        var director = plant.person(project, "Седов Пётр", anna);
        var signs = Map.of("part", "SIGNS", "personId", director.toString(), "days", "2");
        done(add(project, signs));
        assertThat(plant.missing(project, anna)).doesNotContain("F2-path");
        plant.leaves(director, anna);
        assertThat(plant.missing(project, anna)).contains("F2-path");
    }

    @Test
    void stepsStandInTheOrderOfTheWay() {
        var project = plant.project(anna);
        for (var part : List.of("SIGNS", "COMMITTEE", "PREPARES", "AGREES")) {
            step(project, part, "Отдел " + part);
        }
        assertThat(steps.of(project, anna))
                .extracting(PathStep::part)
                .containsExactly(PathPart.values());
    }

    @Test
    void aStepNamesWhoTakesItAndTakesNoTenYears() {
        var project = plant.project(anna);
        var stranger = plant.person(plant.project(anna), "Чужой Иван", anna).toString();
        for (var wrong :
                List.of(
                        Map.of("part", "SIGNS"),
                        Map.of("body", "Техсовет"),
                        Map.of("part", "SIGNS", "personId", stranger),
                        Map.of("part", "SIGNS", "body", "Совет", "days", "3650"),
                        Map.of("part", "COMMITTEE", "body", "Совет", "heldOn", "9999-12-31"),
                        Map.of("part", "COMMITTEE", "body", "Совет", "heldOn", "2020-01-01"))) {
            assertThat(add(project, wrong)).isInstanceOf(Outcome.Invalid.class);
        }
        assertThat(steps.of(project, anna)).isEmpty();
    }

    @Test
    void eachWrongFieldOfAStepIsNamedAndWhatWasTypedIsNotCalledMissing() {
        var project = plant.project(anna);
        assertThat(wrong(project, Map.of("days", "много")))
                .containsExactlyInAnyOrder("part", "personId", "days");
        assertThat(wrong(project, Map.of("part", "SIGNS", "body", "К".repeat(10_000))))
                .containsExactly("body");
    }

    private List<String> wrong(ProjectId project, Map<String, String> typed) {
        return add(project, typed) instanceof Outcome.Invalid<ProjectId>(var errors)
                ? errors.stream().map(FieldError::field).toList()
                : List.of();
    }

    @Test
    void ofTwoWhoChangeTheSameTheSecondSeesBothValues() {
        var one = step(plant.project(anna), "AGREES", "Энергетики");
        var theirs = new HashMap<>(one.values());
        theirs.put("days", "5");
        done(steps.change(one.key(), 0, theirs, characters.viewer("vera")));
        theirs.put("days", "8");
        assertThat(steps.change(one.key(), 0, theirs, anna))
                .isEqualTo(
                        new Outcome.Stale<>(List.of(new Outcome.Difference("days", "5", "8")), 1));
    }

    @Test
    @Rule({"T-02", "T-07"})
    void onlyThoseWhoWorkOnTheProjectSeeIt() {
        var key = step(plant.project(anna), "AGREES", "Энергетики").key();
        for (var who : List.of("egor", "boris")) {
            var stranger = characters.viewer(who);
            assertThatThrownBy(() -> steps.of(key.project(), stranger))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(steps.remove(key, characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        var elsewhere = new PathStep.Key(plant.project(anna), key.id());
        assertThatThrownBy(() -> steps.get(elsewhere, anna)).isInstanceOf(NotFound.class);
    }

    @Test
    void whatIsTakenAwayComesBack() {
        var key = step(plant.project(anna), "AGREES", "Энергетики").key();
        done(steps.remove(key, anna));
        assertThat(steps.of(key.project(), anna)).isEmpty();
        done(steps.restore(key, anna));
        assertThat(steps.of(key.project(), anna)).hasSize(1);
    }

    @Test
    @Rule("C-03")
    void itStandsInTheirFileAndGoesWithThemAndOthersNameThemNoMore() {
        var gleb = characters.viewer("gleb");
        var project = plant.project(anna);
        var gone = plant.person(project, "Верещагин Павел", anna);
        done(add(project, Map.of("part", "SIGNS", "personId", gone.toString())));
        step(project, "AGREES", "Отдел Верещагина");
        assertThat(done(erasures.export(gone, gleb))).contains("SIGNS");
        done(Erasing.erase(erasures, gone, Erasure.Reason.REQUEST, gleb));
        assertThat(steps.of(project, anna)).extracting(PathStep::body).containsExactly("Отдел …");
    }

    @Test
    void thePageDrawsTheWayAndTakesWhatIsTyped() throws Exception {
        var one = step(plant.project(anna), "COMMITTEE", "Совет <b>");
        var page = "/projects/" + one.key().project() + "/path";
        as(page, "Совет &lt;b&gt;");
        as(page, "class=\"way-line\"");
        as("/projects/" + one.key().project() + "/participants", "hx-get=\"" + page);
        browser.perform(post(page).with(characters.signedIn("anna")).param("part", "SIGNS"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"personId-error\"")));
        var form = post(page + "/" + one.key().id()).with(characters.signedIn("anna"));
        one.values().forEach(form::param);
        browser.perform(form.param("version", "0")).andExpect(status().isSeeOther());
    }

    private void as(String page, String says) throws Exception {
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString(says)));
    }
}
