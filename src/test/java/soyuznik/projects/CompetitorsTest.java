package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.projects.sheets.SheetPapers;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What is known of competitors beside what they offer. */
@OnProjects
@Rule("M-01")
class CompetitorsTest {
    private final RivalsAsk asking;
    private final SheetPapers papers;
    private final Sales sales;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    CompetitorsTest(
            RivalsAsk asking,
            SheetPapers papers,
            Sales sales,
            MockMvc browser,
            Characters characters) {
        this.asking = asking;
        this.papers = papers;
        this.sales = sales;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    void theEndOfItsContractComesToTheOwnersDayWhenNothingIsDoneForAWeek() {
        var seller = characters.newcomer(Role.SELLER);
        var project = sales.bare(seller);
        var typed = rival(sales.client(seller), sales.today().plusDays(20).toString());
        done(fill(project, Sheet.RIVALS, typed, seller));
        assertThat(asked(seller, 0)).isEmpty();
        assertThat(asked(seller, 8)).containsExactly("/projects/" + project + "#rivals");
        assertThat(asked(characters.newcomer(Role.SELLER), 8)).isEmpty();
        assertThat(asked(seller, 21)).isEmpty();
    }

    @Test
    void onlyACompanyHasAContract() {
        var typed = Map.of("kind", "NOTHING_CHANGED", "contractEnds", sales.today().toString());
        var filled = fill(sales.bare(anna), Sheet.RIVALS, typed, anna);
        assertThat(filled)
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        wrong -> assertThat(wrong.errors().toString()).contains("contractEnds"));
    }

    @Test
    void theClientIsNoCompetitorOfItsOwn() {
        var client = sales.client(anna);
        var filled = fill(sales.bare(client, anna), Sheet.RIVALS, rival(client, ""), anna);
        assertThat(filled)
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        wrong -> assertThat(wrong.errors().toString()).contains("rival_client"));
    }

    @Test
    void whatItDidIsKeptByItsDayAndNeverLiesAhead() {
        var project = sales.bare(anna);
        var rival = sales.client(anna);
        done(fill(project, Sheet.REACTIONS, did(rival, "Снизил цену", 0), anna));
        done(fill(project, Sheet.REACTIONS, did(rival, "Привёз образцы", 1), anna));
        assertThat(papers.of(Sheet.REACTIONS, project, anna))
                .extracting(paper -> paper.values().get("did"))
                .containsExactly("Привёз образцы", "Снизил цену");
        assertThat(fill(project, Sheet.REACTIONS, did(rival, "Потом", -1), anna))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void whoDidItIsChosenAmongTheCompetitorsAndAskedForFirstWhenThereAreNone() throws Exception {
        var project = sales.bare(anna);
        var page = "/projects/" + project + "/reactions/new";
        shown(page, "kind=NOTHING_CHANGED");
        var rival = sales.client(anna);
        done(fill(project, Sheet.RIVALS, rival(rival, ""), anna));
        shown(page, "<option value=\"" + rival + "\"");
    }

    private void shown(String page, String what) throws Exception {
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString(what)));
    }

    private Map<String, String> did(CompanyId rival, String what, int daysAgo) {
        var day = sales.today().minusDays(daysAgo).toString();
        return Map.of("companyId", rival.toString(), "did", what, "seenOn", day);
    }

    private static Map<String, String> rival(CompanyId company, String contractEnds) {
        var typed = new HashMap<>(Map.of("kind", "COMPANY", "service", "Ремонт за день"));
        typed.put("companyId", company.toString());
        typed.put("contractEnds", contractEnds);
        return typed;
    }

    private Outcome<SheetPaper.Key> fill(
            ProjectId project, Sheet sheet, Map<String, String> typed, Viewer by) {
        return papers.fill(new SheetPaper.Draft(UUID.randomUUID(), sheet, project, typed), by);
    }

    private List<String> asked(Viewer viewer, int daysOn) {
        return asking.of(viewer, sales.today().plusDays(daysOn)).stream()
                .map(call -> call.address())
                .toList();
    }
}
