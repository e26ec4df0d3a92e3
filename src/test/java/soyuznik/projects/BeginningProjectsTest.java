package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
class BeginningProjectsTest {
    private final Projects projects;
    private final Methods methods;
    private final Papers papers;
    private final Sales sales;
    private final Viewer anna;

    BeginningProjectsTest(
            Projects projects, Methods methods, Papers papers, Sales sales, Characters characters) {
        this.projects = projects;
        this.methods = methods;
        this.papers = papers;
        this.sales = sales;
        this.anna = characters.viewer("anna");
    }

    @Test
    @Rule("P-01")
    void fourMethodsAreBuiltInWithAllTheirStages() {
        assertThat(stages("KEY_PROJECT")).isEqualTo(5);
        assertThat(stages("ACCOMPANYING")).isEqualTo(4);
        assertThat(stages("SHORT")).isEqualTo(3);
        assertThat(stages("FULL_CYCLE")).isEqualTo(18);
    }

    private int stages(String method) {
        return methods.newest(method).stages().size();
    }

    @Test
    @Rule("P-01")
    void aNewProjectFollowsTheMethodThatIsChosen() {
        var project = done(open(sales.client(anna), new Opening.Start("KEY_PROJECT", ""), "1"));
        assertThat(projects.get(project, anna).stage().code()).isEqualTo("ENTRY");
        assertThat(open(sales.client(anna), new Opening.Start("OWN", ""), "1"))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    @Rule("P-19")
    void aLiveProjectEntersAtAnyStageAndWhatStandsBeforeIsAccepted() {
        var start = new Opening.Start("KEY_PROJECT", "CONFIRMATION");
        var project = done(open(sales.client(anna), start, "1"));
        assertThat(projects.get(project, anna).stage().code()).isEqualTo("CONFIRMATION");
        assertThat(papers.of(project).passages())
                .extracting(Passage::kind)
                .containsExactly(Passage.Kind.ENTERED);
        assertThat(open(sales.client(anna), new Opening.Start("SHORT", "CONFIRMATION"), "1"))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    @Rule("X-01")
    void anAccompanyingSaleComesAfterAProjectThatWasWon() {
        var accompanying = new Opening.Start("ACCOMPANYING", "");
        var client = sales.client(anna);
        assertThat(open(client, accompanying, "1")).isInstanceOf(Outcome.Invalid.class);
        sales.win(client, anna);
        done(open(client, accompanying, "1"));
        assertThat(open(sales.client(anna), accompanying, "1")).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    @Rule("P-17")
    void theSystemProposesTheMethodBySumAndByWhatTheClientBought() {
        var client = sales.client(anna);
        var propose = new Opening.Start("", "");
        assertThat(method(done(open(client, propose, "500001")))).isEqualTo("KEY_PROJECT");
        assertThat(method(done(open(client, propose, "500000")))).isEqualTo("SHORT");
        sales.win(client, anna);
        assertThat(method(done(open(client, propose, "500001")))).isEqualTo("ACCOMPANYING");
    }

    private String method(ProjectId project) {
        return projects.get(project, anna).course().method().code();
    }

    private Outcome<ProjectId> open(CompanyId client, Opening.Start start, String amount) {
        var draft =
                new Draft("Насосы", "", null, "", new BigDecimal(amount), "RUB", null, anna.user());
        return projects.open(new Opening(UUID.randomUUID(), client, draft, start), anna);
    }
}
