package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.CustomField.Kind;
import soyuznik.access.Extra;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.Rule;

@OnProjects
@Rule("P-06")
class FieldsOfProjectsTest {
    private final MockMvc browser;
    private final ProjectExtras extras;
    private final Sales sales;
    private final Characters characters;
    private final Fields fields;
    private final Viewer anna;

    FieldsOfProjectsTest(
            MockMvc browser,
            ProjectExtras extras,
            Sales sales,
            Characters characters,
            Fields fields) {
        this.browser = browser;
        this.extras = extras;
        this.sales = sales;
        this.characters = characters;
        this.fields = fields;
        this.anna = characters.viewer("anna");
    }

    @Test
    void aFieldIsAskedShownAndToldInTheHistory() throws Exception {
        var field = asked(Kind.CHOICE, "Монтаж", "наш", "их");
        var project = sales.bare(anna);
        shown(project, "/fields/edit", field.label().ru());
        saved(project, field, "0", "2").andExpect(status().isSeeOther());
        shown(project, "/fields", ">их<");
        shown(project, "", field.label().ru() + ": их");
        shown(project, "", "hx-get=\"/projects/" + project + "/fields\"");
    }

    @Test
    void whatCantBeReadIsToldBesideTheFieldAndStays() throws Exception {
        var field = asked(Kind.DAY, "Пуск");
        saved(sales.bare(anna), field, "0", "31.02.2026")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"" + field.key() + "-error\"")))
                .andExpect(content().string(containsString("31.02.2026")));
    }

    @Test
    void aNewProjectIsAskedAndWhatCantBeReadOpensNothing() throws Exception {
        var field = asked(Kind.NUMBER, "Станций");
        var client = sales.client(anna);
        as("anna", get("/projects/new?company=" + client))
                .andExpect(content().string(containsString("name=\"" + field.key() + '"')));
        as("anna", begun(client).param(field.key(), "пять"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"" + field.key() + "-error\"")))
                .andExpect(content().string(containsString("value=\"пять\"")));
        var made = as("anna", begun(client).param(field.key(), "5"));
        var project = made.andExpect(status().isSeeOther()).andReturn().getResponse();
        as("anna", get(project.getRedirectedUrl() + "/fields"))
                .andExpect(content().string(containsString(">5<")));
    }

    @Test
    void theSearchBoxFindsAProjectByATextThatIsChangedAndTheSaleToo() throws Exception {
        var field = asked(Kind.TEXT, "Лот");
        var project = sales.bare(anna);
        saved(project, field, "0", "Катодный-17 станок").andExpect(status().isSeeOther());
        found("катодный-17", project);
        var sale = post("/projects/" + project).param("version", "0").param("title", "Вентили");
        as("anna", sale.param("currency", "RUB")).andExpect(status().isSeeOther());
        found("катодный-17", project);
        found("вентили", project);
    }

    private void found(String words, ProjectId project) throws Exception {
        as("anna", get("/search").param("q", words))
                .andExpect(content().string(containsString("/projects/" + project + '"')));
    }

    private static MockHttpServletRequestBuilder begun(CompanyId client) {
        return post("/projects")
                .param("key", UUID.randomUUID().toString())
                .param("company", client.toString())
                .param("title", "Насосы станции")
                .param("currency", "RUB");
    }

    @Test
    void theSecondToSaveIsShownBothValues() throws Exception {
        var field = asked(Kind.NUMBER, "Смен");
        var project = sales.bare(anna);
        saved(project, field, "0", "1").andExpect(status().isSeeOther());
        saved(project, field, "0", "2")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("data-value=\"1\"")));
        put(project, field, "", "3").andExpect(status().isConflict());
        put(project, field, "1", "3").andExpect(status().isSeeOther());
        shown(project, "/fields", ">3<");
    }

    @Test
    void whoChangesTheSaleIsNotInTheWay() throws Exception {
        var field = asked(Kind.NUMBER, "Линий");
        var project = sales.bare(anna);
        saved(project, field, "0", "1").andExpect(status().isSeeOther());
        var sale = post("/projects/" + project).param("version", "0").param("title", "Насосы");
        as("anna", sale.param("currency", "RUB")).andExpect(status().isSeeOther());
        saved(project, field, "1", "2").andExpect(status().isSeeOther());
    }

    @Test
    void whoMayNotLeadItWritesNothing() {
        var project = sales.bare(anna);
        var ours = new Extra(Map.of("xt1", "чужое"));
        assertThat(extras.put(project, 0, ours, characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        assertThat(extras.get(project, anna).extra()).isEqualTo(Extra.NONE);
    }

    private CustomField asked(Kind kind, String name, String... options) {
        return fields.ask(Bearer.PROJECT, kind, name, options);
    }

    private ResultActions saved(ProjectId project, CustomField field, String version, String value)
            throws Exception {
        return as(
                "anna",
                post("/projects/" + project + "/fields")
                        .param("version", version)
                        .param(field.key(), value));
    }

    private ResultActions put(ProjectId project, CustomField field, String was, String now)
            throws Exception {
        return as(
                "anna",
                post("/projects/" + project + "/values/" + field.key())
                        .param("was", was)
                        .param(field.key(), now));
    }

    private void shown(ProjectId project, String part, String text) throws Exception {
        as("anna", get("/projects/" + project + part))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(text)));
    }

    private ResultActions as(String who, MockHttpServletRequestBuilder request) throws Exception {
        return browser.perform(request.with(characters.signedIn(who)));
    }
}
