package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.max;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.PASSAGE;

import java.util.List;
import java.util.UUID;
import org.jooq.Record1;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.methods.Switches;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
class SwitchingMethodsTest {
    private final Switches switches;
    private final MovingProjectsTest.World world;
    private final Sales sales;
    private final Viewer anna;
    private final Viewer gleb;
    private final Viewer egor;

    SwitchingMethodsTest(
            Switches switches, MovingProjectsTest.World world, Sales sales, Characters characters) {
        this.switches = switches;
        this.world = world;
        this.sales = sales;
        this.anna = characters.viewer("anna");
        this.gleb = characters.viewer("gleb");
        this.egor = characters.viewer("egor");
    }

    @Test
    @Rule({"P-01", "P-17"})
    void aProjectGoesOnInTheNamedStageOfAnotherMethodWithAllItsFacts() {
        var project = sales.ready(anna);
        var before = get(project);
        world.recount().recount();
        done(make(project, "KEY_PROJECT", "CONFIRMATION"));
        var after = get(project);
        assertThat(after.course().method().code()).isEqualTo("KEY_PROJECT");
        assertThat(after.stage().code()).isEqualTo("CONFIRMATION");
        assertThat(after.sale()).isEqualTo(before.sale());
        assertThat(after.course().stageSince()).isEqualTo(before.course().stageSince());
        assertThat(kinds(project)).endsWith(Passage.Kind.SWITCHED);
        assertThat(world.recount().recount()).as("totals that were wrong").isZero();
    }

    @Test
    @Rule({"P-04", "P-15", "P-17"})
    void whatWasLetPassHoldsWhereTheOtherMethodAsksTheSame() {
        var client = sales.client(gleb);
        sales.win(client, gleb);
        var project = begun(client, "ACCOMPANYING");
        var criterion = get(project).stage().gate().criteria().getFirst();
        done(world.waivers().waive(project, criterion.id(), "Знаем", gleb));
        done(make(project, "KEY_PROJECT", "ALLY"));
        assertThat(waived(project)).containsExactly("G2a");
        done(make(project, "SHORT", "NEED"));
        assertThat(waived(project)).isEmpty();
        assertThat(get(project).known().waivers()).hasSize(1);
    }

    @Test
    @Rule({"P-02", "P-17"})
    void whoHasJustSwitchedItTakesThatBackAndNobodyElseDoes() {
        var project = sales.ready(anna);
        sales.pass(project, anna);
        var before = get(project);
        assertThat(switches.withdraw(project, last(project), anna))
                .isInstanceOf(Outcome.Refused.class);
        done(make(project, "KEY_PROJECT", "ENTRY"));
        long passage = last(project);
        assertThat(switches.withdraw(project, passage, gleb)).isInstanceOf(Outcome.Refused.class);
        done(switches.withdraw(project, passage, anna));
        assertThat(get(project).course()).isEqualTo(before.course());
        assertThat(switches.withdraw(project, passage, anna)).isInstanceOf(Outcome.Refused.class);
        assertThat(get(project).course()).isEqualTo(before.course());
    }

    @Test
    @Rule({"P-02", "P-17", "T-07"})
    void whoSawItElsewhereOrDoesNotLeadItOrNamesNoStageIsRefused() {
        var project = sales.ready(anna);
        var seen = get(project).stage().id();
        var wanted = new Switches.Wanted(seen, "KEY_PROJECT", "ENTRY");
        assertThat(switches.make(project, wanted, egor)).isInstanceOf(Outcome.Forbidden.class);
        assertThat(make(project, "KEY_PROJECT", "PERSON")).isInstanceOf(Outcome.Invalid.class);
        assertThat(make(project, "SHORT", "NEED")).isInstanceOf(Outcome.Invalid.class);
        sales.pass(project, anna);
        assertThat(switches.make(project, wanted, anna)).isInstanceOf(Outcome.Stale.class);
    }

    @Test
    @Rule({"P-17", "X-01"})
    void anAccompanyingSaleIsOfferedOnlyAfterABaseSale() {
        var client = sales.client(anna);
        var project = sales.ready(client, anna);
        assertThat(codes(project)).contains("KEY_PROJECT").doesNotContain("ACCOMPANYING", "SHORT");
        assertThat(make(project, "ACCOMPANYING", "ALLY")).isInstanceOf(Outcome.Invalid.class);
        sales.win(client, anna);
        assertThat(codes(project)).contains("ACCOMPANYING");
        done(make(project, "ACCOMPANYING", "ALLY"));
    }

    private List<String> codes(ProjectId project) {
        return switches.offered(get(project)).stream().map(Method::code).toList();
    }

    private List<String> waived(ProjectId project) {
        return List.of(get(project).check(sales.today()).codes(Finding.Waived.class));
    }

    private long last(ProjectId project) {
        return world.sql()
                .select(max(PASSAGE.ID))
                .from(PASSAGE)
                .where(PASSAGE.PROJECT_ID.eq(project.value()))
                .fetchSingle(Record1::value1);
    }

    private List<Passage.Kind> kinds(ProjectId project) {
        return world.papers().of(project).passages().stream().map(Passage::kind).toList();
    }

    private ProjectId begun(soyuznik.kernel.CompanyId client, String method) {
        var draft = Sales.draft(null, "", gleb.user());
        var opening = new Opening(UUID.randomUUID(), client, draft, Opening.Start.of(method));
        return done(world.projects().open(opening, gleb));
    }

    private Outcome<ProjectId> make(ProjectId project, String method, String stage) {
        var by = get(project).owner().id().equals(gleb.user()) ? gleb : anna;
        var seen = get(project).stage().id();
        return switches.make(project, new Switches.Wanted(seen, method, stage), by);
    }

    private Project get(ProjectId project) {
        return world.projects().get(project, gleb);
    }
}
