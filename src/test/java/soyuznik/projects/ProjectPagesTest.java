package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
class ProjectPagesTest {
    private static final Pattern MORE =
            Pattern.compile("href=\"(/projects\\?[^\"]*after=[^\"]+)\"");

    private final MockMvc browser;
    private final Projects projects;
    private final Sales sales;
    private final Characters characters;
    private final Viewer anna;

    ProjectPagesTest(MockMvc browser, Projects projects, Sales sales, Characters characters) {
        this.browser = browser;
        this.projects = projects;
        this.sales = sales;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    void theListLeadsToTheProject() throws Exception {
        var project = sales.ready(anna);
        assertThat(isListed("/projects", project)).isTrue();
        as("anna", get("/projects?tab=won")).andExpect(status().isOk());
        as("anna", get("/projects?tab=short-need")).andExpect(status().isOk());
        as("anna", get("/projects?tab=nothing")).andExpect(status().isNotFound());
    }

    /** On this page of the list or on one of those behind it. */
    private boolean isListed(String page, ProjectId project) throws Exception {
        var shown =
                as("anna", get(page))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        var more = MORE.matcher(shown);
        return shown.contains("/projects/" + project + "\"")
                || (more.find() && isListed(more.group(1).replace("&amp;", "&"), project));
    }

    @Test
    @Rule("P-03")
    void aClosedGateIsSaidToBeClosedAndLeadsToWhatIsMissing() throws Exception {
        var project = sales.bare(anna);
        as("anna", pass(project))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("/projects/" + project + "/edit#need")));
        as("egor", pass(project)).andExpect(status().isForbidden());
    }

    @Test
    @Rule("P-02")
    void whoPassesWhatSomebodyElseHasPassedIsToldWhereTheProjectStands() throws Exception {
        var project = sales.ready(anna);
        var form = pass(project);
        sales.pass(project, characters.viewer("vera"));
        as("anna", form)
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("«Предложение»")));
    }

    private MockHttpServletRequestBuilder pass(ProjectId project) {
        var stage = projects.get(project, anna).stage().id();
        return post("/projects/" + project + "/passages").param("stage", Long.toString(stage));
    }

    @Test
    void aFormWithoutTitleComesBackWithWhatWasTyped() throws Exception {
        var client = sales.client(anna);
        as(
                        "anna",
                        post("/projects")
                                .param("company", client.toString())
                                .param("currency", "RUB")
                                .param("need", "Ресурс"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ресурс")));
    }

    @Test
    void theSecondTabSeesBothValues() throws Exception {
        var project = sales.bare(anna);
        as("anna", edit(project, "Первая")).andExpect(status().isSeeOther());
        as("anna", edit(project, "Вторая"))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Первая")))
                .andExpect(content().string(containsString("Вторая")));
    }

    private static MockHttpServletRequestBuilder edit(ProjectId project, String need) {
        return post("/projects/" + project)
                .param("title", "Топливные фильтры для линии 4")
                .param("currency", "RUB")
                .param("version", "0")
                .param("need", need);
    }

    @Test
    void factsAreRecordedThroughTheFormsUntilTheProjectIsWon() throws Exception {
        var project = sales.ready(anna);
        sales.pass(project, anna);
        sales.propose(project, anna);
        sales.pass(project, anna);
        record(project, "commitments", Map.of("number", "17/26", "doneOn", today()));
        record(project, "shipments", Map.of("document", "УПД 5", "shippedOn", today()));
        as("anna", pass(project)).andExpect(header().string("Location", "/projects/" + project));
        as("anna", get("/projects/" + project))
                .andExpect(content().string(containsString("Проект выигран")))
                .andExpect(content().string(not(containsString("/passages"))));
    }

    @Test
    void theHistoryTellsDaysAsTheyAreReadElsewhere() throws Exception {
        var project = sales.ready(anna);
        sales.propose(project, anna);
        var day = DateTimeFormatter.ofPattern("dd.MM.yyyy", Locale.ROOT).format(sales.today());
        as("anna", get("/projects/" + project))
                .andExpect(content().string(containsString("предложение от " + day)))
                .andExpect(content().string(not(containsString("предложение от " + today()))));
    }

    private void record(ProjectId project, String kind, Map<String, String> fields)
            throws Exception {
        var form = post("/projects/" + project + "/" + kind).param("currency", "RUB");
        fields.forEach(form::param);
        as("anna", form).andExpect(status().isSeeOther());
    }

    private String today() {
        return sales.today().toString();
    }

    @ParameterizedTest
    @Rule("T-02")
    @ValueSource(
            strings = {
                "",
                "/edit",
                "/proposals/new",
                "/commitments/new",
                "/shipments/new",
                "/returns/new"
            })
    void aForeignProjectIsNotFoundAndTheOwnOneOpens(String page) throws Exception {
        var project = sales.ready(anna);
        as("anna", get("/projects/" + project + page)).andExpect(status().isOk());
        as("boris", get("/projects/" + project + page)).andExpect(status().isNotFound());
    }

    @ParameterizedTest
    @Rule("T-07")
    @ValueSource(
            strings = {
                "/edit",
                "/proposals/new",
                "/commitments/new",
                "/shipments/new",
                "/returns/new",
                "/closure/new?end=LOST",
                "/waivers/new?criterion=1",
                "/debts/new?criterion=1"
            })
    void whoMayOnlyReadIsOfferedNoFormAndIsRefusedItBeforeAnythingIsTyped(String form)
            throws Exception {
        var project = sales.ready(anna);
        var page = "/projects/" + project;
        as("egor", get(page + form)).andExpect(status().isForbidden());
        as("egor", get(page))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        not(
                                                containsString(
                                                        page + form.replaceFirst("\\?.*", "")))));
    }

    @Test
    @Rule("T-07")
    void whoLeadsNoProjectsBeginsNone() throws Exception {
        as("egor", get("/projects/new")).andExpect(status().isForbidden());
        as("egor", get("/projects"))
                .andExpect(content().string(not(containsString("/projects/new"))));
    }

    @Test
    void theOtherFormsOpen() throws Exception {
        var project = sales.bare(anna);
        var criterion = projects.get(project, anna).stage().gate().criteria().getFirst().id();
        var client = projects.get(project, anna).client().id();
        as("vera", get("/projects/" + project + "/waivers/new?criterion=" + criterion))
                .andExpect(status().isOk());
        as("anna", get("/projects/" + project + "/debts/new?criterion=" + criterion))
                .andExpect(status().isOk());
        as("anna", get("/projects/" + project + "/closure/new?end=LOST"))
                .andExpect(status().isOk());
        as("anna", get("/projects/new?company=" + client)).andExpect(status().isOk());
        as("anna", get("/projects/new?q=путь")).andExpect(status().isOk());
        as("anna", get("/companies/" + client + "/projects")).andExpect(status().isOk());
    }

    private ResultActions as(String name, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(characters.signedIn(name)));
    }
}
