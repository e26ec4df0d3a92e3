package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import soyuznik.clients.Range;
import soyuznik.insights.Funnels;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** New clients and those who had bought before are told apart, in figures and in the list. */
@OnProjects
@Rule("N-04")
class AcquaintanceTest {
    private final Funnels funnels;
    private final FoundProjects found;
    private final ProjectList list;
    private final Sales sales;
    private final Viewer anna;

    AcquaintanceTest(
            Funnels funnels,
            FoundProjects found,
            ProjectList list,
            Sales sales,
            Characters characters) {
        this.funnels = funnels;
        this.found = found;
        this.list = list;
        this.sales = sales;
        this.anna = characters.viewer("anna");
    }

    /** Won yesterday. */
    private ProjectId wonBefore(CompanyId client) {
        var project = sales.win(client, anna);
        sales.ran(project, sales.today().minusDays(9), sales.today().minusDays(1));
        return project;
    }

    @Test
    void theFirstSaleIsToANewClientAndTheNextToAnExistingOne() {
        var client = sales.client(anna);
        var first = wonBefore(client);
        var second = sales.bare(client, anna);
        assertThat(of(client, Acquaintance.NEW)).containsExactly(first);
        assertThat(of(client, Acquaintance.EXISTING)).containsExactly(second);
    }

    private List<ProjectId> of(CompanyId client, Acquaintance acquaintance) {
        var any = Traits.ANY;
        var traits =
                new Traits(
                        any.opened(),
                        any.method(),
                        any.source(),
                        any.written(),
                        any.way(),
                        any.loss(),
                        new Traits.Trade(client, null, null, false, acquaintance),
                        any.terms(),
                        any.stand(),
                        any.foretold());
        var none = ProjectFilter.NONE;
        var filter =
                new ProjectFilter(none.whose(), none.sums(), none.when(), none.wares(), traits);
        var asked = new FoundProjects.Asked(list.tab(Tab.ALL), filter, null);
        return found.page(anna, asked).rows().stream().map(ProjectRow::id).toList();
    }

    @Test
    void togetherTheyAreAll() {
        wonBefore(sales.client(anna));
        assertThat(all(Acquaintance.NEW)).isPositive();
        assertThat(all(Acquaintance.NEW) + all(Acquaintance.EXISTING)).isEqualTo(all(null));
    }

    private long all(@Nullable Acquaintance acquaintance) {
        var cohort =
                new Cohort(
                        Methods.SHORT,
                        Range.open(),
                        new Cohort.Led(anna.user(), null),
                        new Cohort.Clients("", acquaintance),
                        new Cohort.Goods("", null));
        return funnels.of(cohort, anna).figures().all();
    }
}
