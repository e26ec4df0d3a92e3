package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
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
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What is done about somebody who does not act: one step after the other. */
@OnBuying
@Rule("B-06")
class EscalationsTest {
    private final Escalations escalations;
    private final EscalationsAsk ask;
    private final GapsAsk gaps;
    private final Plant plant;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    EscalationsTest(
            Escalations escalations,
            EscalationsAsk ask,
            GapsAsk gaps,
            Plant plant,
            MockMvc browser,
            Characters characters) {
        this.escalations = escalations;
        this.ask = ask;
        this.gaps = gaps;
        this.plant = plant;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private Outcome<ProjectId> begin(Participant one, Map<String, String> more, Viewer by) {
        var typed = new HashMap<String, String>();
        typed.put("step", "DEPUTY");
        typed.put("dueOn", plant.today().plusDays(2).toString());
        typed.putAll(more);
        return escalations.begin(new Escalations.Draft(one.key(), UUID.randomUUID(), typed), by);
    }

    private Participant silent(ProjectId project, Viewer by) {
        return plant.listed(project, "Седов Пётр", by);
    }

    private static Map<String, String> ended(String outcome) {
        return Map.of("outcome", outcome, "result", "Назвал Орлову");
    }

    private List<Attention.Call> asked(Attention ask, ProjectId project, Viewer by, LocalDate on) {
        return ask.of(by, on).stream()
                .filter(call -> call.address().startsWith("/projects/" + project + "/"))
                .toList();
    }

    @Test
    void oneStepGoesOnAtATimeAndWhatCameOfItStays() {
        var one = silent(plant.project(anna), anna);
        done(begin(one, Map.of(), anna));
        assertThat(begin(one, Map.of("step", "ADVICE"), anna)).isInstanceOf(Outcome.Refused.class);
        var step = escalations.of(one.key(), anna).getFirst().key();
        assertThat(escalations.end(step, Map.of(), anna)).isInstanceOf(Outcome.Invalid.class);
        done(escalations.end(step, ended("NOT_HELPED"), anna));
        assertThat(escalations.end(step, ended("HELPED"), anna))
                .isInstanceOf(Outcome.Refused.class);
        done(begin(one, Map.of("step", "ADVICE"), anna));
        assertThat(escalations.reopen(step, anna)).isInstanceOf(Outcome.Refused.class);
        assertThat(escalations.of(one.key(), anna))
                .extracting(Escalation::step)
                .containsExactly(Escalation.Step.ADVICE, Escalation.Step.DEPUTY);
    }

    @Test
    void anEndIsTakenBackAndAStepOfYesterdayIsRefused() {
        var one = silent(plant.project(anna), anna);
        var yesterday = Map.of("dueOn", plant.today().minusDays(1).toString());
        assertThat(begin(one, yesterday, anna)).isInstanceOf(Outcome.Invalid.class);
        done(begin(one, Map.of(), anna));
        var step = escalations.of(one.key(), anna).getFirst().key();
        done(escalations.end(step, ended("HELPED"), anna));
        done(escalations.reopen(step, anna));
        assertThat(escalations.of(one.key(), anna)).singleElement().matches(Escalation::isOpen);
    }

    @Test
    @Rule("A-04")
    void theStepComesToTheDayOnItsDayOnceAndGoesWhenItHasEnded() {
        var seller = characters.newcomer(Role.SELLER);
        var project = plant.project(seller);
        var one = silent(project, seller);
        done(begin(one, Map.of(), seller));
        var due = plant.today().plusDays(2);
        assertThat(asked(ask, project, seller, due.minusDays(1))).isEmpty();
        assertThat(asked(ask, project, seller, due))
                .singleElement()
                .matches(call -> call.day().equals(due) && call.acts().size() == 1);
        var step = escalations.of(one.key(), seller).getFirst().key();
        done(escalations.end(step, ended("HELPED"), seller));
        assertThat(asked(ask, project, seller, due)).isEmpty();
    }

    @Test
    @Rule("B-03")
    void aSilentAllyOfWhomSomethingIsDoneAlreadyIsNoAlarm() {
        var seller = characters.newcomer(Role.SELLER);
        var project = plant.project(seller);
        var ally = Map.of("stance", "ALLY", "why", "Дал журнал");
        var one = plant.listed(project, "Седов Пётр", ally, seller);
        var later = plant.today().plusDays(31);
        assertThat(asked(gaps, project, seller, later)).hasSize(1);
        done(begin(one, Map.of("dueOn", later.plusDays(3).toString()), seller));
        assertThat(asked(gaps, project, seller, later)).isEmpty();
    }

    @Test
    @Rule("B-02")
    void onlyWhoWorksOnTheProjectSeesIt() {
        var one = silent(plant.project(anna), anna);
        var egor = characters.viewer("egor");
        assertThatThrownBy(() -> escalations.of(one.key(), egor)).isInstanceOf(NotFound.class);
        assertThat(begin(one, Map.of(), egor)).isInstanceOf(Outcome.Forbidden.class);
    }

    @Test
    void thePageTellsWhatToSayAndToWhomInBothLanguages() throws Exception {
        var project = plant.project(anna);
        var chief = plant.listed(project, "Орлова Нина", anna);
        var reports = Map.of("chiefId", Long.toString(chief.key().id()));
        var one = plant.listed(project, "Седов Пётр", reports, anna);
        var page = "/projects/" + project + "/participants/" + one.key().id() + "/escalation";
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("Хотим посоветоваться")))
                .andExpect(content().string(containsString("К кому: Орлова Нина")));
    }
}
