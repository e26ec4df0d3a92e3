package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
class BoardTest {
    private final Boards boards;
    private final Projects projects;
    private final Sales sales;
    private final DSLContext sql;
    private final Characters characters;
    private final MockMvc web;

    BoardTest(
            Boards boards,
            Projects projects,
            Sales sales,
            DSLContext sql,
            Characters characters,
            MockMvc web) {
        this.boards = boards;
        this.projects = projects;
        this.sales = sales;
        this.sql = sql;
        this.characters = characters;
        this.web = web;
    }

    private static BoardFilter of(@Nullable UserId owner, @Nullable BranchId branch) {
        return new BoardFilter("SHORT", owner, branch, Wares.ANY);
    }

    private int counted(String viewer, BoardFilter filter) {
        return boards.totals(characters.viewer(viewer), filter).values().stream()
                .mapToInt(Total::projects)
                .sum();
    }

    private Set<ProjectId> cards(Viewer viewer, BoardFilter filter) {
        return all(viewer, filter).keySet();
    }

    /** All cards, each column to its end. */
    private Map<ProjectId, Card> all(Viewer viewer, BoardFilter filter) {
        var found = new HashMap<ProjectId, Card>();
        for (var column : boards.columns("SHORT")) {
            @Nullable String after = null;
            do {
                var place = new Boards.Place(column, after);
                var page = boards.further(viewer, filter, place, sales.today());
                page.rows().forEach(card -> found.put(card.row().id(), card));
                after = page.next();
            } while (after != null);
        }
        return found;
    }

    private int seen(String viewer, String which) {
        var scopes = characters.viewer(viewer).scopes();
        var among = scopes.stream().map(Object::toString).toList();
        return sql.fetchSingle(
                        "select count(*) from projects.project p where outcome is null and exists(select from clients.reach r"
                                + " where r.company_id = p.company_id and r.scope in ("
                                + String.join(", ", among)
                                + ")) and p.method_version_id in (select v.id from projects.method_version v"
                                + " join projects.method m on m.id = v.method_id where m.code = 'SHORT') and "
                                + which)
                .into(Integer.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "boris", "vera", "gleb"})
    @Rule("T-02")
    void everybodySeesAndCountsExactlyTheirProjects(String viewer) {
        sales.ready(characters.viewer("anna"));
        sales.ready(characters.viewer("boris"));
        sales.pass(sales.ready(characters.viewer("anna")), characters.viewer("anna"));
        var all = of(null, null);
        assertThat(counted(viewer, all)).isEqualTo(seen(viewer, "true")).isPositive();
        assertThat(cards(characters.viewer(viewer), all)).hasSize(counted(viewer, all));
    }

    @ParameterizedTest
    @ValueSource(strings = {"anna", "boris", "vera", "gleb"})
    @Rule("T-02")
    void aFilterNarrowsCardsAndTotalsAlike(String viewer) {
        sales.ready(characters.viewer("anna"));
        sales.ready(characters.viewer("boris"));
        var anna = characters.id("anna");
        var led = of(anna, null);
        assertThat(counted(viewer, led)).isEqualTo(seen(viewer, "p.owner_id = " + anna.value()));
        assertThat(cards(characters.viewer(viewer), led)).hasSize(counted(viewer, led));
        var north = characters.branch("north");
        var there = of(null, north);
        assertThat(counted(viewer, there))
                .isEqualTo(seen(viewer, "p.branch_id = " + north.value()));
        assertThat(cards(characters.viewer(viewer), there)).hasSize(counted(viewer, there));
    }

    @Test
    @Rule("T-02")
    void whoAsksForABranchAboveTheirOwnSeesNoMoreThanBefore() {
        sales.ready(characters.viewer("anna"));
        sales.ready(characters.viewer("boris"));
        var office = of(null, characters.branch("office"));
        for (var viewer : List.of("anna", "boris", "vera")) {
            assertThat(counted(viewer, office)).isEqualTo(counted(viewer, of(null, null)));
        }
    }

    @Test
    @Rule("P-03")
    void aCardSaysWhatWouldBringItNearer() {
        var anna = characters.viewer("anna");
        var bare = sales.bare(anna);
        var ready = sales.ready(anna);
        var cards = all(anna, of(anna.user(), null));
        assertThat(cards.get(ready)).extracting(Card::missing).isNull();
        assertThat(cards.get(bare)).extracting(Card::missing).isNotNull();
    }

    @Test
    void whatIsFilteredStandsInWordsAndIsTakenAwayByAClick() throws Exception {
        var boris = characters.viewer("boris").user();
        var narrow = "/projects/board?method=SHORT&owner=" + boris + "&goods=насос";
        web.perform(get(narrow).with(characters.signedIn("gleb")))
                .andExpect(content().string(containsString("Ответственный: Котов")))
                .andExpect(content().string(containsString("Товар: насос")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "href=\"/projects/board?method=SHORT&amp;owner="
                                                        + boris
                                                        + "\" title=\"Убрать: Товар: насос\"")));
        web.perform(get(narrow).with(characters.signedIn("boris")))
                .andExpect(content().string(not(containsString("Ответственный: "))));
    }

    @Test
    @Rule("P-03")
    void aDropOnAClosedGateShowsWhatIsMissingAndMovesNothing() throws Exception {
        var anna = characters.viewer("anna");
        var bare = sales.bare(anna);
        web.perform(drop(bare, "PROPOSAL"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Записать потребность")))
                .andExpect(content().string(containsString("id=\"board\"")));
        assertThat(projects.get(bare, anna).stage().code()).isEqualTo("NEED");
    }

    @Test
    @Rule("P-02")
    void aDropOnAnOpenGatePassesItAndComesBackToTheBoard() throws Exception {
        var anna = characters.viewer("anna");
        var ready = sales.ready(anna);
        web.perform(drop(ready, "PROPOSAL"))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl("/projects/board?method=SHORT"));
        assertThat(projects.get(ready, anna).stage().code()).isEqualTo("PROPOSAL");
    }

    @Test
    @Rule("P-02")
    void aDropOnAnEarlierStageAsksForTheReason() throws Exception {
        var anna = characters.viewer("anna");
        var project = sales.ready(anna);
        sales.pass(project, anna);
        web.perform(drop(project, "NEED"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Напишите причину")));
        web.perform(drop(project, "NEED").param("reason", "Рано")).andExpect(status().isSeeOther());
        assertThat(projects.get(project, anna).stage().code()).isEqualTo("NEED");
    }

    @Test
    @Rule("P-18")
    void aDropTwoStagesOnPassesBothGatesWhenAllFactsExist() throws Exception {
        var anna = characters.viewer("anna");
        var ready = sales.ready(anna);
        sales.propose(ready, anna);
        web.perform(drop(ready, "DEAL")).andExpect(status().isSeeOther());
        assertThat(projects.get(ready, anna).stage().code()).isEqualTo("DEAL");
    }

    @Test
    @Rule({"P-03", "P-18"})
    void aDropTwoStagesOnShowsWhatAnyGateOnTheWayLacksAndMovesNothing() throws Exception {
        var anna = characters.viewer("anna");
        var ready = sales.ready(anna);
        web.perform(drop(ready, "DEAL"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("До этапа «Договор и отгрузка»")))
                .andExpect(content().string(not(containsString("До этапа «Предложение»"))));
        assertThat(projects.get(ready, anna).stage().code()).isEqualTo("NEED");
    }

    @Test
    @Rule("P-02")
    void aDropOnAStageOfAnotherMethodMovesNothing() throws Exception {
        var anna = characters.viewer("anna");
        var ready = sales.ready(anna);
        web.perform(drop(ready, "ALLY")).andExpect(status().isUnprocessableContent());
        assertThat(projects.get(ready, anna).stage().code()).isEqualTo("NEED");
    }

    private MockHttpServletRequestBuilder drop(ProjectId project, String stage) {
        var seen = projects.get(project, characters.viewer("gleb")).stage().id();
        return post("/projects/{id}/moves", project.value())
                .with(characters.signedIn("anna"))
                .param("seen", Long.toString(seen))
                .param("stage", stage)
                .param("board", "method=SHORT")
                .param("dropped", "true");
    }

    @Test
    void aLongColumnGoesOnWhereItEnded() throws Exception {
        var anna = characters.viewer("anna");
        var client = sales.client(anna);
        for (int i = 0; i <= Boards.FIRST; i++) {
            sales.bare(client, anna);
        }
        web.perform(get("/projects/board?method=SHORT").with(characters.signedIn("anna")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("column=short-need")));
        web.perform(get("/projects/board?method=NONE").with(characters.signedIn("anna")))
                .andExpect(status().isNotFound());
        assertThat(cards(anna, of(null, null))).hasSize(counted("anna", of(null, null)));
    }
}
