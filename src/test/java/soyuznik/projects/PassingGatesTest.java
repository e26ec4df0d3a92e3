package soyuznik.projects;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
class PassingGatesTest {
    private final Projects projects;
    private final Passages passages;
    private final Papers papers;
    private final Sales sales;
    private final Characters characters;
    private final Viewer anna;

    PassingGatesTest(
            Projects projects,
            Passages passages,
            Papers papers,
            Sales sales,
            Characters characters) {
        this.projects = projects;
        this.passages = passages;
        this.papers = papers;
        this.sales = sales;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    @Rule({"P-02", "P-03"})
    void aProjectWithoutPersonAndNeedStaysInItsStageAndSaysWhy() {
        var project = sales.bare(anna);
        assertThat(pass(project, anna)).isInstanceOf(Outcome.Refused.class);
        var seen = projects.get(project, anna);
        assertThat(seen.stage().code()).isEqualTo("NEED");
        assertThat(seen.check(sales.today()).missing())
                .extracting(finding -> finding.criterion().code())
                .containsExactly("S1a", "S1b", "S1c");
    }

    @Test
    @Rule({"P-01", "P-02", "P-03"})
    void factsLeadAProjectFromGateToGateUntilItIsWon() {
        var project = sales.ready(anna);
        sales.pass(project, anna);
        assertThat(pass(project, anna)).isInstanceOf(Outcome.Refused.class);
        sales.propose(project, anna);
        sales.pass(project, anna);
        sales.commit(project, anna);
        assertThat(pass(project, anna)).isInstanceOf(Outcome.Refused.class);
        sales.ship(project, anna);
        sales.pass(project, anna);
        var won = projects.get(project, anna);
        assertThat(won.course().ending()).extracting(Project.Ending::end).isEqualTo(End.WON);
        assertThat(papers.of(project).passages())
                .extracting(Passage::kind)
                .hasSize(4)
                .doesNotContain(Passage.Kind.BACK);
    }

    @Test
    @Rule("P-02")
    void ofTwoWhoPassTheSameGateAtOnceOneIsToldThatItIsPassed() throws Exception {
        var project = sales.ready(anna);
        var stage = projects.get(project, anna).stage().id();
        var vera = characters.viewer("vera");
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Callable<Outcome<ProjectId>>> both =
                    List.of(
                            () -> passages.pass(project, stage, anna),
                            () -> passages.pass(project, stage, vera));
            var outcomes =
                    pool.invokeAll(both, 10, SECONDS).stream()
                            .map(PassingGatesTest::result)
                            .toList();
            assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Done.class);
            assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Stale.class);
        }
        assertThat(papers.of(project).passages()).hasSize(2);
    }

    @Test
    @Rule("P-02")
    void aProjectGoesBackToAnEarlierStageWithAReasonOnly() {
        var project = sales.ready(anna);
        var first = projects.get(project, anna).stage().id();
        sales.pass(project, anna);
        var second = projects.get(project, anna).stage().id();
        assertThat(passages.back(project, new Passages.Return(second, first, " "), anna))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(passages.back(project, new Passages.Return(second, second, "Так"), anna))
                .isInstanceOf(Outcome.Invalid.class);
        done(passages.back(project, new Passages.Return(second, first, "Сменился механик"), anna));
        assertThat(projects.get(project, anna).stage().id()).isEqualTo(first);
        assertThat(papers.of(project).passages())
                .extracting(Passage::reason)
                .last()
                .isEqualTo("Сменился механик");
    }

    @Test
    @Rule("P-02")
    void thePassageJustMadeIsTakenBackByWhoMadeItAndByNobodyElse() {
        var project = sales.ready(anna);
        sales.pass(project, anna);
        assertThat(sales.takeBack(project, characters.viewer("vera")))
                .isInstanceOf(Outcome.Refused.class);
        done(sales.takeBack(project, anna));
        assertThat(projects.get(project, anna).stage().code()).isEqualTo("NEED");
        assertThat(sales.takeBack(project, anna)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Rule("P-03")
    void whatWasRemovedByMistakeProvesNothingUntilItIsPutBack() {
        var project = sales.ready(anna);
        sales.pass(project, anna);
        sales.propose(project, anna);
        var key =
                new Papers.Key(
                        project, Paper.PROPOSAL, papers.of(project).proposals().getFirst().id());
        done(papers.remove(key, anna));
        assertThat(pass(project, anna)).isInstanceOf(Outcome.Refused.class);
        done(papers.restore(key, anna));
        sales.pass(project, anna);
        assertThat(papers.remove(key, anna)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Rule("T-07")
    void whoDoesNotLeadProjectsPassesNoGate() {
        var project = sales.ready(anna);
        assertThat(pass(project, characters.viewer("dina"))).isInstanceOf(Outcome.Forbidden.class);
        assertThat(pass(project, characters.viewer("egor"))).isInstanceOf(Outcome.Forbidden.class);
        done(pass(project, characters.viewer("vera")));
    }

    @Test
    @Rule("T-02")
    void forAForeignBranchAProjectDoesNotExist() {
        var project = sales.ready(anna);
        var boris = characters.viewer("boris");
        assertThat(projects.find(project, boris)).isEmpty();
        assertThatThrownBy(() -> passages.pass(project, 1, boris)).isInstanceOf(NotFound.class);
    }

    private Outcome<ProjectId> pass(ProjectId project, Viewer by) {
        return passages.pass(project, projects.get(project, by).stage().id(), by);
    }

    private static Outcome<ProjectId> result(
            java.util.concurrent.Future<Outcome<ProjectId>> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
