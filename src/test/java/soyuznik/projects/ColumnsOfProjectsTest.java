package soyuznik.projects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;
import static soyuznikdb.journal.Tables.EVENT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.Extra;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.Rule;

@OnProjects
@Rule("W-02")
class ColumnsOfProjectsTest {
    private final Projects projects;
    private final ProjectExtras extras;
    private final Sales sales;
    private final Characters characters;
    private final Fields fields;
    private final MockMvc browser;
    private final DSLContext sql;

    ColumnsOfProjectsTest(
            Projects projects,
            ProjectExtras extras,
            Sales sales,
            Characters characters,
            Fields fields,
            MockMvc browser,
            DSLContext sql) {
        this.projects = projects;
        this.extras = extras;
        this.sales = sales;
        this.characters = characters;
        this.fields = fields;
        this.browser = browser;
        this.sql = sql;
    }

    /** Something no other project is called. */
    private final String title = "Насосы " + UUID.randomUUID();

    private ProjectId titled(String name, String product, Viewer by) {
        var draft =
                new Draft(
                        name,
                        "",
                        null,
                        product,
                        new BigDecimal("1250000"),
                        "RUB",
                        LocalDate.of(2027, 3, 12),
                        by.user());
        return done(projects.open(new Opening(UUID.randomUUID(), sales.client(by), draft), by));
    }

    private CustomField montage() {
        return fields.ask(Bearer.PROJECT, CustomField.Kind.CHOICE, "Монтаж", "наш", "их");
    }

    private void put(ProjectId project, CustomField field, String value, Viewer by) {
        done(extras.put(project, 0, new Extra(Map.of(field.key(), value)), by));
    }

    @Test
    void theColumnsStandAsChosenCustomFieldsAmongThem() throws Exception {
        var anna = characters.viewer("anna");
        var field = montage();
        put(titled(title, "Насос Н-1", anna), field, "2", anna);
        var narrowed = "tab=open&own=true&" + field.key() + "=2";
        list("anna", narrowed + "&cols=product," + field.key() + ",client")
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        stringContainsInOrder(
                                                title, "Насос Н-1", ">их<", "Северный путь")))
                .andExpect(content().string(not(containsString("Сумма</th>"))));
    }

    @Test
    void aCustomFieldNarrowsTheListAndSaysSo() throws Exception {
        var anna = characters.viewer("anna");
        var field = montage();
        put(titled("Наш " + title, "", anna), field, "1", anna);
        put(titled("Их " + title, "", anna), field, "2", anna);
        list("anna", "tab=open&" + field.key() + "=1")
                .andExpect(content().string(containsString("Наш " + title)))
                .andExpect(content().string(not(containsString("Их " + title))))
                .andExpect(content().string(containsString(field.label().ru() + ": наш")));
        list("anna", "tab=open&" + field.key() + "=9").andExpect(status().is(422));
    }

    @Test
    void theFileHasTheFilterAndTheColumnsOfThePage() throws Exception {
        var vera = characters.viewer("vera");
        var field = montage();
        put(titled("=" + title, "Насос", vera), field, "2", vera);
        titled("Мимо", "Насос", vera);
        var list = "tab=open&cols=amount,day,product," + field.key() + "&" + field.key() + "=2";
        assertThat(csv("vera", list).lines())
                .containsExactly(
                        "\ufeffПроект;Сумма;Валюта;Срок или конец;Товар словами;"
                                + field.label().ru(),
                        "'=" + title + ";1250000,00;RUB;12.03.2027;Насос;их");
    }

    @Test
    @Rule({"T-02", "T-07"})
    void onlyWhoeverMayExportsAndOnlyWhatIsSeen() throws Exception {
        titled(title, "Чужое", characters.viewer("boris"));
        sent("anna", "tab=open").andExpect(status().isForbidden());
        assertThat(csv("gleb", "tab=open&written=Чужое")).contains(title);
        assertThat(csv("vera", "tab=open&written=Чужое")).doesNotContain(title);
    }

    @Test
    void theJournalSaysWhoTookItWithoutTheWords() throws Exception {
        csv("vera", "tab=open&client=Петров&own=true");
        var details =
                sql.select(EVENT.DETAILS)
                        .from(EVENT)
                        .where(EVENT.CODE.eq("ListExported"))
                        .and(EVENT.SUBJECT_ID.eq(characters.id("vera").value()))
                        .orderBy(EVENT.ID.desc())
                        .limit(1)
                        .fetchSingle()
                        .value1()
                        .data();
        assertThat(details).contains("export.projects", "own=true").doesNotContain("Петров", "%D0");
    }

    private ResultActions list(String who, String query) throws Exception {
        return browser.perform(get("/projects?" + query).with(characters.signedIn(who)));
    }

    private ResultActions sent(String who, String list) throws Exception {
        var form = post("/exports").param("kind", "projects").param("format", "csv");
        return browser.perform(form.param("list", list).with(characters.signedIn(who)));
    }

    private String csv(String who, String list) throws Exception {
        var answer = sent(who, list).andExpect(status().isOk()).andReturn().getResponse();
        return new String(answer.getContentAsByteArray(), UTF_8);
    }
}
