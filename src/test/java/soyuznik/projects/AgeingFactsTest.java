package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.clients.Employments;
import soyuznik.clients.People;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.projects.sheets.SheetPapers;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
class AgeingFactsTest {
    private final Projects projects;
    private final Papers papers;
    private final Sheets sheets;
    private final Sales sales;
    private final Viewer anna;

    /** Where facts stand, and the people on whom they hang. */
    @TestComponent
    record Sheets(SheetPapers papers, People people, Employments employments) {}

    AgeingFactsTest(
            Projects projects, Papers papers, Sheets sheets, Sales sales, Characters characters) {
        this.projects = projects;
        this.papers = papers;
        this.sheets = sheets;
        this.sales = sales;
        this.anna = characters.viewer("anna");
    }

    @Test
    @Rule("P-16")
    void whenThePersonLeavesThePassedGateSagsAndTheProjectStays() {
        var project = sales.ready(anna);
        sales.pass(project, anna);
        assertThat(sagging(project)).isEmpty();
        leaves(contact(project));
        assertThat(sagging(project)).containsExactly("S1a");
        assertThat(projects.get(project, anna).stage().code()).isEqualTo("PROPOSAL");
        assertThat(sagging(other())).isEmpty();
    }

    private ProjectId other() {
        var other = sales.ready(anna);
        sales.pass(other, anna);
        return other;
    }

    @Test
    @Rule("P-16")
    void anAllyWhoLeftIsAskedForAnewAndAnotherMendsIt() {
        var project = sales.ready(anna);
        var ally = contact(project);
        var client = projects.get(project, anna).client().id();
        establish(project, ally);
        var demand = new Demand.Established("EXECUTIVES_MET", 0);
        leaves(ally);
        assertThat(demand.faded(facts(project), sales.today())).isTrue();
        establish(project, sales.person(client, false, anna));
        assertThat(demand.met(facts(project), sales.today())).isTrue();
    }

    @Test
    @Rule("P-16")
    void whatWasWaivedOrAcceptedOnEntryNeverSags() {
        var start = new Opening.Start("KEY_PROJECT", "APPROVAL");
        var draft = Sales.draft(null, "", anna.user());
        var opening = new Opening(UUID.randomUUID(), sales.client(anna), draft, start);
        assertThat(sagging(done(projects.open(opening, anna)))).isEmpty();
    }

    private List<String> sagging(ProjectId project) {
        var passages = papers.of(project).passages();
        return Sagging.of(projects.get(project, anna), passages, sales.today()).stream()
                .map(finding -> finding.criterion().code())
                .toList();
    }

    private List<Fact> facts(ProjectId project) {
        return projects.get(project, anna).known().facts();
    }

    private PersonId contact(ProjectId project) {
        return java.util.Objects.requireNonNull(projects.get(project, anna).sale().contact()).id();
    }

    private void leaves(PersonId person) {
        var employment = sheets.people().get(person, anna).main().id();
        done(sheets.employments().leave(employment, sales.today(), anna));
    }

    private void establish(ProjectId project, PersonId ally) {
        var said =
                Map.of(
                        "topic",
                        "EXECUTIVES_MET",
                        "said",
                        "Показал отчёт директору",
                        "personId",
                        ally.toString(),
                        "saidOn",
                        sales.today().toString());
        done(
                sheets.papers()
                        .fill(
                                new SheetPaper.Draft(
                                        UUID.randomUUID(), Sheet.STATEMENTS, project, said),
                                anna));
    }
}
