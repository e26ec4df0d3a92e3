package soyuznik.projects;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.products.Products;
import soyuznik.support.Rule;

/** The search box finds a project by the products on it. */
@OnProjects
@Rule({"P-06", "U-01"})
class FindingProjectsByGoodsTest {
    private final Goods goods;
    private final GoodsWords words;
    private final Products products;
    private final Projects projects;
    private final Sales sales;
    private final MockMvc browser;
    private final Viewer anna;

    FindingProjectsByGoodsTest(
            Goods goods,
            GoodsWords words,
            Products products,
            Projects projects,
            Sales sales,
            MockMvc browser) {
        this.goods = goods;
        this.words = words;
        this.products = products;
        this.projects = projects;
        this.sales = sales;
        this.browser = browser;
        this.anna = goods.characters().viewer("anna");
    }

    @Test
    void asLongAsTheProductStandsOnIt() throws Exception {
        var project = sales.bare(anna);
        put(project, "Редуктор ЩЦ-101");
        finds("anna", "редуктор щц", project, true);
        finds("boris", "редуктор щц", project, false);
        done(projects.edit(project, version(project), draft("Новое имя"), anna));
        finds("anna", "редуктор щц", project, true);
        finds("anna", "новое имя", project, true);
        goods.takeOff(project, anna);
        finds("anna", "редуктор щц", project, false);
    }

    @Test
    void byANewNameOfTheProductFromTheNextNightOn() throws Exception {
        var project = sales.bare(anna);
        var product = goods.product("Муфта ЩЦ-102", "Муфты");
        done(goods.put(project, product, Goods.typed("1", ""), anna));
        var vera = goods.characters().viewer("vera");
        var typed = Map.of("name", "Сцепление ЩЦ-103", "unit", "шт.");
        done(products.edit(product, 0, typed, vera));
        finds("anna", "сцепление щц", project, false);
        words.recount();
        finds("anna", "сцепление щц", project, true);
    }

    private void put(ProjectId project, String name) {
        var product = goods.product(name, "Приводы");
        done(goods.put(project, product, Goods.typed("1", ""), anna));
    }

    private int version(ProjectId project) {
        return projects.get(project, anna).version();
    }

    private Draft draft(String title) {
        return new Draft(title, "", null, "", null, "RUB", null, anna.user());
    }

    private void finds(String who, String typed, ProjectId project, boolean found)
            throws Exception {
        var address = containsString("/projects/" + project + "\"");
        var asked = get("/search").param("q", typed).with(goods.characters().signedIn(who));
        browser.perform(asked).andExpect(content().string(found ? address : not(address)));
    }
}
