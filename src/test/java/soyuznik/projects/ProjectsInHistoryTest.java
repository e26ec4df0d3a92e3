package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.access.History;
import soyuznik.journal.Stretch;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;
import soyuznik.support.Statements;

/** The history of a client says of which project a line is. */
@OnProjects
@Rule("P-06")
class ProjectsInHistoryTest {
    private static final int MOST = 20;

    @Autowired private History history;
    @Autowired private Sales sales;
    @Autowired private Characters characters;
    @Autowired private Statements statements;
    @Autowired private MockMvc browser;
    private Viewer anna;
    private CompanyId client;
    private ProjectId project;

    @BeforeEach
    void aProjectIsOpen() {
        anna = characters.viewer("anna");
        client = sales.client("Завод историй " + UUID.randomUUID(), anna);
        project = sales.ready(client, anna);
        sales.propose(project, anna);
    }

    private List<History.Line> lines(Viewer viewer) {
        return history.about(List.of(client), Stretch.newest(MOST), viewer).lines();
    }

    private History.Line line(String code) {
        return lines(anna).stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aLineOfAProjectNamesItAndLeadsThereAndOneOfTheClientDoesNot() throws Exception {
        var place = Objects.requireNonNull(line("ProposalSent").place());
        assertThat(place.title()).isEqualTo("Топливные фильтры для линии 4");
        assertThat(place.address()).isEqualTo("/projects/" + project);
        assertThat(line("CompanyMade").place()).isNull();
        browser.perform(get("/companies/" + client).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("class=\"history-place\"")));
    }

    @Test
    void thePageOfTheProjectDoesNotRepeatIt() throws Exception {
        browser.perform(get("/projects/" + project).with(characters.signedIn("anna")))
                .andExpect(content().string(not(containsString("class=\"history-place\""))));
    }

    @Test
    void whoDoesNotSeeTheProjectIsNotToldOfIt() {
        assertThat(lines(characters.viewer("boris"))).allMatch(line -> line.place() == null);
    }

    @Test
    void oneStatementNamesThemAllAndNoneWhereThereAreNone() throws Exception {
        var other = sales.ready(client, anna);
        sales.propose(other, anna);
        assertThat(titles()).isEqualTo(1);
        client = sales.client("Завод без историй " + UUID.randomUUID(), anna);
        assertThat(titles()).isZero();
    }

    private long titles() throws Exception {
        return statements.of(() -> lines(anna)).stream()
                .filter(text -> text.contains("\"title\""))
                .count();
    }
}
