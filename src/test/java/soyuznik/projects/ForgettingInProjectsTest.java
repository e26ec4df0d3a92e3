package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.Extra;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.clients.NewPerson;
import soyuznik.clients.People;
import soyuznik.kernel.Folding;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.sheets.Sheet;
import soyuznik.projects.sheets.SheetPaper;
import soyuznik.projects.sheets.SheetPapers;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.Rule;

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
    private final DSLContext sql;
    private final Viewer anna;
    private final Viewer gleb;

    ForgettingInProjectsTest(Verbs verbs, Sales sales, DSLContext sql, Characters characters) {
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
        assertThat(tables("Жмурлинск")).contains("projects.project", "projects.tender");
        done(erasures.erase(person, Erasure.Reason.REQUEST, gleb));
        assertThat(tables("Жмурлинск")).isEmpty();
        assertThat(projects.get(project, anna).sale().title()).isEqualTo("Линия …");
    }

    /** Its history tells what was typed; the project itself and the search do not any more. */
    @Test
    void aCustomFieldOfTheProjectForgetsTheName() {
        var client = sales.client(anna);
        var named = NewPerson.named(client, "Вострецова Инна", "Механик", true);
        var person = done(people.add(named, anna));
        var project = sales.bare(client, anna);
        var field = fields.ask(Bearer.PROJECT, CustomField.Kind.TEXT, "Кого спросить");
        var ours = new Extra(Map.of(field.key(), "Спросить Вострецову"));
        done(extras.put(project, extras.get(project, anna).version(), ours, anna));
        assertThat(tables("Вострецов")).contains("projects.project");
        done(erasures.erase(person, Erasure.Reason.REQUEST, gleb));
        assertThat(tables("Вострецов")).isSubsetOf("journal.event");
        assertThat(extras.get(project, anna).extra().get(field.key())).isEqualTo("Спросить …");
    }

    private void title(ProjectId project, String title) {
        var theirs = projects.get(project, anna);
        var sale = theirs.sale();
        var person = sale.contact() == null ? null : sale.contact().id();
        var draft = new Draft(title, sale.need(), person, "", null, "RUB", null, anna.user());
        done(projects.edit(project, theirs.version(), draft, anna));
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

    /** Whatever it is called, and however it is folded for the search. */
    private List<String> tables(String name) {
        return sql
                .select(DSL.field("schemaname || '.' || tablename", String.class))
                .from("pg_tables")
                .where("has_table_privilege(schemaname || '.' || tablename, 'select')")
                .and("schemaname not in ('pg_catalog', 'information_schema')")
                .fetch(0, String.class)
                .stream()
                .filter(table -> holds(table, name) || holds(table, Folding.fold(name)))
                .toList();
    }

    private boolean holds(String table, String words) {
        return sql.fetchExists(
                DSL.table(table + " as t"), DSL.condition("t::text ilike {0}", "%" + words + "%"));
    }

    /** What is done in the test. */
    record Verbs(
            Projects projects,
            SheetPapers papers,
            People people,
            Erasures erasures,
            ProjectExtras extras,
            Fields fields) {}
}
