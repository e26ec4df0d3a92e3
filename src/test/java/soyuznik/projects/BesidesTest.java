package soyuznik.projects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.support.Statements;

/** Columns of the list that tell more of a project than stands in its row. */
@OnProjects
@Rule("W-02")
class BesidesTest {
    @Autowired private Besides besides;
    @Autowired private ProjectList list;
    @Autowired private Projects projects;
    @Autowired private Closures closures;
    @Autowired private Debts debts;
    @Autowired private Sales sales;
    @Autowired private Statements statements;
    @Autowired private MockMvc browser;
    @Autowired private Characters characters;
    private final String product = "Насос " + UUID.randomUUID();
    private Viewer vera;
    private ProjectId project;

    @BeforeEach
    void aSale() {
        vera = characters.viewer("vera");
        var draft = new Draft("Насосы", "", null, product, null, "RUB", null, vera.user());
        var opening = new Opening(UUID.randomUUID(), sales.client(vera), draft);
        project = done(projects.open(opening, vera));
    }

    private List<String> csv(String columns) throws Exception {
        var asked = "tab=all&written=" + product + "&cols=" + columns;
        var form = post("/exports").param("kind", "projects").param("format", "csv");
        var sent = browser.perform(form.param("list", asked).with(characters.signedIn("vera")));
        var answer = sent.andExpect(status().isOk()).andReturn().getResponse();
        return new String(answer.getContentAsByteArray(), UTF_8).lines().toList();
    }

    private void shows(String columns, String what) throws Exception {
        var page = "/projects?tab=all&written=" + product + "&cols=" + columns;
        browser.perform(get(page).with(characters.signedIn("vera")))
                .andExpect(content().string(containsString(what)));
    }

    private void carry() {
        var date =
                projects.get(project, vera).check(sales.today()).missing().stream()
                        .map(Finding::criterion)
                        .filter(criterion -> criterion.strictness() == Strictness.REMINDED)
                        .findFirst()
                        .orElseThrow();
        done(debts.carry(project, date.id(), sales.today(), vera));
    }

    @Test
    void whyAndToWhomItWasLostStandsInTheListAndInItsFile() throws Exception {
        var lost = Closing.lost("Долго решали", Closing.NOTHING_CHANGED, "");
        done(closures.close(project, lost, vera));
        assertThat(csv("reason,competitor,days"))
                .containsExactly(
                        "\ufeffПроект;Причина;Кому проиграли;Дней на этапе",
                        "Насосы;Долго решали;Оставили как есть;");
        shows("reason", "Долго решали");
        shows("competitor", "Оставили как есть");
        done(closures.reopen(project, vera));
        assertThat(csv("reason,days")).last().isEqualTo("Насосы;;0");
    }

    @Test
    @Rule("P-15")
    void debtsAreCountedUntilTheyArePaid() throws Exception {
        assertThat(csv("debts")).last().isEqualTo("Насосы;");
        carry();
        assertThat(csv("debts")).last().asString().startsWith("Насосы;1, до ");
        shows("debts", "1 · <span class=\"due");
        var paid = new Draft("Насосы", "", null, product, null, "RUB", sales.today(), vera.user());
        done(projects.edit(project, projects.get(project, vera).version(), paid, vera));
        assertThat(csv("debts")).last().isEqualTo("Насосы;");
    }

    @Test
    void whatNoColumnAsksForIsNotRead() throws Exception {
        carry();
        assertThat(asked(ProjectColumn.USUAL)).isEmpty();
        assertThat(asked(List.of(ProjectColumn.REASON, ProjectColumn.NEXT))).hasSize(1);
        assertThat(asked(List.of(ProjectColumn.DEBTS))).hasSize(1);
    }

    private List<String> asked(Collection<ProjectColumn> columns) throws Exception {
        var rows = list.page(vera, list.tab(Tab.OPEN), null).rows();
        return statements.of(() -> besides.of(rows, columns));
    }
}
