package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.sheets.Encounter;
import soyuznik.projects.sheets.Encounters;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.projects.sheets.SheetPapers;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What is known of a competitor across the projects in which it was met. */
@OnProjects
@Rule("M-01")
class MeetingCompetitorsTest {
    private final Encounters encounters;
    private final SheetPapers papers;
    private final Closures closures;
    private final Sales sales;
    private final Teams teams;
    private final MockMvc browser;
    private final Characters characters;

    MeetingCompetitorsTest(
            Encounters encounters,
            SheetPapers papers,
            Closures closures,
            Sales sales,
            Teams teams,
            MockMvc browser,
            Characters characters) {
        this.encounters = encounters;
        this.papers = papers;
        this.closures = closures;
        this.sales = sales;
        this.teams = teams;
        this.browser = browser;
        this.characters = characters;
    }

    private Viewer anna() {
        return characters.viewer("anna");
    }

    /** Which everybody sees who is to be told of it. */
    private CompanyId rival() {
        var rival = sales.client("ООО «Соперник»", anna());
        done(teams.join(rival, characters.id("boris"), characters.viewer("gleb")));
        return rival;
    }

    private ProjectId met(CompanyId rival, String offer) {
        return met(rival, offer, sales.bare(anna()));
    }

    private ProjectId met(CompanyId rival, String offer, ProjectId project) {
        var company = Map.of("kind", "COMPANY", "companyId", rival.toString());
        var typed = new HashMap<>(company);
        typed.put("offer", offer);
        fill(project, Sheet.RIVALS, typed);
        return project;
    }

    private void fill(ProjectId project, Sheet sheet, Map<String, String> typed) {
        done(papers.fill(new SheetPaper.Draft(UUID.randomUUID(), sheet, project, typed), anna()));
    }

    private List<Encounter.Result> results(CompanyId rival, Viewer viewer) {
        return encounters.of(rival, viewer).stream().map(Encounter::result).toList();
    }

    @Test
    void eachProjectSaysWhatItOfferedAndHowItEndedBetweenUs() {
        var rival = rival();
        met(rival, "Дешевле на треть");
        lost(met(rival, "Срок два дня"), rival);
        var third = rival();
        lost(met(third, "", met(rival, "")), third);
        done(closures.close(met(rival, ""), Closing.notOurs("Далеко"), anna()));
        assertThat(results(rival, anna()))
                .containsExactlyInAnyOrder(
                        Encounter.Result.OPEN,
                        Encounter.Result.LOST_TO,
                        Encounter.Result.LOST,
                        Encounter.Result.NOT_OURS);
        assertThat(encounters.of(rival, anna()).getFirst().known())
                .containsExactly(Map.entry("offer", "Дешевле на треть"));
    }

    private void lost(ProjectId project, CompanyId to) {
        var losing = Closing.lost("Дорого", "", "").to(to, "ООО «Соперник»");
        done(closures.close(project, losing, anna()));
    }

    @Test
    void whatWasLostToItIsOpenAgainWhenItIsReopened() {
        var rival = rival();
        var project = met(rival, "");
        lost(project, rival);
        assertThat(results(rival, anna())).containsExactly(Encounter.Result.LOST_TO);
        done(closures.reopen(project, anna()));
        assertThat(results(rival, anna())).containsExactly(Encounter.Result.OPEN);
    }

    @Test
    @Rule("T-02")
    void ofProjectsThatOneDoesNotSeeNothingIsTold() throws Exception {
        var rival = rival();
        var project = met(rival, "Тайное предложение");
        fill(project, Sheet.REACTIONS, did(rival, "Тайная скидка"));
        assertThat(encounters.of(rival, characters.viewer("boris"))).isEmpty();
        page("boris", rival, not(containsString("Тайн")));
        page("anna", rival, containsString("Тайное предложение"));
        page("anna", rival, containsString("Тайная скидка"));
        shown("boris", "/companies/" + rival, not(containsString("/encounters")));
        shown("anna", "/companies/" + rival, containsString("/companies/" + rival + "/encounters"));
    }

    private Map<String, String> did(CompanyId rival, String what) {
        var day = sales.today().toString();
        return Map.of("companyId", rival.toString(), "did", what, "seenOn", day);
    }

    @Test
    void theSheetOfAProjectLeadsThere() throws Exception {
        var rival = rival();
        var project = met(rival, "Дешевле");
        var address = "/companies/" + rival + "/encounters";
        shown("anna", "/projects/" + project + "/rivals", containsString(address));
    }

    private void page(String who, CompanyId rival, Matcher<String> what) throws Exception {
        shown(who, "/companies/" + rival + "/encounters", what);
    }

    private void shown(String who, String address, Matcher<String> what) throws Exception {
        browser.perform(get(address).with(characters.signedIn(who)))
                .andExpect(status().isOk())
                .andExpect(content().string(what));
    }
}
