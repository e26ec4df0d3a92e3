package soyuznik.projects;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Employments;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.clients.People;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.projects.sheets.SheetPapers;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;

/**
 * Where somebody is named whose data was erased since, it is said so, and who left keeps a name.
 */
@OnProjects
@Rule("C-03")
class ErasedOnProjectsTest {
    private static final String ERASED = "Стёртый\u00a0контакт";

    private final Sales sales;
    private final Made made;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;
    private PersonId person = new PersonId(1);
    private ProjectId project = new ProjectId(1);

    /** What makes it. */
    @TestComponent
    record Made(
            Projects projects,
            SheetPapers papers,
            Erasures erasures,
            People people,
            Employments employments) {}

    ErasedOnProjectsTest(Sales sales, Made made, MockMvc browser, Characters characters) {
        this.sales = sales;
        this.made = made;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    /** The project names a person as its contact, and one who said how much is bought. */
    @BeforeEach
    void named() {
        var client = sales.client(anna);
        person = sales.person(client, true, anna);
        var draft = Sales.draft(person, "Ресурс", anna.user());
        project = done(made.projects().open(new Opening(UUID.randomUUID(), client, draft), anna));
        var volume =
                Map.of(
                        "quantity",
                        "100 штук",
                        "period",
                        "YEAR",
                        "personId",
                        person.toString(),
                        "namedOn",
                        sales.today().toString());
        var paper = new SheetPaper.Draft(UUID.randomUUID(), Sheet.VOLUMES, project, volume);
        done(made.papers().fill(paper, anna));
    }

    @Test
    void whoWasErasedIsCalledSoOnTheProjectAndItsSheets() throws Exception {
        var gleb = characters.viewer("gleb");
        done(Erasing.erase(made.erasures(), person, Erasure.Reason.REQUEST, gleb));
        shows("", ERASED);
        shows("/edit", ERASED);
        shows("/" + Sheet.VOLUMES.path(), ERASED);
    }

    @Test
    void whoHasLeftKeepsTheNameOnTheSheet() throws Exception {
        var name = made.people().get(person, anna).name().ordered();
        var employment = made.people().get(person, anna).main().id();
        done(made.employments().leave(employment, sales.today(), anna));
        shows("/" + Sheet.VOLUMES.path(), name);
    }

    private void shows(String page, String words) throws Exception {
        browser.perform(get("/projects/" + project + page).with(characters.signedIn("anna")))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)))
                .andExpect(content().string(not(containsString(">—</a>"))));
    }
}
