package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.work.tasks.Task;
import soyuznik.work.tasks.TaskDraft;
import soyuznik.work.tasks.Tasks;

/** The next step of a talk reaches the day, and a planned talk is put off. */
@OnWork
class NextStepsTest {
    private final Talks talks;
    private final TalkPlans plans;
    private final Tasks tasks;
    private final Site site;
    private final Viewer anna;

    NextStepsTest(Talks talks, TalkPlans plans, Tasks tasks, Site site, Characters characters) {
        this.talks = talks;
        this.plans = plans;
        this.tasks = tasks;
        this.site = site;
        this.anna = characters.viewer("anna");
    }

    @Test
    @Rule({"A-09", "A-02"})
    void aStepWithADayIsATaskThatFollowsTheResults() {
        var project = site.project(anna);
        var talk = held(project, "Согласовать чертёж", "2030-02-01");
        assertThat(open(project)).containsExactly("Согласовать чертёж 2030-02-01");

        correct(talk, "Согласовать чертёж насоса", "2030-02-03");
        assertThat(open(project)).containsExactly("Согласовать чертёж насоса 2030-02-03");

        correct(talk, "Согласовать чертёж насоса", "");
        assertThat(open(project)).isEmpty();
        correct(talk, "Согласовать чертёж насоса", "2030-02-04");
        assertThat(open(project)).containsExactly("Согласовать чертёж насоса 2030-02-04");
    }

    @Test
    @Rule({"A-09", "A-02"})
    void whatIsDoneStaysSoAndWhatIsTakenAwayComesBackWithItsTalk() {
        var project = site.project(anna);
        var talk = held(project, "Позвонить", "2030-02-01");
        done(talks.remove(talk, anna));
        assertThat(open(project)).isEmpty();
        done(talks.restore(talk, anna));
        var task = tasks.list(tasks.of(project, anna)).getFirst();
        done(tasks.settle(task.id(), true, anna));

        correct(talk, "Позвонить ещё раз", "2030-02-05");

        assertThat(open(project)).isEmpty();
        assertThat(tasks.get(task.id(), anna).text()).isEqualTo("Позвонить");
    }

    @Test
    @Rule({"A-09", "A-02"})
    void aTalkThatComesBackBringsNoStepThatItNamesNoMore() {
        var project = site.project(anna);
        var talk = held(project, "Позвонить", "2030-02-01");
        correct(talk, "", "");
        done(talks.remove(talk, anna));
        done(talks.restore(talk, anna));
        assertThat(open(project)).isEmpty();
    }

    @Test
    @Rule({"A-09", "A-02"})
    void whoeverMovedTheTaskIsNotOverruledByAnotherCorrection() {
        var project = site.project(anna);
        var talk = held(project, "Позвонить", "2030-02-01");
        var task = tasks.list(tasks.of(project, anna)).getFirst();
        var later = new TaskDraft("Позвонить", LocalDate.of(2030, 3, 3), task.owner().id());
        done(tasks.edit(task.id(), task.version(), later, anna));
        var typed = new HashMap<>(talks.get(talk, anna).values());
        typed.put("situation", "Насос стоит в цехе");

        done(talks.hold(talk, talks.get(talk, anna).version(), typed, anna));

        assertThat(open(project)).containsExactly("Позвонить 2030-03-03");
    }

    @Test
    @Rule("A-09")
    void aStepWithoutADayAsksForNothing() {
        var project = site.project(anna);
        held(project, "Когда-нибудь", "");
        assertThat(open(project)).isEmpty();
    }

    @Test
    @Rule("A-01")
    void aPlannedTalkIsMovedAndASecondTabIsTold() {
        var talk = site.planned(site.project(anna), Map.of(), anna);
        var typed = new HashMap<>(talk.values());
        typed.put("heldOn", "2030-05-05");
        done(plans.update(talk.key(), talk.version(), typed, anna));
        assertThat(talks.get(talk.key(), anna).on()).isEqualTo(LocalDate.of(2030, 5, 5));

        typed.put("heldOn", "2030-06-06");
        assertThat(plans.update(talk.key(), talk.version(), typed, anna))
                .isInstanceOf(Outcome.Stale.class);
        typed.put("subject", "");
        assertThat(plans.update(talk.key(), talk.version() + 1, typed, anna))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    @Rule("A-01")
    void aTalkThatWasHeldIsMovedNoMore() {
        var key = held(site.project(anna), "Дальше", "");
        var talk = talks.get(key, anna);
        assertThat(plans.update(key, talk.version(), talk.values(), anna))
                .isInstanceOf(Outcome.Refused.class);
    }

    private Talk.Key held(ProjectId project, String step, String day) {
        var talk = site.planned(project, Map.of(), anna);
        correct(talk.key(), step, day);
        return talk.key();
    }

    private void correct(Talk.Key key, String step, String day) {
        var talk = talks.get(key, anna);
        var typed = new HashMap<>(talk.values());
        typed.put("nextStep", step);
        typed.put("nextOn", day);
        done(talks.hold(key, talk.version(), typed, anna));
    }

    private List<String> open(ProjectId project) {
        return tasks.list(tasks.of(project, anna)).stream()
                .filter(task -> !task.isDone())
                .map((Task task) -> task.text() + ' ' + task.due())
                .toList();
    }
}
