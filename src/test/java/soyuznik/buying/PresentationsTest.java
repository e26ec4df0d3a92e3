package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;

@OnBuying
@Rule("B-05")
class PresentationsTest {
    private static final Map<String, String> TYPED =
            Map.of("benefit", "Два миллиона в год", "effect", "Без ночных смен");

    private final Presentations presentations;
    private final Plant plant;
    private final Erasures erasures;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    PresentationsTest(
            Presentations presentations,
            Plant plant,
            Erasures erasures,
            MockMvc browser,
            Characters characters) {
        this.presentations = presentations;
        this.plant = plant;
        this.erasures = erasures;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private Participant somebody(ProjectId project, String name) {
        return plant.listed(project, name, anna);
    }

    @Test
    void eachHasASheetOfTheirOwn() {
        var project = plant.project(anna);
        var first = somebody(project, "Петров Иван").key();
        var second = somebody(project, "Седов Пётр").key();
        done(presentations.write(first, 0, TYPED, anna));
        assertThat(presentations.of(first, anna).effect()).isEqualTo("Без ночных смен");
        assertThat(presentations.of(second, anna).version()).isZero();
    }

    @Test
    void ofTwoWhoWriteTheSameTheSecondSeesBothAndTheSameAgainIsNothing() {
        var key = somebody(plant.project(anna), "Петров Иван").key();
        done(presentations.write(key, 0, TYPED, characters.viewer("vera")));
        done(presentations.write(key, 0, TYPED, anna));
        assertThat(presentations.of(key, anna).version()).isEqualTo(1);
        var other = Map.of("benefit", "Три миллиона", "effect", "Без ночных смен");
        assertThat(presentations.write(key, 0, other, anna))
                .isEqualTo(
                        new Outcome.Stale<>(
                                List.of(
                                        new Outcome.Difference(
                                                "benefit", "Два миллиона в год", "Три миллиона")),
                                1));
    }

    @Test
    @Rule({"B-02", "T-07"})
    void onlyThoseWhoWorkOnTheProjectSeeIt() {
        var key = somebody(plant.project(anna), "Петров Иван").key();
        for (var who : List.of("egor", "boris")) {
            var stranger = characters.viewer(who);
            assertThatThrownBy(() -> presentations.of(key, stranger)).isInstanceOf(NotFound.class);
        }
        assertThat(presentations.write(key, 0, TYPED, characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        var elsewhere = new Participant.Key(plant.project(anna), key.id());
        assertThatThrownBy(() -> presentations.write(elsewhere, 0, TYPED, anna))
                .isInstanceOf(NotFound.class);
    }

    @Test
    @Rule("C-03")
    void itStandsInTheirFileAndGoesWithThemAndOthersNameThemNoMore() {
        var gleb = characters.viewer("gleb");
        var project = plant.project(anna);
        var gone = somebody(project, "Верещагин Павел");
        var left = somebody(project, "Седов Пётр").key();
        done(presentations.write(gone.key(), 0, TYPED, anna));
        done(presentations.write(left, 0, Map.of("details", "Спросить Верещагина"), anna));
        var id = gone.who().id();
        assertThat(done(erasures.export(id, gleb))).contains("Два миллиона в год");
        done(Erasing.erase(erasures, id, Erasure.Reason.REQUEST, gleb));
        assertThat(presentations.of(left, anna).details()).isEqualTo("Спросить …");
    }

    @Test
    void theSheetShowsFromWhatItIsMade() throws Exception {
        var project = plant.project(anna);
        var one = somebody(project, "Петров <b>");
        plant.leads(plant.problem(project, anna).key(), "Простой", "1800000 RUB", anna);
        var page = "/projects/" + project + "/participants/" + one.key().id();
        done(presentations.write(one.key(), 0, Map.of("effect", "Тише <i>"), anna));
        browser.perform(get(page + "/presentation").with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("Тише &lt;i&gt;")))
                .andExpect(content().string(containsString("Фильтр забивается зимой")))
                .andExpect(content().string(containsString("1,8")));
        browser.perform(
                        post(page + "/presentation")
                                .with(characters.signedIn("anna"))
                                .param("version", "0")
                                .param("effect", "Тише"))
                .andExpect(status().is4xxClientError());
    }
}
