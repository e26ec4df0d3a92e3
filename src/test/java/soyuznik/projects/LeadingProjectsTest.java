package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
@Rule("P-06")
class LeadingProjectsTest {
    private final Projects projects;
    private final ProjectList list;
    private final Sales sales;
    private final Characters characters;
    private final DSLContext sql;
    private final Viewer anna;

    LeadingProjectsTest(
            Projects projects,
            ProjectList list,
            Sales sales,
            Characters characters,
            DSLContext sql) {
        this.projects = projects;
        this.list = list;
        this.sales = sales;
        this.characters = characters;
        this.sql = sql;
        this.anna = characters.viewer("anna");
    }

    @Test
    @Rule("P-01")
    void aNewProjectStandsInTheFirstStageOfTheNewestVersion() {
        var seen = projects.get(sales.bare(anna), anna);
        assertThat(seen.course().method().code()).isEqualTo("SHORT");
        assertThat(seen.stage()).isEqualTo(seen.course().method().first());
        assertThat(seen.own()).isTrue();
    }

    @Test
    void theSameFormTwiceIsOneProject() {
        var client = sales.client(anna);
        var opening = new Opening(UUID.randomUUID(), client, Sales.draft(null, "", anna.user()));
        assertThat(done(projects.open(opening, anna)))
                .isEqualTo(done(projects.open(opening, anna)));
        assertThat(sql.fetchCount(PROJECT, PROJECT.COMPANY_ID.eq(client.value()))).isOne();
        assertThat(projects.open(opening, characters.viewer("vera")))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    @Rule("C-10")
    void whoIsGivenAProjectJoinsTheTeamOfTheClient() {
        var vera = characters.viewer("vera");
        var boris = characters.viewer("boris");
        var client = sales.client(anna);
        var draft = Sales.draft(null, "", boris.user());
        var project = done(projects.open(new Opening(UUID.randomUUID(), client, draft), vera));
        assertThat(projects.get(project, boris).own()).isTrue();
        assertThat(list.page(boris, list.tab(Tab.OPEN), null).rows())
                .extracting(ProjectRow::id)
                .contains(project);
    }

    @Test
    @Rule({"C-10", "T-02"})
    void whoIsNotGivenItAfterAllJoinsNoTeam() {
        var vera = characters.viewer("vera");
        var boris = characters.viewer("boris");
        var project = sales.bare(anna);
        var client = projects.get(project, anna).client().id();
        var draft = Sales.draft(null, "", boris.user());
        var nowhere = new Opening.Start("", "DEAL");
        assertThat(projects.open(new Opening(UUID.randomUUID(), client, draft, nowhere), vera))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(projects.find(project, boris)).isEmpty();
        var stranger = sales.person(sales.client(anna), true, anna);
        assertThat(projects.edit(project, 0, Sales.draft(stranger, "", boris.user()), vera))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(projects.find(project, boris)).isEmpty();
    }

    @Test
    @Rule("T-07")
    void aSellerOpensProjectsOnlyForOwnClientsAndGivesThemToNobodyElse() {
        var client = sales.client(characters.viewer("vera"));
        var others = new Opening(UUID.randomUUID(), client, Sales.draft(null, "", anna.user()));
        assertThat(projects.open(others, anna)).isInstanceOf(Outcome.Forbidden.class);
        var given = Sales.draft(null, "", characters.id("boris"));
        assertThat(projects.open(new Opening(UUID.randomUUID(), sales.client(anna), given), anna))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThatThrownBy(() -> projects.open(others, characters.viewer("boris")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void theSecondTabIsToldWhatTheFirstOneSaved() {
        var project = sales.bare(anna);
        var version = projects.get(project, anna).version();
        done(
                projects.edit(
                        project,
                        version,
                        Sales.draft(null, "Зимой забивается", anna.user()),
                        anna));
        var second =
                projects.edit(project, version, Sales.draft(null, "Ресурс мал", anna.user()), anna);
        var stale = (Outcome.Stale<ProjectId>) second;
        assertThat(stale.differences())
                .containsExactly(new Outcome.Difference("need", "Зимой забивается", "Ресурс мал"));
        assertThat(projects.get(project, anna).sale().need()).isEqualTo("Зимой забивается");
    }

    @Test
    void thePersonOfAProjectWorksAtItsClient() {
        var stranger = sales.person(sales.client(anna), true, anna);
        var draft = Sales.draft(stranger, "", anna.user());
        assertThat(projects.open(new Opening(UUID.randomUUID(), sales.client(anna), draft), anna))
                .isInstanceOf(Outcome.Invalid.class);
    }
}
