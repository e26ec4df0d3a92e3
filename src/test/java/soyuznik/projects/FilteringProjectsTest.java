package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Handover;
import soyuznik.clients.Range;
import soyuznik.clients.Teams;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
@Rule("T-02")
class FilteringProjectsTest {
    private static final ProjectFilter.Whose ANYBODY = ProjectFilter.NONE.whose();
    private static final ProjectFilter.Sums ANY = ProjectFilter.NONE.sums();
    private static final ProjectFilter.When WHENEVER = ProjectFilter.NONE.when();

    private final FoundProjects found;
    private final ProjectList list;
    private final Projects projects;
    private final Sales sales;
    private final Characters characters;
    private final Teams teams;
    private final MockMvc web;
    private final Viewer anna;

    FilteringProjectsTest(
            FoundProjects found,
            ProjectList list,
            Projects projects,
            Sales sales,
            Characters characters,
            Teams teams,
            MockMvc web) {
        this.found = found;
        this.list = list;
        this.projects = projects;
        this.sales = sales;
        this.characters = characters;
        this.teams = teams;
        this.web = web;
        this.anna = characters.viewer("anna");
    }

    private ProjectId worth(long amount, String currency, @Nullable LocalDate close, Viewer by) {
        var draft =
                new Draft(
                        "Насосы",
                        "",
                        null,
                        "",
                        BigDecimal.valueOf(amount),
                        currency,
                        close,
                        by.user());
        return done(projects.open(new Opening(UUID.randomUUID(), sales.client(by), draft), by));
    }

    private List<ProjectId> found(Viewer viewer, ProjectFilter filter) {
        return rows(viewer, filter).stream().map(ProjectRow::id).toList();
    }

    private List<ProjectRow> rows(Viewer viewer, ProjectFilter filter) {
        var all = new ArrayList<ProjectRow>();
        @Nullable String after = null;
        do {
            var asked = new FoundProjects.Asked(list.tab(Tab.OPEN), filter, after);
            var page = found.page(viewer, asked);
            all.addAll(page.rows());
            after = page.next();
        } while (after != null);
        assertThat(all).extracting(ProjectRow::id).doesNotHaveDuplicates();
        return all;
    }

    private static ProjectFilter sums(long from, long to, String currency) {
        var range = new Range<>(BigDecimal.valueOf(from), BigDecimal.valueOf(to));
        return new ProjectFilter(
                ANYBODY, new ProjectFilter.Sums(range, currency), WHENEVER, Wares.ANY);
    }

    private static ProjectFilter when(ProjectFilter.When when) {
        return new ProjectFilter(ANYBODY, ANY, when, Wares.ANY);
    }

    @Test
    void sumsAreComparedInTheirCurrencyOnly() {
        var small = worth(100, "RUB", null, anna);
        var large = worth(900, "RUB", null, anna);
        var foreign = worth(900, "CNY", null, anna);
        assertThat(found(anna, sums(500, 1_000, "RUB")))
                .contains(large)
                .doesNotContain(small, foreign);
        assertThat(found(anna, sums(500, 1_000, "CNY"))).contains(foreign).doesNotContain(large);
    }

    private List<ProjectId> summed(String how) {
        var any = Traits.ANY;
        var traits =
                new Traits(
                        any.opened(),
                        any.method(),
                        any.source(),
                        any.written(),
                        any.way(),
                        any.loss(),
                        any.trade(),
                        new Traits.Terms(false, "", false, how),
                        any.stand(),
                        any.foretold());
        return found(anna, new ProjectFilter(ANYBODY, ANY, WHENEVER, Wares.ANY, traits));
    }

    @Test
    @Rule("N-10")
    void whatIsInNoSumForWantOfARateIsFound() {
        var rated = worth(100, "RUB", null, anna);
        var apart = worth(100, "BRL", null, anna);
        assertThat(summed("yes")).contains(rated).doesNotContain(apart);
        assertThat(summed("no")).contains(apart).doesNotContain(rated);
        assertThat(summed("apart")).contains(apart).doesNotContain(rated);
    }

    @Test
    void aPeriodHoldsBothItsEndsAndNothingWithoutADay() {
        var today = sales.today();
        var inside = worth(1, "RUB", today.plusDays(10), anna);
        var outside = worth(1, "RUB", today.plusDays(11), anna);
        var unknown = worth(1, "RUB", null, anna);
        var period =
                new ProjectFilter.When(
                        new Range<>(today.plusDays(10), today.plusDays(10)), null, null);
        assertThat(found(anna, when(period))).contains(inside).doesNotContain(outside, unknown);
        var open = new ProjectFilter.When(new Range<>(today.plusDays(11), null), null, null);
        assertThat(found(anna, when(open))).contains(outside).doesNotContain(inside, unknown);
    }

    @Test
    void overdueIsWhatShouldBeClosedByNow() {
        var today = sales.today();
        var late = worth(1, "RUB", today.minusDays(1), anna);
        var due = worth(1, "RUB", today, anna);
        var overdue = new ProjectFilter.When(Range.open(), today, null);
        assertThat(found(anna, when(overdue))).contains(late).doesNotContain(due);
    }

    @Test
    void changedIsWhatSomethingWasRecordedOf() {
        var project = worth(1, "RUB", null, anna);
        var before =
                new ProjectFilter.When(Range.open(), null, Instant.now().minus(Duration.ofDays(1)));
        var after =
                new ProjectFilter.When(Range.open(), null, Instant.now().plus(Duration.ofDays(1)));
        assertThat(found(anna, when(before))).contains(project);
        assertThat(found(anna, when(after))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "boris", "vera", "gleb"})
    void whatAFilterFindsIsNeverMoreThanOneSees(String viewer) {
        worth(1, "RUB", null, anna);
        worth(1, "RUB", null, characters.viewer("boris"));
        var one = characters.viewer(viewer);
        var all = rows(one, ProjectFilter.NONE);
        for (var owner : List.of("anna", "boris")) {
            var led = new ProjectFilter.Whose(characters.id(owner), null, "");
            var expected =
                    all.stream()
                            .filter(row -> row.owner().id().equals(characters.id(owner)))
                            .toList();
            assertThat(rows(one, new ProjectFilter(led, ANY, WHENEVER, Wares.ANY)))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
        var north = new ProjectFilter.Whose(null, characters.branch("north"), "");
        assertThat(all).containsAll(rows(one, new ProjectFilter(north, ANY, WHENEVER, Wares.ANY)));
    }

    @Test
    void whatOneLeadsIsFoundAlsoWhenItsClientWentToOthers() {
        var project = worth(1, "RUB", null, anna);
        var gleb = characters.viewer("gleb");
        var client = projects.get(project, gleb).client().id();
        done(teams.handOver(client, new Handover(characters.id("boris"), false), gleb));
        var led = new ProjectFilter.Whose(characters.id("anna"), null, "");
        assertThat(found(gleb, new ProjectFilter(led, ANY, WHENEVER, Wares.ANY))).contains(project);
        assertThat(found(anna, new ProjectFilter(led, ANY, WHENEVER, Wares.ANY))).contains(project);
        var vera = characters.viewer("vera");
        assertThat(found(vera, new ProjectFilter(led, ANY, WHENEVER, Wares.ANY)))
                .doesNotContain(project);
    }

    @Test
    void theNameOfTheClientNarrowsByAllItsWords() {
        var project = worth(1, "RUB", null, anna);
        var there = new ProjectFilter.Whose(null, null, "путь СЕВЕРНЫЙ");
        assertThat(found(anna, new ProjectFilter(there, ANY, WHENEVER, Wares.ANY)))
                .contains(project);
        var elsewhere = new ProjectFilter.Whose(null, null, "южный");
        assertThat(found(anna, new ProjectFilter(elsewhere, ANY, WHENEVER, Wares.ANY))).isEmpty();
    }

    @Test
    void whatCanNotBeReadIsSaidBesideItsField() throws Exception {
        web.perform(
                        get("/projects?amountFrom=много&dayFrom=2027-02-30&currency=рубль")
                                .with(characters.signedIn("anna")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"amountFrom-error\"")))
                .andExpect(content().string(containsString("id=\"dayFrom-error\"")))
                .andExpect(content().string(containsString("id=\"currency-error\"")));
    }

    @Test
    void aChipTakesItsFilterAwayAndTheListCanBeSavedAsAView() throws Exception {
        worth(1, "RUB", null, anna);
        web.perform(
                        get("/projects?tab=open&own=true&amountFrom=1&amountTo=1000")
                                .with(characters.signedIn("anna")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("/projects?tab=open&amp;own=true\"")))
                .andExpect(content().string(containsString("/views/new?kind=projects")));
    }
}
