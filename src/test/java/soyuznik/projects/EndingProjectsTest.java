package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.support.Characters.done;

import org.junit.jupiter.api.Test;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
@Rule("P-05")
class EndingProjectsTest {
    private final Projects projects;
    private final Closures closures;
    private final Passages passages;
    private final Sales sales;
    private final Characters characters;
    private final Viewer anna;
    private final Viewer gleb;
    private final Viewer vera;

    EndingProjectsTest(
            Projects projects,
            Closures closures,
            Passages passages,
            Sales sales,
            Characters characters) {
        this.projects = projects;
        this.closures = closures;
        this.passages = passages;
        this.sales = sales;
        this.characters = characters;
        this.anna = characters.viewer("anna");
        this.gleb = characters.viewer("gleb");
        this.vera = characters.viewer("vera");
    }

    @Test
    void aLostProjectSaysWhyToWhomAndWhatWasLearned() {
        var project = sales.bare(anna);
        assertThat(closures.close(project, Closing.lost("", "", ""), anna))
                .isInstanceOf(Outcome.Invalid.class);
        done(
                closures.close(
                        project,
                        Closing.lost("Дорого", Closing.NOTHING_CHANGED, "Раньше к директору"),
                        anna));
        var ending = projects.get(project, anna).course().ending();
        assertThat(ending).extracting(Project.Ending::end).isEqualTo(End.LOST);
        assertThat(ending)
                .extracting(Project.Ending::competitor)
                .isEqualTo(Closing.NOTHING_CHANGED);
    }

    @Test
    void anEndedProjectChangesOnlyAfterItIsOpenedAgain() {
        var project = sales.ready(anna);
        var stage = projects.get(project, anna).stage().id();
        done(closures.close(project, Closing.notOurs("Нет мощности"), anna));
        assertThat(passages.pass(project, stage, anna)).isInstanceOf(Outcome.Refused.class);
        assertThat(closures.close(project, Closing.notOurs("Ещё раз"), anna))
                .isInstanceOf(Outcome.Refused.class);
        done(closures.reopen(project, anna));
        assertThat(closures.reopen(project, anna)).isInstanceOf(Outcome.Refused.class);
        done(passages.pass(project, stage, anna));
    }

    private static Draft titled(String title, Draft same) {
        return new Draft(
                title,
                same.need(),
                same.person(),
                same.product(),
                same.amount(),
                same.currency(),
                same.plannedClose(),
                same.owner());
    }

    @Test
    void ofAnEndedProjectNothingChangesButWhoAnswersForIt() {
        var project = sales.ready(anna);
        done(closures.close(project, Closing.notOurs("Нет мощности"), anna));
        var ended = projects.get(project, gleb);
        var same = Draft.of(ended, "RUB");
        assertThat(projects.edit(project, ended.version(), titled("Иначе", same), gleb))
                .isEqualTo(Outcome.refused("projects.closed"));
        done(projects.edit(project, ended.version(), same.led(vera.user()), gleb));
        assertThat(projects.get(project, gleb).owner().id()).isEqualTo(vera.user());
    }

    @Test
    void aFrozenProjectComesBackOnItsDayByItself() {
        var project = sales.bare(anna);
        var day = sales.today().plusDays(10);
        assertThat(closures.close(project, Closing.frozen("Бюджет", sales.today()), anna))
                .isInstanceOf(Outcome.Invalid.class);
        done(closures.close(project, Closing.frozen("Бюджет весной", day), anna));
        closures.returnFrozen(day.minusDays(1));
        assertThat(projects.get(project, anna).isOpen()).isFalse();
        closures.returnFrozen(day);
        assertThat(projects.get(project, anna).isOpen()).isTrue();
    }

    @Test
    void nobodyWinsWithoutPassingTheLastGate() {
        var project = sales.bare(anna);
        assertThat(closures.close(project, Closing.won(), anna))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void aProjectIsEndedOnlyByWhoMayPassItsGates() {
        var project = sales.bare(anna);
        var refusal = Closing.notOurs("Не наш");
        assertThat(closures.close(project, refusal, characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThatThrownBy(() -> closures.close(project, refusal, characters.viewer("boris")))
                .isInstanceOf(NotFound.class);
    }
}
