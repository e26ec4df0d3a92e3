package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Money;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
@Rule("P-19")
class IntakeTest {
    private final Intake intake;
    private final Projects projects;
    private final Papers papers;
    private final Sales sales;
    private final Characters characters;
    private final Viewer gleb;

    IntakeTest(
            Intake intake, Projects projects, Papers papers, Sales sales, Characters characters) {
        this.intake = intake;
        this.projects = projects;
        this.papers = papers;
        this.sales = sales;
        this.characters = characters;
        this.gleb = characters.viewer("gleb");
    }

    @Test
    void anImportedProjectStandsWhereTheFileSaysAndItsOwnerOnTheTeam() {
        var anna = characters.viewer("anna");
        var row =
                row(sales.client(gleb), new ImportedProject.Position.InStage("SHORT", "PROPOSAL"));
        var id = intake.openAll(List.of(row), gleb, UUID.randomUUID()).getFirst();
        assertThat(projects.get(id, anna).own()).isTrue();
        assertThat(projects.get(id, anna).stage().code()).isEqualTo("PROPOSAL");
        assertThat(papers.of(id).passages())
                .extracting(Passage::kind)
                .containsExactly(Passage.Kind.IMPORTED);
    }

    @Test
    void anImportedWinIsWonOnItsDay() {
        var day = sales.today().minusYears(1);
        var row =
                row(sales.client(gleb), new ImportedProject.Position.Ended("SHORT", End.WON, day));
        var id = intake.openAll(List.of(row), gleb, UUID.randomUUID()).getFirst();
        var ending = projects.get(id, gleb).course().ending();
        assertThat(ending).extracting(Project.Ending::end).isEqualTo(End.WON);
        assertThat(ending).extracting(Project.Ending::closedOn).isEqualTo(day);
    }

    @Test
    void theSameKeyAgainMakesNothingNew() {
        var row = row(sales.client(gleb), new ImportedProject.Position.InStage("SHORT", "NEED"));
        var first = intake.openAll(List.of(row, other(row)), gleb, UUID.randomUUID());
        var second = intake.openAll(List.of(row), gleb, UUID.randomUUID());
        assertThat(second).containsExactly(first.getFirst());
        assertThat(papers.of(first.getFirst()).passages()).hasSize(1);
    }

    private ImportedProject other(ImportedProject row) {
        return row(row.company(), row.position());
    }

    private ImportedProject row(CompanyId client, ImportedProject.Position position) {
        return new ImportedProject(
                UUID.randomUUID(),
                client,
                characters.id("anna"),
                "GTX Pro",
                "GTX Pro",
                new Money(new BigDecimal("1054"), "USD"),
                sales.today().minusYears(2),
                null,
                position);
    }
}
