package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Item;
import soyuznik.clients.Items;
import soyuznik.clients.Section;
import soyuznik.clients.merging.Mergers;
import soyuznik.clients.merging.Merging;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** To which site of the client a product of a project goes. */
@OnProjects
@Rule({"P-06", "C-02"})
class SitesOfLinesTest {
    @Autowired private Lines lines;
    @Autowired private Goods goods;
    @Autowired private Sales sales;
    @Autowired private Items items;
    @Autowired private Mergers mergers;
    @Autowired private Projects projects;
    @Autowired private Characters characters;
    @Autowired private MockMvc browser;
    private Viewer anna;
    private CompanyId client;
    private ProjectId project;

    @BeforeEach
    void aProjectIsOpen() {
        anna = characters.viewer("anna");
        client = sales.client("Завод площадок " + UUID.randomUUID(), anna);
        project = sales.bare(client, anna);
    }

    private Item.Key site(CompanyId of, String name) {
        var typed = Map.of("name", name, "kind", "", "address", "");
        return done(items.add(new Item.Draft(UUID.randomUUID(), Section.SITES, of, typed), anna));
    }

    private static Map<String, String> typed(String quantity, Item.@Nullable Key site) {
        var named = site == null ? "" : Long.toString(site.id());
        return Map.of("quantity", quantity, "price", "", "siteId", named);
    }

    private Outcome<ProjectId> put(Item.@Nullable Key site) {
        return goods.put(project, goods.product(), typed("1", site), anna);
    }

    private String named() {
        var site = lines.get(goods.last(project), anna).site();
        return site == null ? "" : site.name();
    }

    @Test
    void aProductNamesASiteOfTheClientAndTheTableShowsIt() throws Exception {
        done(put(null));
        page("", not(containsString("Площадка")));
        done(put(site(client, "Цех № 4")));
        page("", containsString("<th scope=\"col\">Площадка</th>"));
        page("", containsString("title=\"Цех № 4\">Цех № 4</td>"));
        page("", containsString("Площадка: Цех № 4"));
    }

    @Test
    void anotherSiteIsTheOneOfTheLineAndItsHistoryTellsBoth() throws Exception {
        done(put(site(client, "Старый склад")));
        var key = goods.last(project);
        done(lines.change(key, 0, typed("1", site(client, "Новый склад")), anna));
        assertThat(named()).isEqualTo("Новый склад");
        page("", containsString("Площадка: Старый склад → Новый склад"));
        done(lines.change(key, 1, typed("1", null), anna));
        assertThat(named()).isEmpty();
    }

    @Test
    void aSiteOfAnotherClientIsRefusedBesideItsField() throws Exception {
        var foreign = site(sales.client("Чужой завод " + UUID.randomUUID(), anna), "Чужой цех");
        assertThat(put(foreign)).isInstanceOf(Outcome.Invalid.class);
        site(client, "Свой цех");
        page("/lines/new?product=" + goods.product(), not(containsString("Чужой цех")));
        browser.perform(
                        post("/projects/" + project + "/lines")
                                .with(characters.signedIn("anna"))
                                .param("key", UUID.randomUUID().toString())
                                .param("product", goods.product().toString())
                                .param("quantity", "1")
                                .param("siteId", Long.toString(foreign.id())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"siteId-error\"")));
    }

    @Test
    void aClientWithoutSitesIsNotAskedForOne() throws Exception {
        page("/lines/new?product=" + goods.product(), not(containsString("siteId")));
        site(client, "Первый цех");
        page("/lines/new?product=" + goods.product(), containsString("Первый цех"));
    }

    @Test
    void aClosedSiteStaysOnItsLineAndIsNamedByNoOther() throws Exception {
        var closed = site(client, "Закрытый цех");
        done(put(closed));
        done(items.remove(closed, anna));
        var line = goods.last(project);
        page("", containsString("Закрытый цех (закрыта)"));
        page("/lines/" + line.line() + "/edit", containsString("Закрытый цех (закрыта)"));
        done(lines.change(line, 0, typed("2", closed), anna));
        assertThat(named()).isEqualTo("Закрытый цех");
        assertThat(put(closed)).isInstanceOf(Outcome.Invalid.class);
        done(lines.remove(line, anna));
        done(lines.restore(line, anna));
        assertThat(named()).isEqualTo("Закрытый цех");
    }

    @Test
    void onAPageOfItsOwnTheFormIsAPlainOneThatLeadsToTheProject() throws Exception {
        done(put(null));
        var edit = "/lines/" + goods.last(project).line() + "/edit";
        page(edit, stringContainsInOrder("<div hx-disable>", "id=\"lines\"", "hx-post"));
    }

    @Test
    void ofTwoWhoMoveTheSameProductTheSecondSeesBothSites() {
        done(put(null));
        var first = site(client, "Цех А");
        var second = site(client, "Цех Б");
        var key = goods.last(project);
        done(lines.change(key, 0, typed("1", first), characters.viewer("vera")));
        var ids = List.of(Long.toString(first.id()), Long.toString(second.id()));
        var both = new Outcome.Difference("siteId", ids.getFirst(), ids.getLast());
        assertThat(lines.change(key, 0, typed("1", second), anna))
                .isEqualTo(new Outcome.Stale<>(List.of(both), 1));
    }

    @Test
    @Rule("C-09")
    void theSitesOfAClientThatGoesIntoAnotherGoAlong() throws Exception {
        done(put(site(client, "Цех двойника")));
        var kept = sales.client("Оставшийся завод " + UUID.randomUUID(), anna);
        var versions = new LinkedHashMap<CompanyId, Integer>();
        versions.put(kept, 0);
        versions.put(client, 0);
        done(mergers.merge(new Merging(kept, versions, Map.of()), characters.viewer("vera")));
        assertThat(projects.get(project, anna).client().id()).isEqualTo(kept);
        assertThat(named()).isEqualTo("Цех двойника");
        page("/lines/new?product=" + goods.product(), containsString("Цех двойника"));
    }

    private void page(String part, Matcher<String> what) throws Exception {
        browser.perform(get("/projects/" + project + part).with(characters.signedIn("anna")))
                .andExpect(status().isOk())
                .andExpect(content().string(what));
    }
}
