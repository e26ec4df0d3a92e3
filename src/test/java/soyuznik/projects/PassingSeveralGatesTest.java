package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
class PassingSeveralGatesTest {
    private final Projects projects;
    private final Passages passages;
    private final Papers papers;
    private final Sales sales;
    private final Viewer anna;
    private final Viewer vera;

    PassingSeveralGatesTest(
            Projects projects,
            Passages passages,
            Papers papers,
            Sales sales,
            Characters characters) {
        this.projects = projects;
        this.passages = passages;
        this.papers = papers;
        this.sales = sales;
        this.anna = characters.viewer("anna");
        this.vera = characters.viewer("vera");
    }

    @Test
    @Rule("P-18")
    void gatesWhoseFactsAllExistArePassedAtOnceAndTakenBackAtOnce() {
        var project = proposed();
        assertThat(passable(project)).isEqualTo(2);
        done(stride(project, 2, anna));
        assertThat(stage(project)).isEqualTo("DEAL");
        assertThat(papers.of(project).passages()).hasSize(3);
        done(sales.takeBack(project, anna));
        assertThat(stage(project)).isEqualTo("NEED");
    }

    @Test
    @Rule("P-18")
    void ifOneOfThemHoldsNoneIsPassed() {
        var project = proposed();
        assertThat(stride(project, 3, anna)).isInstanceOf(Outcome.Refused.class);
        assertThat(stage(project)).isEqualTo("NEED");
        assertThat(papers.of(project).passages()).hasSize(1);
    }

    @Test
    @Rule("P-18")
    void theLastGateAmongThemWinsTheProject() {
        var project = proposed();
        sales.commit(project, anna);
        sales.ship(project, anna);
        done(stride(project, 3, anna));
        var won = projects.get(project, anna);
        assertThat(won.course().ending()).extracting(Project.Ending::end).isEqualTo(End.WON);
        assertThat(won.stage().code()).isEqualTo("DEAL");
        assertThat(stride(project, 9, anna)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Rule({"P-02", "P-18"})
    void ofTwoWhoPassSeveralAtOnceOneIsToldThatItIsPassed() throws Exception {
        var project = proposed();
        var stride = new Passages.Stride(projects.get(project, anna).stage().id(), 2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            List<Callable<Outcome<ProjectId>>> both =
                    List.of(
                            () -> passages.pass(project, stride, anna),
                            () -> passages.pass(project, stride, vera));
            var outcomes = pool.invokeAll(both).stream().map(Future::resultNow).toList();
            assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Done.class);
            assertThat(outcomes).hasAtLeastOneElementOfType(Outcome.Stale.class);
        }
        assertThat(papers.of(project).passages()).hasSize(3);
    }

    private ProjectId proposed() {
        var project = sales.ready(anna);
        sales.propose(project, anna);
        return project;
    }

    private int passable(ProjectId project) {
        return projects.get(project, anna).passable(sales.today()).size();
    }

    private String stage(ProjectId project) {
        return projects.get(project, anna).stage().code();
    }

    private Outcome<ProjectId> stride(ProjectId project, int gates, Viewer by) {
        var seen = projects.get(project, by).stage().id();
        return passages.pass(project, new Passages.Stride(seen, gates), by);
    }
}
