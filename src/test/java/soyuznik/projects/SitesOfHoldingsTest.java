package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Holdings;
import soyuznik.clients.Item;
import soyuznik.clients.Items;
import soyuznik.clients.Section;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Products of a project go to a site of another company of the holding. */
@OnProjects
@Rule({"P-06", "C-02"})
class SitesOfHoldingsTest {
    @Autowired private Lines lines;
    @Autowired private Goods goods;
    @Autowired private Sales sales;
    @Autowired private Items items;
    @Autowired private Teams teams;
    @Autowired private Holdings holdings;
    @Autowired private Characters characters;
    @Autowired private MockMvc browser;
    private Viewer anna;
    private CompanyId head;
    private CompanyId client;
    private CompanyId sister;
    private ProjectId project;

    @BeforeEach
    void theClientHasASisterInItsHolding() {
        anna = characters.viewer("anna");
        head = sales.client("Холдинг " + UUID.randomUUID(), anna);
        client = sales.client("Завод холдинга " + UUID.randomUUID(), anna);
        sister = sales.client("Сестра «Огнеупор»", anna);
        done(holdings.attach(client, head, anna));
        done(holdings.attach(sister, head, anna));
        project = sales.bare(client, anna);
    }

    private Item.Key site(CompanyId of, String name, Viewer by) {
        var typed = Map.of("name", name, "kind", "", "address", "");
        return done(items.add(new Item.Draft(UUID.randomUUID(), Section.SITES, of, typed), by));
    }

    private Outcome<ProjectId> put(Item.Key site) {
        return goods.put(project, goods.product(), typed(site), anna);
    }

    private static Map<String, String> typed(Item.Key site) {
        return Map.of("quantity", "1", "price", "", "siteId", Long.toString(site.id()));
    }

    private void page(String part, String who, Matcher<String> what) throws Exception {
        browser.perform(get("/projects/" + project + part).with(characters.signedIn(who)))
                .andExpect(status().isOk())
                .andExpect(content().string(what));
    }

    @Test
    void theChoiceGroupsSitesByCompanyAndTheTableNamesTheCompany() throws Exception {
        site(client, "Свой цех", anna);
        var theirs = site(sister, "Печь № 2", anna);
        var fresh = "/lines/new?product=" + goods.product();
        page(fresh, "anna", containsString("<optgroup label=\"Сестра «Огнеупор»\">"));
        done(put(theirs));
        page("", "anna", containsString("Печь № 2 · Сестра «Огнеупор»"));
        page("", "anna", containsString("Площадка: площадка другой компании"));
    }

    @Test
    void theHeadAndADaughterOfTheSisterBelongToIt() {
        var daughter = sales.client("Внучка " + UUID.randomUUID(), anna);
        done(holdings.attach(daughter, sister, anna));
        done(put(site(daughter, "Участок", anna)));
        done(put(site(head, "Контора", anna)));
        var stranger = sales.client("Чужой " + UUID.randomUUID(), anna);
        assertThat(put(site(stranger, "Чужой цех", anna))).isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    @Rule("T-02")
    void whoDoesNotSeeTheCompanyIsNeitherOfferedItsSitesNorToldTheirNames() throws Exception {
        site(client, "Свой цех", anna);
        done(put(site(sister, "Печь № 2", anna)));
        done(teams.join(client, characters.id("boris"), anna));
        var hidden = allOf(not(containsString("Печь № 2")), not(containsString("Огнеупор")));
        page("", "boris", hidden);
        page("", "boris", containsString("площадка другой компании"));
        page("/lines/new?product=" + goods.product(), "boris", hidden);
        page("/lines/" + goods.last(project).line() + "/edit", "boris", hidden);
    }

    @Test
    @Rule("T-02")
    void whoDoesNotSeeTheCompanyKeepsItsSiteOnTheLineAndNamesItOnNoOther() {
        var theirs = site(sister, "Печь № 2", anna);
        done(put(theirs));
        done(teams.join(client, characters.id("boris"), anna));
        var boris = characters.viewer("boris");
        done(lines.change(goods.last(project), 0, typed(theirs), boris));
        assertThat(goods.put(project, goods.product(), typed(theirs), boris))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void aSiteThatWasClosedOrWhoseCompanyLeftTheHoldingSaysSo() throws Exception {
        var theirs = site(sister, "Печь № 2", anna);
        done(put(theirs));
        done(items.remove(theirs, anna));
        page("", "anna", containsString("Печь № 2 (закрыта) · Сестра «Огнеупор»"));
        done(items.restore(theirs, anna));
        done(holdings.attach(sister, null, anna));
        page("", "anna", containsString("Печь № 2 · Сестра «Огнеупор», уже не в холдинге"));
        var edit = "/lines/" + goods.last(project).line() + "/edit";
        page(edit, "anna", containsString("<optgroup label=\"Сестра «Огнеупор», уже не в"));
        done(lines.change(goods.last(project), 0, typed(theirs), anna));
        assertThat(put(theirs)).isInstanceOf(Outcome.Invalid.class);
    }
}
