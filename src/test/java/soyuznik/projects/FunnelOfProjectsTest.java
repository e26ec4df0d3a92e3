package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Range;
import soyuznik.insights.Funnel;
import soyuznik.insights.Funnels;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Figures of projects that were led by the product's own verbs; each opens what it counts. */
@OnProjects
@Rule({"N-01", "N-10", "T-02"})
class FunnelOfProjectsTest {
    private final Funnels funnels;
    private final FoundProjects found;
    private final ProjectList list;
    private final Closures closures;
    private final Sales sales;
    private final Characters characters;
    private final MockMvc browser;

    FunnelOfProjectsTest(
            Funnels funnels,
            FoundProjects found,
            ProjectList list,
            Closures closures,
            Sales sales,
            Characters characters,
            MockMvc browser) {
        this.funnels = funnels;
        this.found = found;
        this.list = list;
        this.closures = closures;
        this.sales = sales;
        this.characters = characters;
        this.browser = browser;
    }

    /** Those of one manager and one product: nobody else's test makes such. */
    private static Cohort cohort(Viewer of, String product) {
        return new Cohort(
                "SHORT",
                Range.open(),
                new Cohort.Led(of.user(), null),
                "",
                new Cohort.Goods(product, null));
    }

    /** One waits at the first stage, one was lost there, one went on, one was sent back. */
    private List<ProjectId> four(String product, Viewer by) {
        var four = new ArrayList<ProjectId>();
        for (int i = 0; i < 4; i++) {
            four.add(sales.selling(product, by));
        }
        done(closures.close(four.get(1), Closing.lost("Дорого", "Завод", ""), by));
        sales.pass(four.get(2), by);
        sales.pass(four.get(3), by);
        sales.back(four.get(3), by);
        return four;
    }

    private Funnel.Level first(Cohort cohort, Viewer viewer) {
        return funnels.of(cohort, viewer).figures().levels().getFirst();
    }

    private static Traits way(Cohort cohort, String entered, String passed) {
        return new Traits(
                Range.open(),
                cohort.method(),
                "",
                cohort.goods().written(),
                new Traits.Way(entered, passed, "", false),
                new Traits.Loss("", "", false, false));
    }

    private List<ProjectId> found(Traits traits, Viewer viewer) {
        var none = ProjectFilter.NONE;
        var filter =
                new ProjectFilter(none.whose(), none.sums(), none.when(), none.wares(), traits);
        var all = new ArrayList<ProjectId>();
        @Nullable String after = null;
        do {
            var asked = new FoundProjects.Asked(list.tab(Tab.ALL), filter, after);
            var page = found.page(viewer, asked);
            page.rows().forEach(row -> all.add(row.id()));
            after = page.next();
        } while (after != null);
        return all;
    }

    @Test
    void eachFigureOpensTheProjectsThatItCounts() {
        var anna = characters.viewer("anna");
        var product = "Насос " + UUID.randomUUID();
        var four = four(product, anna);
        var cohort = cohort(anna, product);
        var level = first(cohort, anna);
        assertThat(List.of(level.entered(), level.passed(), level.ended()))
                .containsExactly(4L, 1L, 1L);
        assertThat(level.waiting().projects()).isEqualTo(2);
        assertThat(found(way(cohort, "NEED", ""), anna)).containsExactlyInAnyOrderElementsOf(four);
        assertThat(found(way(cohort, "", "NEED"), anna)).containsExactly(four.get(2));
        assertThat(found(way(cohort, "PROPOSAL", ""), anna)).containsExactly(four.get(2));
    }

    @Test
    void whoSeesOneBranchSeesItInEveryFigure() {
        var product = "Насос " + UUID.randomUUID();
        var boris = characters.viewer("boris");
        four(product, boris);
        var cohort = cohort(boris, product);
        var head = characters.viewer("vera");
        assertThat(funnels.of(cohort, head).figures().all()).isZero();
        assertThat(first(cohort, head).waiting().projects()).isZero();
        assertThat(found(way(cohort, "NEED", ""), head)).isEmpty();
        assertThat(funnels.of(cohort, characters.viewer("gleb")).figures().all()).isEqualTo(4);
    }

    @Test
    void thePageSaysItInASentence() throws Exception {
        var product = "Насос " + UUID.randomUUID();
        four(product, characters.viewer("anna"));
        browser.perform(
                        get("/insights/funnel?method=SHORT&openedFrom=&written=" + product)
                                .with(characters.signedIn("anna")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("дальше ушли 50\u00a0% из 2 решённых")))
                .andExpect(content().string(containsString("entered=NEED")));
    }

    @Test
    void whereNothingWasOpenedThePageSaysHowToBegin() throws Exception {
        browser.perform(
                        get("/insights/funnel?openedFrom=2001-01-01&openedTo=2001-02-01")
                                .with(characters.signedIn("anna")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("проектов не открывали")));
    }

    @Test
    void aDayThatIsNoneIsSaidBesideItsField() throws Exception {
        browser.perform(get("/insights/funnel?openedFrom=вчера").with(characters.signedIn("anna")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"openedFrom-error\"")));
    }

    @Test
    void twoGroupsAreHeldAgainstEachOther() throws Exception {
        var one = "Насос " + UUID.randomUUID();
        var other = "Насос " + UUID.randomUUID();
        var anna = characters.viewer("anna");
        four(one, anna);
        sales.pass(sales.selling(other, anna), anna);
        browser.perform(
                        get("/insights/funnel?method=SHORT&openedFrom=&written=" + one)
                                .param("vs_written", other)
                                .with(characters.signedIn("anna")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("50 % (из 2) против 100 % (из 1)")))
                .andExpect(content().string(containsString("могла выйти и случайно")))
                .andExpect(content().string(containsString("−50 (от −91 до +39)")));
    }

    @Test
    void oneIsHeldAgainstEverybody() throws Exception {
        var product = "Насос " + UUID.randomUUID();
        four(product, characters.viewer("anna"));
        browser.perform(
                        get("/insights/funnel?method=SHORT&openedFrom=&vs_written=-&written="
                                        + product)
                                .with(characters.signedIn("anna")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("все товары")));
    }

    @Test
    void aDayOfTheOthersThatIsNoneIsSaidBesideItsField() throws Exception {
        browser.perform(get("/insights/funnel?vs_openedTo=вчера").with(characters.signedIn("anna")))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"vs_openedTo-error\"")));
    }
}
