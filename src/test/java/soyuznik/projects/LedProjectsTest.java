package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.clients.Companies;
import soyuznik.clients.Company;
import soyuznik.clients.Handover;
import soyuznik.clients.Teams;
import soyuznik.clients.bulk.BulkChange;
import soyuznik.clients.bulk.BulkChanges;
import soyuznik.clients.bulk.Selections;
import soyuznik.clients.bulk.Wish;
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
    private final Companies companies;
    private final Many many;
    private final Sales sales;
    private final Viewer anna;
    private final Viewer boris;
    private final Viewer vera;
    private final Viewer admin;

    /** What changes many clients at once. */
    @TestComponent
    record Many(Selections selections, BulkChanges changes) {}

    LedProjectsTest(
            Projects projects,
            Closures closures,
            Teams teams,
            Companies companies,
            Many many,
            Sales sales,
            Characters characters) {
        this.companies = companies;
        this.many = many;
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

    @Test
    void ofManyThatAreHandedOverAndGivenBackTheSameStays() {
        var project = sales.bare(anna);
        var bare = sales.client(anna);
        var change = changed(new Wish.Responsible(boris.user(), false), client(project), bare);
        assertThat(projects.find(project, anna)).isPresent();
        assertThat(companies.find(bare, anna)).isEmpty();
        var theirs = sales.bare(client(project), boris);
        done(many.changes().undo(change.id(), vera));
        assertThat(own(bare)).isTrue();
        assertThat(projects.find(theirs, boris)).isPresent();
    }

    @Test
    void whoLedWhatIsPutIntoThePoolStaysWithTheOpenProject() {
        var project = sales.bare(anna);
        var bare = sales.client(anna);
        changed(new Wish.Pool(vera.branch()), client(project), bare);
        assertThat(companies.get(client(project), anna).responsible()).isNull();
        assertThat(own(client(project))).isTrue();
        assertThat(own(bare)).isFalse();
    }

    private CompanyId client(ProjectId project) {
        return projects.get(project, anna).client().id();
    }

    private BulkChange changed(Wish wish, CompanyId... clients) {
        var selection = done(many.selections().choose(List.of(clients), "", vera));
        var draft = new BulkChanges.Draft(UUID.randomUUID(), selection, wish);
        return done(many.changes().begin(draft, vera));
    }

    private boolean own(CompanyId client) {
        return companies.find(client, anna).filter(Company::own).isPresent();
    }
}
