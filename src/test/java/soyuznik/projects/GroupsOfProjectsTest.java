package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.projects.Goods.typed;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import soyuznik.clients.Range;
import soyuznik.insights.Funnels;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.products.ProductGroups;
import soyuznik.support.Rule;

/** What projects sell, by groups of products, in figures and in the list behind them. */
@OnProjects
@Rule({"N-01", "N-10"})
class GroupsOfProjectsTest {
    private final Funnels funnels;
    private final FoundProjects found;
    private final ProjectList list;
    private final ProductGroups groups;
    private final Sales sales;
    private final Goods goods;
    private final Viewer anna;
    private final String top = "Фильтры " + UUID.randomUUID();
    private final String name = "Фильтр " + UUID.randomUUID();

    GroupsOfProjectsTest(
            Funnels funnels,
            FoundProjects found,
            ProjectList list,
            ProductGroups groups,
            Sales sales,
            Goods goods) {
        this.funnels = funnels;
        this.found = found;
        this.list = list;
        this.groups = groups;
        this.sales = sales;
        this.goods = goods;
        this.anna = goods.characters().viewer("anna");
    }

    private long group(String path) {
        return groups.all().stream()
                .filter(group -> group.path().equals(path))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private long counted(long group) {
        var goods = new Cohort.Goods("", group);
        var led = new Cohort.Led(null, null);
        var cohort = new Cohort("SHORT", Range.open(), led, "", goods);
        return funnels.of(cohort, anna).figures().all();
    }

    private List<ProjectId> listed(long group) {
        var none = ProjectFilter.NONE;
        var wares = new Wares("", null, group);
        var filter = new ProjectFilter(none.whose(), none.sums(), none.when(), wares);
        var asked = new FoundProjects.Asked(list.tab(Tab.ALL), filter, null);
        return found.page(anna, asked).rows().stream().map(ProjectRow::id).toList();
    }

    private void isExactly(long group, List<ProjectId> projects) {
        assertThat(counted(group)).isEqualTo(projects.size());
        assertThat(listed(group)).containsExactlyInAnyOrderElementsOf(projects);
    }

    @Test
    void aGroupHoldsWhatIsSoldByLinesBelowItAndWhatIsWrittenWhereThereAreNone() {
        var fuel = goods.product(name, top + " / Топливные");
        var other = goods.product("Насос " + UUID.randomUUID(), top + " / Насосы");
        var byLine = sales.selling("Что-то", anna);
        done(goods.put(byLine, fuel, typed("1", ""), anna));
        var written = sales.selling(" " + name.toUpperCase(Locale.ROOT), anna);
        var both = sales.selling(name, anna);
        done(goods.put(both, other, typed("1", ""), anna));
        isExactly(group(top), List.of(byLine, written, both));
        isExactly(group(top + " / Топливные"), List.of(byLine, written));
        goods.takeOff(both, anna);
        isExactly(group(top + " / Топливные"), List.of(byLine, written, both));
    }
}
