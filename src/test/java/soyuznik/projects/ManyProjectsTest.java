package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static soyuznik.support.Characters.done;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import soyuznik.clients.Teams;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.bulk.ManyChanges;
import soyuznik.projects.bulk.Wish;
import soyuznik.shell.ManyChange;
import soyuznik.shell.NotFound;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Many projects get another owner or day by one act, and get back what they had. */
@OnProjects
@Rule("P-06")
class ManyProjectsTest {
    private static final LocalDate DAY = LocalDate.of(2031, 3, 5);

    private final Projects projects;
    private final ManyChanges many;
    private final Teams teams;
    private final Sales sales;
    private final Characters characters;
    private final Viewer anna;
    private final Viewer vera;

    ManyProjectsTest(
            Projects projects, ManyChanges many, Teams teams, Sales sales, Characters characters) {
        this.projects = projects;
        this.many = many;
        this.teams = teams;
        this.sales = sales;
        this.characters = characters;
        this.anna = characters.viewer("anna");
        this.vera = characters.viewer("vera");
    }

    @Test
    void allGetTheDayAndGetBackWhatTheyHad() {
        var first = closing(sales.bare(anna), LocalDate.of(2030, 1, 1));
        var second = sales.bare(anna);
        var change = made(new Wish.Close(DAY), anna, first, second);
        assertThat(change.count(ManyChange.State.CHANGED)).isEqualTo(2);
        assertThat(days(first, second)).containsExactly(DAY, DAY);
        done(many.undo(change.id(), anna));
        assertThat(many.get(change.id(), anna).count(ManyChange.State.RETURNED)).isEqualTo(2);
        assertThat(days(first, second)).containsExactly(LocalDate.of(2030, 1, 1), null);
    }

    @Test
    void aDayMovesAndOneThatIsNotKnownStaysSo() {
        var with = closing(sales.bare(anna), DAY);
        var without = sales.bare(anna);
        var change = made(new Wish.Shift(-5), anna, with, without);
        assertThat(days(with, without)).containsExactly(LocalDate.of(2031, 2, 28), null);
        assertThat(change.count(ManyChange.State.SAME)).isOne();
    }

    @Test
    void aHeadGivesThemToAnotherWhoJoinsTheTeam() {
        var boris = characters.viewer("boris");
        var project = sales.bare(anna);
        var change = made(new Wish.Owner(boris.user()), vera, project);
        assertThat(projects.get(project, boris).own()).isTrue();
        done(many.undo(change.id(), vera));
        assertThat(projects.get(project, vera).owner().id()).isEqualTo(anna.user());
        assertThat(projects.find(project, boris)).isEmpty();
    }

    @Test
    @Rule("C-10")
    void whoStoodOnTheTeamBeforeStaysThereWhenItIsTakenBack() {
        var boris = characters.viewer("boris");
        var project = sales.bare(anna);
        done(teams.join(projects.get(project, anna).client().id(), boris.user(), vera));
        var change = made(new Wish.Owner(boris.user()), vera, project);
        done(many.undo(change.id(), vera));
        assertThat(projects.find(project, boris)).isPresent();
    }

    @Test
    @Rule("C-10")
    void soDoesWhoLeadsAnotherProjectOfTheClient() {
        var boris = characters.viewer("boris");
        var client = sales.client(anna);
        var first = sales.bare(client, anna);
        var second = sales.bare(client, anna);
        var change = made(new Wish.Owner(boris.user()), vera, first);
        var theirs = Draft.of(projects.get(second, vera), "RUB").led(boris.user());
        done(projects.edit(second, projects.get(second, vera).version(), theirs, vera));
        done(many.undo(change.id(), vera));
        assertThat(projects.get(first, boris).owner().id()).isEqualTo(anna.user());
    }

    @Test
    void whatMayNotBeChangedIsLeftAndNamed() {
        var ended = sales.win(sales.client(anna), anna);
        var others = sales.bare(vera);
        var mine = sales.bare(anna);
        var change = made(new Wish.Close(DAY), anna, ended, others, mine);
        assertThat(change.left())
                .extracting(ManyChange.Part::address, ManyChange.Part::why)
                .containsExactlyInAnyOrder(
                        tuple("/projects/" + ended, "projects.bulk.ended"),
                        tuple("/projects/" + others, "many.forbidden"));
        assertThat(days(mine)).containsExactly(DAY);
    }

    @Test
    void whatSomebodyChangedSinceIsNotTakenBack() {
        var touched = sales.bare(anna);
        var other = sales.bare(anna);
        var change = made(new Wish.Close(DAY), anna, touched, other);
        closing(touched, LocalDate.of(2032, 1, 1));
        done(many.undo(change.id(), anna));
        assertThat(days(touched, other)).containsExactly(LocalDate.of(2032, 1, 1), null);
        assertThat(many.get(change.id(), anna).left()).hasSize(1);
        assertThat(many.undo(change.id(), anna)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void oneAfterTheOtherIsTakenBackInTheOrderInWhichItWasDone() {
        var project = sales.bare(anna);
        var first = made(new Wish.Close(DAY), anna, project);
        var second = made(new Wish.Shift(30), anna, project);
        done(many.undo(second.id(), anna));
        assertThat(days(project)).containsExactly(DAY);
        done(many.undo(first.id(), anna));
        assertThat(days(project)).containsExactly((LocalDate) null);
    }

    @Test
    void theSameFormTwiceIsOneChange() {
        var asked = asked(new Wish.Shift(1), closing(sales.bare(anna), DAY));
        assertThat(done(many.make(asked, anna))).isEqualTo(done(many.make(asked, anna)));
        assertThat(days(asked.projects().getFirst())).containsExactly(DAY.plusDays(1));
    }

    @Test
    @Rule("T-02")
    void whatOneDoesNotSeeIsNotTouchedAndOthersDoNotSeeTheChange() {
        var boris = characters.viewer("boris");
        var project = closing(sales.bare(anna), DAY);
        assertThat(many.make(asked(new Wish.Shift(1), project), boris))
                .isInstanceOf(Outcome.Refused.class);
        var change = made(new Wish.Shift(1), anna, project);
        assertThatThrownBy(() -> many.get(change.id(), vera)).isInstanceOf(NotFound.class);
    }

    @Test
    void notMoreThanAHundredAtOnce() {
        var ids = LongStream.rangeClosed(1, 101).mapToObj(ProjectId::new).toArray(ProjectId[]::new);
        assertThat(many.make(asked(new Wish.Shift(1), ids), anna))
                .isInstanceOf(Outcome.Refused.class);
    }

    private ManyChange made(Wish wish, Viewer by, ProjectId... chosen) {
        return many.get(done(many.make(asked(wish, chosen), by)), by);
    }

    private static ManyChanges.Asked asked(Wish wish, ProjectId... chosen) {
        return new ManyChanges.Asked(UUID.randomUUID(), List.of(chosen), wish, "own=true");
    }

    private ProjectId closing(ProjectId id, LocalDate day) {
        var project = projects.get(id, anna);
        var draft = Draft.of(project, "RUB").closing(day);
        return done(projects.edit(id, project.version(), draft, anna));
    }

    private List<LocalDate> days(ProjectId... ids) {
        return Stream.of(ids).map(id -> projects.get(id, anna).sale().plannedClose()).toList();
    }
}
