package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.RIVAL;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.sheets.Encounter;
import soyuznik.projects.sheets.Encounters;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.projects.sheets.SheetPapers;
import soyuznik.support.Characters;
import soyuznik.support.Copies;
import soyuznik.support.Rule;

/** Undone at its end: no other competitor is met in hundreds of projects. */
@OnProjects
@Transactional
@Rule("M-01")
class CountingCompetitorsTest {
    private static final int MANY = Encounters.MOST + 50;

    @Autowired private Encounters encounters;
    @Autowired private SheetPapers papers;
    @Autowired private Closures closures;
    @Autowired private Sales sales;
    @Autowired private MockMvc browser;
    @Autowired private Characters characters;
    @Autowired private DSLContext sql;

    private Viewer anna() {
        return characters.viewer("anna");
    }

    private ProjectId met(CompanyId rival) {
        var project = sales.bare(anna());
        var typed = Map.of("kind", "COMPANY", "companyId", rival.toString());
        var draft = new SheetPaper.Draft(UUID.randomUUID(), Sheet.RIVALS, project, typed);
        done(papers.fill(draft, anna()));
        return project;
    }

    private void often(ProjectId project) {
        var sheet = sql.select(RIVAL.ID).from(RIVAL).where(RIVAL.PROJECT_ID.eq(project.value()));
        var id = Objects.requireNonNull(sheet.fetchOne(RIVAL.ID));
        new Copies(sql, "projects.project", project.value(), "'version', 0").make(1, MANY);
        var there = "'project_id', %d + n".formatted(Copies.FIRST);
        new Copies(sql, "projects.rival", id, there).make(1, MANY);
    }

    @Test
    void aProjectThatIsNotToldCountsToo() throws Exception {
        var rival = sales.client("ООО «Вездесущий»", anna());
        var lost = met(rival);
        done(closures.close(lost, Closing.lost("Дорого", "", "").to(rival, "x"), anna()));
        often(met(rival));
        assertThat(encounters.counts(rival, anna()))
                .isEqualTo(Map.of(Encounter.Result.OPEN, MANY + 1, Encounter.Result.LOST_TO, 1));
        browser.perform(
                        get("/companies/" + rival + "/encounters")
                                .with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("Идёт 251 проект")))
                .andExpect(content().string(containsString("последние: 200")))
                .andExpect(content().string(containsString("Проиграли ему: 1 проект")));
    }

    @Test
    @Rule("T-02")
    void aProjectThatOneDoesNotSeeCountsForNothing() {
        var rival = sales.client("ООО «Незримый»", anna());
        met(rival);
        assertThat(encounters.counts(rival, characters.viewer("boris"))).isEmpty();
    }
}
