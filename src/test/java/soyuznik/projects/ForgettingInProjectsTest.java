package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.Extra;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.clients.NewPerson;
import soyuznik.clients.People;
import soyuznik.journal.Journal;
import soyuznik.journal.Stretch;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.projects.sheets.SheetPapers;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Fields;
import soyuznik.support.Rule;
import soyuznik.support.Traces;

/** Whoever is erased is named nowhere in what was written about a project. */
@OnProjects
@Rule("C-03")
class ForgettingInProjectsTest {
    private final Projects projects;
    private final SheetPapers papers;
    private final People people;
    private final Erasures erasures;
    private final ProjectExtras extras;
    private final Fields fields;
    private final Sales sales;
    private final Journal journal;
    private final DSLContext sql;
    private final Viewer anna;
    private final Viewer gleb;

    ForgettingInProjectsTest(
            Verbs verbs, Sales sales, Journal journal, DSLContext sql, Characters characters) {
        this.journal = journal;
        this.projects = verbs.projects();
        this.papers = verbs.papers();
        this.people = verbs.people();
        this.erasures = verbs.erasures();
        this.extras = verbs.extras();
        this.fields = verbs.fields();
        this.sales = sales;
        this.sql = sql;
        this.anna = characters.viewer("anna");
        this.gleb = characters.viewer("gleb");
    }

    @Test
    void noTableHoldsTheNameAnyMore() {
        var client = sales.client(anna);
        var named = NewPerson.named(client, "Жмурлинский Фрол", "Механик", true);
        var person = done(people.add(named, anna));
        var draft = Sales.draft(person, "Жмурлинскому нужен ресурс", anna.user());
        var project = done(projects.open(new Opening(UUID.randomUUID(), client, draft), anna));
        title(project, "Линия Жмурлинского");
        sheets(project, person);
        assertThat(Traces.of("Жмурлинск", sql)).contains("projects.project", "projects.tender");
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb));
        assertThat(Traces.of("Жмурлинск", sql)).isEmpty();
        assertThat(projects.get(project, anna).sale().title()).isEqualTo("Линия …");
    }

    /** Its history too, and what the search goes by. */
    @Test
    void aCustomFieldOfTheProjectForgetsTheName() {
        var client = sales.client(anna);
        var named = NewPerson.named(client, "Вострецова Инна", "Механик", true);
        var person = done(people.add(named, anna));
        var project = sales.bare(client, anna);
        var field = fields.ask(Bearer.PROJECT, CustomField.Kind.TEXT, "Кого спросить");
        var ours = new Extra(Map.of(field.key(), "Спросить Вострецову"));
        done(extras.put(project, extras.get(project, anna).version(), ours, anna));
        assertThat(Traces.of("Вострецов", sql)).contains("projects.project");
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb));
        assertThat(Traces.of("Вострецов", sql)).isEmpty();
        assertThat(extras.get(project, anna).extra().get(field.key())).isEqualTo("Спросить …");
    }

    private void title(ProjectId project, String title) {
        var theirs = projects.get(project, anna);
        var sale = theirs.sale();
        var person = sale.contact() == null ? null : sale.contact().id();
        var draft = new Draft(title, sale.need(), person, "", null, "RUB", null, anna.user());
        done(projects.edit(project, theirs.version(), draft, anna));
    }

    @Test
    void theHistoryTellsTheSameWithoutTheName() {
        var client = sales.client(anna);
        var named = NewPerson.named(client, "Ксаверьева Юна", "Механик", true);
        var person = done(people.add(named, anna));
        var draft = new Draft("Линия Ксаверьевой", "", null, "", null, "RUB", null, anna.user());
        var project = done(projects.open(new Opening(UUID.randomUUID(), client, draft), anna));
        assertThat(Traces.of("Ксаверьев", sql)).contains("journal.event");
        var told = journal.history(Subject.of(project), Stretch.newest(9)).size();
        done(Erasing.erase(erasures, person, Erasure.Reason.REQUEST, gleb));
        assertThat(Traces.of("Ксаверьев", sql)).isEmpty();
        assertThat(journal.history(Subject.of(project), Stretch.newest(9))).hasSize(told);
    }

    /** The name in each text that the sheets have. */
    private void sheets(ProjectId project, PersonId person) {
        var today = sales.today().toString();
        fill(project, Sheet.PRICES, Map.of("heldOn", today, "amount", "1"), "conditions,given,got");
        fill(project, Sheet.TENDERS, Map.of("number", "1", "law", "OWN"), "lot,task,participants");
        fill(project, Sheet.APPROVALS, Map.of("amount", "1"), "capacity,investment,terms");
        fill(project, Sheet.RIVALS, Map.of("kind", "NOTHING_CHANGED"), "offer,better,worse");
        var allotted = Map.of("year", "2027", "state", "IDEA", "knownOn", today);
        fill(project, Sheet.BUDGETS, allotted, "article");
        var volume = Map.of("period", "YEAR", "personId", person.toString(), "namedOn", today);
        fill(project, Sheet.VOLUMES, volume, "quantity");
    }

    private void fill(ProjectId project, Sheet sheet, Map<String, String> known, String texts) {
        var values = new HashMap<>(known);
        Pattern.compile(",")
                .splitAsStream(texts)
                .forEach(text -> values.put(text, "Жмурлинский просил, спросите Жмурлинского"));
        values.put("amount-currency", "RUB");
        done(papers.fill(new SheetPaper.Draft(UUID.randomUUID(), sheet, project, values), anna));
    }

    /** What is done in the test. */
    @TestComponent
    record Verbs(
            Projects projects,
            SheetPapers papers,
            People people,
            Erasures erasures,
            ProjectExtras extras,
            Fields fields) {}
}
