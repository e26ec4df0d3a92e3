package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import org.junit.jupiter.api.Test;
import soyuznik.clients.Handover;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Whoever leads an open project sees its client, whoever else leads that. */
@OnProjects
@Rule({"C-10", "T-02"})
class LedProjectsTest {
    private final Projects projects;
    private final Closures closures;
    private final Teams teams;
    private final Sales sales;
    private final Viewer anna;
    private final Viewer boris;
    private final Viewer vera;
    private final Viewer admin;

    LedProjectsTest(
            Projects projects, Closures closures, Teams teams, Sales sales, Characters characters) {
        this.projects = projects;
        this.closures = closures;
        this.teams = teams;
        this.sales = sales;
        this.anna = characters.viewer("anna");
        this.boris = characters.viewer("boris");
        this.vera = characters.viewer("vera");
        this.admin = characters.viewer("admin");
    }

    @Test
    void whoGivesAClientAwayStaysAsLongAsAProjectThereIsOpen() {
        var project = sales.bare(anna);
        var client = client(project);
        var outcome = teams.handOver(client, new Handover(boris.user(), false), vera);
        assertThat(((Outcome.Done<?>) outcome).undo()).isNull();
        assertThat(projects.find(project, anna)).isPresent();
        assertThat(teams.leave(client, anna.user(), boris)).isInstanceOf(Outcome.Refused.class);
        done(closures.close(project, Closing.notOurs("Нет мощности"), anna));
        done(teams.leave(client, anna.user(), boris));
        assertThat(projects.find(project, anna)).isEmpty();
    }

    @Test
    void aMereAdministratorIsGivenNoClientAndNoProject() {
        var project = sales.bare(anna);
        var seen = projects.get(project, vera);
        var draft = Draft.of(seen, "RUB").led(admin.user());
        assertThat(projects.edit(project, seen.version(), draft, vera))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(teams.handOver(client(project), new Handover(admin.user(), true), vera))
                .isInstanceOf(Outcome.Invalid.class);
    }

    private CompanyId client(ProjectId project) {
        return projects.get(project, anna).client().id();
    }
}
