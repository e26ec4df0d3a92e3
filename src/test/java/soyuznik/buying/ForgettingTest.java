package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;
import soyuznik.work.Letters;
import soyuznik.work.Talk;
import soyuznik.work.Talks;

/** Whoever is erased is named no more in what was written of talks and problems. */
@OnBuying
@Rule("C-03")
class ForgettingTest {
    private final Results results;
    private final Talks talks;
    private final Letters letters;
    private final Erasures erasures;
    private final Plant plant;
    private final Viewer anna;
    private final Viewer gleb;

    ForgettingTest(
            Results results,
            Talks talks,
            Letters letters,
            Erasures erasures,
            Plant plant,
            Characters characters) {
        this.results = results;
        this.talks = talks;
        this.letters = letters;
        this.erasures = erasures;
        this.plant = plant;
        this.anna = characters.viewer("anna");
        this.gleb = characters.viewer("gleb");
    }

    /** A talk with words of one of the two in each place. */
    private Talk talk(ProjectId project, String person) {
        var typed = new HashMap<String, String>();
        typed.putAll(Map.of("kind", "CALL", "heldOn", plant.today().toString()));
        typed.putAll(Map.of("subject", "Звонок Верещагину", "people", person));
        typed.putAll(Map.of("problem", "Верещагин ждёт", "listed", "true", "saidBy", person));
        typed.putAll(Map.of("payoff", "Мне нужен ресурс", "need", "true"));
        typed.putAll(Map.of("implication", "Верещагина ругают", "leads", "true"));
        typed.put("ourPromise", "Вышлем Верещагину");
        typed.put("venue", "В кабинете Верещагина");
        done(results.hold(new Talks.Draft(project, UUID.randomUUID(), typed), anna));
        return talks.of(project, anna).getFirst();
    }

    @Test
    void neitherTalksPromisesLettersNorProblemsNameThePerson() {
        var project = plant.project(anna);
        var person = plant.person(project, "Верещагин Павел", anna);
        var talk = talk(project, person.toString());
        done(letters.send(talk.key(), "Здравствуйте, Павел!", anna));
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb));
        var left = talks.get(talk.key(), anna) + letters.find(talk.key(), anna).toString();
        assertThat(left + plant.problems(project, anna))
                .doesNotContainIgnoringCase("верещагин")
                .doesNotContain("Павел")
                .contains("Вышлем …");
        assertThat(plant.problems(project, anna).getFirst().found().getFirst().quote())
                .isEqualTo("…");
    }

    @Test
    void whatWasSaidOfOthersStays() {
        var project = plant.project(anna);
        var person = plant.person(project, "Верещагин Павел", anna);
        var other = plant.person(project, "Седов Пётр", anna);
        var talk = talk(project, other.toString());
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb));
        assertThat(plant.problems(project, anna).getFirst().found().getFirst().quote())
                .isEqualTo("Мне нужен ресурс");
        assertThat(talks.get(talk.key(), anna).people()).containsExactly("Седов Пётр");
    }
}
