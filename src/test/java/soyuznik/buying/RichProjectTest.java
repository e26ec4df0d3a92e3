package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.support.Statements;
import soyuznik.work.Talks;

/** However much is known of a decision, the page of its project asks no more often. */
@OnBuying
class RichProjectTest {
    private static final int PEOPLE = 60;
    private static final int PROBLEMS = 80;
    private static final int TALKS = 500;

    private final Plant plant;
    private final Talks talks;
    private final MockMvc browser;
    private final Characters characters;
    private final Statements statements;
    private final Viewer anna;

    RichProjectTest(
            Plant plant,
            Talks talks,
            MockMvc browser,
            Characters characters,
            Statements statements) {
        this.plant = plant;
        this.talks = talks;
        this.browser = browser;
        this.characters = characters;
        this.statements = statements;
        this.anna = characters.viewer("anna");
    }

    @Test
    @Rule({"S-01", "B-01", "A-01"})
    void theFirstViewTakesThreeStatementsWithSixtyPeopleEightyProblemsAndFiveHundredTalks()
            throws Exception {
        var project = plant.project(anna);
        int bare = opening(project);
        fill(project);
        assertThat(opening(project)).isEqualTo(bare).isLessThanOrEqualTo(3);
    }

    /**
     * Again, what is remembered from page to page is not asked; without the statement of who asks.
     */
    private int opening(ProjectId project) throws Exception {
        var page = get("/projects/" + project).with(characters.signedIn("anna"));
        browser.perform(page).andExpect(status().isOk());
        var all = statements.of(() -> browser.perform(page).andExpect(status().isOk()));
        return (int) all.stream().filter(one -> !one.contains("\"session\"")).count();
    }

    private void fill(ProjectId project) {
        var person = plant.person(project, "Петров Иван", anna).toString();
        for (int i = 0; i < PEOPLE; i++) {
            plant.listed(project, "Участник " + i, Map.of("stance", "NEUTRAL"), anna);
        }
        for (int i = 0; i < PROBLEMS; i++) {
            var problem = plant.problem(project, Map.of("text", "Проблема " + i), anna);
            plant.leads(problem.key(), "Простой", "1000 RUB", anna);
        }
        for (int i = 0; i < TALKS; i++) {
            talk(project, i, person);
        }
    }

    private void talk(ProjectId project, int number, String person) {
        var typed =
                Map.of(
                        "kind",
                        "CALL",
                        "heldOn",
                        plant.today().minusDays(number % 300).toString(),
                        "subject",
                        "Разговор " + number,
                        "people",
                        person,
                        "theirPromise",
                        "Журнал");
        done(talks.hold(new Talks.Draft(project, UUID.randomUUID(), typed), anna));
    }
}
