package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static soyuznik.projects.Goods.typed;
import static soyuznik.support.Characters.done;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import soyuznik.clients.Range;
import soyuznik.insights.Losses;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.products.ProductGroups;
import soyuznik.support.Rule;

/** Of which groups of products lost projects were to sell. */
@OnProjects
@Rule("N-09")
class LostGroupsTest {
    private final Losses losses;
    private final Closures closures;
    private final ProductGroups groups;
    private final Sales sales;
    private final Goods goods;
    private final Viewer anna;
    private final String top = "Фильтры " + UUID.randomUUID();

    LostGroupsTest(
            Losses losses, Closures closures, ProductGroups groups, Sales sales, Goods goods) {
        this.losses = losses;
        this.closures = closures;
        this.groups = groups;
        this.sales = sales;
        this.goods = goods;
        this.anna = goods.characters().viewer("anna");
    }

    private ProjectId lost(String product) {
        var project = sales.selling(product, anna);
        done(closures.close(project, Closing.lost("Дорого", "Завод", ""), anna));
        return project;
    }

    private List<Losses.Share> by(@Nullable Long group) {
        var led = new Cohort.Led(anna.user(), null);
        var goods = new Cohort.Goods("", group);
        var cohort = new Cohort("SHORT", Range.open(), led, "", goods);
        return losses.of(cohort, anna).figures().groups();
    }

    private long group(String path) {
        return groups.all().stream()
                .filter(group -> group.path().equals(path))
                .findFirst()
                .orElseThrow()
                .id();
    }

    @Test
    void theyAreToldByTheTopAndBelowAGroupByThoseRightBelowIt() {
        var name = "Фильтр " + UUID.randomUUID();
        goods.product(name, top + " / Топливные / Тонкие");
        var pump = goods.product("Насос " + UUID.randomUUID(), top + " / Насосы");
        lost(name);
        lost(name);
        var both = sales.selling("Что-то", anna);
        done(goods.put(both, pump, typed("1", ""), anna));
        done(closures.close(both, Closing.lost("Дорого", "Завод", ""), anna));
        assertThat(by(null))
                .extracting(Losses.Share::name, Losses.Share::projects)
                .contains(tuple(top, 3L));
        assertThat(by(group(top)))
                .extracting(Losses.Share::name, Losses.Share::projects)
                .containsExactly(tuple(top + " / Топливные", 2L), tuple(top + " / Насосы", 1L));
    }
}
