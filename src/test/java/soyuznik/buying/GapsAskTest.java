package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Closing;
import soyuznik.projects.Closures;
import soyuznik.shell.Attention;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.work.About;
import soyuznik.work.Talks;

/**
 * What is missing among those who decide comes to the day, each person once, until it is mended.
 */
@OnBuying
@Rule("B-03")
class GapsAskTest {
    private final GapsAsk ask;
    private final Talks talks;
    private final Participants participants;
    private final Closures closures;
    private final Plant plant;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer seller;

    GapsAskTest(
            GapsAsk ask,
            Talks talks,
            Participants participants,
            Closures closures,
            Plant plant,
            MockMvc browser,
            Characters characters) {
        this.ask = ask;
        this.talks = talks;
        this.participants = participants;
        this.closures = closures;
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
        plan(new About.OfProject(project), people);
    }

    private void plan(About about, String people) {
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
        done(talks.plan(new Talks.Draft(about, UUID.randomUUID(), typed), seller));
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
    void aTalkWithTheClientAloneIsOneToo() {
        var project = plant.project(seller);
        var ally = Map.of("stance", "ALLY", "why", "Дал журнал");
        var person = plant.listed(project, "Петров Иван", ally, seller).who().id();
        assertThat(asked(project, 31)).hasSize(1);
        plan(new About.OfClient(plant.client(project, seller)), person.toString());
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

    private List<String> deeds(ProjectId project, int days) {
        return asked(project, days).stream()
                .map(call -> call.acts().getFirst().label().replace("buying.gap.deed.", ""))
                .toList();
    }

    @Test
    void whoDecidesAsksToBeMetAfterAMonthUntilATalkIsPlanned() {
        var project = plant.project(seller);
        var typed = Map.of("role", "DECIDES", "buying", "FINANCIAL");
        var decider = plant.listed(project, "Седов Пётр", typed, seller).who().id();
        assertThat(asked(project, 30)).isEmpty();
        assertThat(deeds(project, 31)).containsExactly("NEVER_MET");
        assertThat(asked(project, 31).getFirst().acts().getFirst().address())
                .isEqualTo("/projects/" + project + "/talks/new");
        plan(project, decider.toString());
        assertThat(asked(project, 31)).isEmpty();
    }

    @Test
    void whoIsNewInAPostThatCountsAsksToBeJudged() {
        var project = plant.project(seller);
        var one = plant.listed(project, "Новиков Олег", Map.of("role", "INFLUENCES"), seller);
        var other = plant.listed(project, "Ушаков Лев", Map.of("role", "USES"), seller);
        plant.came(one.who().id(), later(-10), seller);
        plant.came(other.who().id(), later(-10), seller);
        assertThat(deeds(project, 0)).containsExactly("NEW_IN_POST");
        assertThat(asked(project, 81)).noneMatch(call -> call.what().key().contains("NEW"));
        var typed = Map.of("stance", "NEUTRAL", "judgedOn", later(0).toString());
        done(
                participants.judge(
                        new Participants.Verdict(one.key(), UUID.randomUUID(), typed), seller));
        assertThat(asked(project, 0)).isEmpty();
    }

    @Test
    void whereAllHangsOnOnePersonForTwoMonthsASecondIsAskedFor() {
        var project = plant.project(seller);
        var typed = Map.of("stance", "SUPPORTER", "role", "DECIDES", "buying", "FINANCIAL");
        var only = plant.listed(project, "Седов Пётр", typed, seller);
        meet(project, only);
        assertThat(asked(project, 60)).isEmpty();
        assertThat(deeds(project, 61)).containsExactly("ONE_PERSON");
        var second = plant.listed(project, "Орлов Олег", Map.of("stance", "SUPPORTER"), seller);
        assertThat(asked(project, 61)).isEmpty();
        plant.leaves(second.who().id(), seller);
        assertThat(deeds(project, 61)).containsExactly("ONE_PERSON");
    }

    private void meet(ProjectId project, Participant one) {
        var typed = new HashMap<String, String>();
        typed.putAll(Map.of("kind", "MEETING", "heldOn", plant.today().toString()));
        typed.putAll(Map.of("subject", "Знакомство", "people", one.who().id().toString()));
        done(talks.hold(new Talks.Draft(project, UUID.randomUUID(), typed), seller));
    }

    @Test
    void anOldListAsksWhoDecidesAndThenWhoPays() {
        var project = plant.project(seller);
        var one = plant.listed(project, "Петров Иван", seller);
        assertThat(asked(project, 60)).isEmpty();
        assertThat(deeds(project, 61)).containsExactly("NOBODY_DECIDES");
        meet(project, one);
        plant.becomes(one, Map.of("role", "DECIDES"), seller);
        assertThat(deeds(project, 61)).containsExactly("NOBODY_PAYS");
        assertThat(asked(project, 61).getFirst().acts().getFirst().address())
                .endsWith("/participants/" + one.key().id() + "/edit");
        var now = Map.of("role", "DECIDES", "buying", "FINANCIAL");
        plant.becomes(plant.again(one, seller), now, seller);
        assertThat(asked(project, 61)).isEmpty();
    }

    @Test
    void ofOnePersonOnlyTheGravestIsSaid() {
        var project = plant.project(seller);
        var typed = Map.of("stance", "ALLY", "why", "Дал журнал", "role", "DECIDES");
        plant.listed(project, "Петров Иван", typed, seller);
        assertThat(deeds(project, 61)).containsExactly("ALLY_SILENT", "NOBODY_PAYS");
    }

    @Test
    void ofAProjectOfOthersOrAnEndedOneNothingIsSaid() {
        var project = plant.project(seller);
        plant.listed(project, "Седов Пётр", Map.of("stance", "OPPONENT"), seller);
        assertThat(ask.of(characters.viewer("vera"), plant.today()))
                .noneMatch(call -> call.address().startsWith("/projects/" + project + "/"));
        done(closures.close(project, Closing.lost("Дорого", "Завод", ""), seller));
        assertThat(asked(project, 61)).isEmpty();
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
