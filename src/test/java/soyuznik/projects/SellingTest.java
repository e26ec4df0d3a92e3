package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.projects.Goods.typed;
import static soyuznik.support.Characters.done;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.products.ProductGroups;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** The list and the board narrowed by what the projects sell. */
@OnProjects
@Rule({"P-06", "T-02"})
class SellingTest {
    private final FoundProjects list;
    private final Boards boards;
    private final ProductGroups groups;
    private final Goods goods;
    private final Sales sales;
    private final DSLContext sql;
    private final MockMvc web;
    private final Characters characters;

    SellingTest(
            FoundProjects list,
            Boards boards,
            ProductGroups groups,
            Goods goods,
            Sales sales,
            DSLContext sql,
            MockMvc web) {
        this.list = list;
        this.boards = boards;
        this.groups = groups;
        this.goods = goods;
        this.sales = sales;
        this.sql = sql;
        this.web = web;
        this.characters = goods.characters();
    }

    private Viewer viewer(String name) {
        return characters.viewer(name);
    }

    private ProjectId sold(ProductId product) {
        var project = sales.ready(viewer("anna"));
        done(goods.put(project, product, typed("1", "10 RUB"), viewer("anna")));
        return project;
    }

    private List<ProjectId> listed(String viewer, Wares wares) {
        var none = ProjectFilter.NONE;
        var filter = new ProjectFilter(none.whose(), none.sums(), none.when(), wares);
        var stages = Tab.joined(Tab.OPEN, boards.columns("SHORT"));
        var all = new ArrayList<ProjectId>();
        @Nullable String after = null;
        do {
            var asked = new FoundProjects.Asked(stages, filter, after);
            var page = list.page(viewer(viewer), asked);
            page.rows().forEach(row -> all.add(row.id()));
            after = page.next();
        } while (after != null);
        return all;
    }

    private List<ProjectId> onBoard(String viewer, Wares wares) {
        var filter = new BoardFilter("SHORT", null, null, wares);
        return boards.cards(viewer(viewer), filter, sales.today()).values().stream()
                .flatMap(page -> page.rows().stream())
                .map(card -> card.row().id())
                .toList();
    }

    private int counted(String viewer, Wares wares) {
        var filter = new BoardFilter("SHORT", null, null, wares);
        return boards.totals(viewer(viewer), filter).values().stream()
                .mapToInt(Total::projects)
                .sum();
    }

    private void isShownOnly(ProjectId project, Wares wares) {
        for (var name : List.of("anna", "vera", "gleb")) {
            assertThat(listed(name, wares)).as(name).containsExactly(project);
            assertThat(onBoard(name, wares)).as(name).containsExactly(project);
            assertThat(counted(name, wares)).as(name).isEqualTo(1);
        }
        assertThat(listed("boris", wares)).isEmpty();
        assertThat(onBoard("boris", wares)).isEmpty();
        assertThat(counted("boris", wares)).isZero();
    }

    @Test
    void aProductNarrowsListAndBoardToWhatSellsIt() {
        var product = goods.product("Рукав РВД-77", "");
        var project = sold(product);
        sold(goods.product("Рукав РВД-78", ""));
        isShownOnly(project, new Wares("", product, null));
        isShownOnly(project, new Wares("rvd 77", null, null));
    }

    @Test
    void aGroupNarrowsThemToWhatSellsSomethingOfItOrBelow() {
        var project = sold(goods.product("Клапан К-31", "Арматура / Клапаны"));
        var above =
                groups.all().stream()
                        .filter(group -> group.path().equals("Арматура"))
                        .findFirst()
                        .orElseThrow();
        isShownOnly(project, new Wares("", null, above.id()));
    }

    @Test
    void whatWasTakenOffAProjectFindsItNoMore() {
        var product = goods.product("Муфта М-12", "");
        var project = sold(product);
        goods.takeOff(project, viewer("anna"));
        assertThat(listed("anna", new Wares("", product, null))).isEmpty();
        assertThat(counted("gleb", new Wares("", product, null))).isZero();
    }

    /** Undone at its end: other tests count all projects. */
    @Test
    @Transactional
    void whatVeryManySellIsFoundAmongWhatOneSees() {
        var product = goods.product("Крепёж К-1", "");
        var project = sold(product);
        sellElsewhere(product, Selling.FEW + 1);
        isShownOnly(project, new Wares("", product, null));
        var filter = new BoardFilter("SHORT", null, null, new Wares("", product, null));
        assertThat(boards.totals(viewer("gleb"), filter).values()).noneMatch(Total::whole);
    }

    /** On projects that nobody sees. */
    private void sellElsewhere(ProductId product, int many) {
        var first = DSL.val(UUID.randomUUID().toString().substring(0, 8));
        sql.execute(
                """
                with made as (insert into projects.project (key, company_id, branch_id, method_version_id, stage_id, owner_id, title,
                    currency, opened_on, stage_since, search_text, created_at, created_by)
                  select ({0} || '-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid, p.company_id, p.branch_id, p.method_version_id,
                    p.stage_id, p.owner_id, 'x', 'RUB', p.opened_on, p.stage_since, 'x', p.created_at, p.created_by
                  from generate_series(1, {1}) n, (select * from projects.project order by id limit 1) p
                  returning id, stage_id, stage_since, created_at, created_by),
                counted as (insert into projects.project_counted (project_id, shelf, currency, amount, since)
                  select id, stage_id, 'RUB', 0, stage_since from made)
                insert into projects.line (key, project_id, product_id, quantity, unit, at, by_id)
                select gen_random_uuid(), id, {2}, 1, '', created_at, created_by from made
                """,
                first, DSL.val(many), DSL.val(product.value()));
    }

    @Test
    void theFilterHasItsChipAndIsKeptOnTheBoard() throws Exception {
        var product = goods.product("Сальник С-5", "");
        sold(product);
        web.perform(
                        get("/projects?tab=open&product=" + product + "&goods=сальник")
                                .with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("Товар «Сальник С-5»")))
                .andExpect(content().string(containsString("Товар: сальник")));
        web.perform(
                        get("/projects/board?method=SHORT&product=" + product)
                                .with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("Сальник С-5")))
                .andExpect(content().string(containsString("name=\"product\" value=\"")));
    }
}
