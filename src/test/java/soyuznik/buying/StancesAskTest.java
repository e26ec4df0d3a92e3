package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.work.Talks;

/** Silent allies and opponents whom nobody works with come to the day, each once. */
@OnBuying
@Rule("B-03")
class StancesAskTest {
    private final StancesAsk ask;
    private final Talks talks;
    private final Plant plant;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer seller;

    StancesAskTest(
            StancesAsk ask, Talks talks, Plant plant, MockMvc browser, Characters characters) {
        this.ask = ask;
        this.talks = talks;
        this.plant = plant;
        this.browser = browser;
        this.characters = characters;
        this.seller = characters.newcomer(Role.SELLER);
    }

    /** As if so many days had gone by. */
    private List<Attention.Call> asked(ProjectId project, int days) {
        return ask.of(seller, later(days)).stream()
                .filter(call -> call.address().startsWith("/projects/" + project + "/"))
                .toList();
    }

    private LocalDate later(int days) {
        return plant.today().plusDays(days);
    }

    private void plan(ProjectId project, String people) {
        var typed =
                Map.of(
                        "kind",
                        "CALL",
                        "heldOn",
                        later(40).toString(),
                        "subject",
                        "Как дела",
                        "people",
                        people);
        done(talks.plan(new Talks.Draft(project, UUID.randomUUID(), typed), seller));
    }

    @Test
    void anAllyAsksAfterThirtyDaysOfSilenceUntilATalkIsPlanned() {
        var project = plant.project(seller);
        var ally = Map.of("stance", "ALLY", "why", "Дал журнал");
        var person = plant.listed(project, "Петров Иван", ally, seller).who().id();
        assertThat(asked(project, 30)).isEmpty();
        assertThat(asked(project, 31)).hasSize(1);
        plan(project, person.toString());
        assertThat(asked(project, 31)).isEmpty();
    }

    @Test
    void anOpponentAsksWhileNobodyWorksWithThemAndNotAfterLeaving() {
        var project = plant.project(seller);
        var opponent = plant.listed(project, "Седов Пётр", Map.of("stance", "OPPONENT"), seller);
        assertThat(asked(project, 0))
                .singleElement()
                .satisfies(call -> assertThat(call.acts()).hasSize(1));
        plant.leaves(opponent.who().id(), seller);
        assertThat(asked(project, 0)).isEmpty();
    }

    @Test
    @Rule("B-04")
    void theMapStandsBesideTheTableWithEverythingInWordsForWhoWorksOnIt() throws Exception {
        var anna = characters.viewer("anna");
        var project = plant.project(anna);
        var typed = Map.of("stance", "OPPONENT", "role", "DECIDES", "influence", "HIGH");
        plant.listed(project, "Седов Пётр Ильич", typed, anna);
        var page = "/projects/" + project + "/participants";
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("<svg class=\"map-picture\"")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "влияние высокое, нет контакта, никто из наших")))
                .andExpect(content().string(containsString("мы ни разу не встречались")));
        browser.perform(get(page).with(characters.signedIn("egor")))
                .andExpect(content().string(not(containsString("map-picture"))));
    }
}
