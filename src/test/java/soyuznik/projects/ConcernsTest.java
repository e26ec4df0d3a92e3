package soyuznik.projects;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Attention;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What faded, and clients that do nothing any more, come to the day with a thing to do. */
@OnProjects
@Transactional
class ConcernsTest {
    private final Concerns concerns;
    private final ConcernsAsk asking;
    private final AgeingFactsTest.Sheets people;
    private final Projects projects;
    private final Sales sales;
    private final DSLContext sql;
    private final Viewer seller;

    ConcernsTest(
            Concerns concerns,
            ConcernsAsk asking,
            AgeingFactsTest.Sheets people,
            Projects projects,
            Sales sales,
            DSLContext sql,
            Characters characters) {
        this.concerns = concerns;
        this.asking = asking;
        this.people = people;
        this.projects = projects;
        this.sales = sales;
        this.sql = sql;
        this.seller = characters.newcomer(Role.SELLER);
    }

    /** What a day says after the night. */
    private List<String> asked() {
        return asking.of(seller, sales.today()).stream()
                .map(call -> call.what().key() + " " + call.address())
                .toList();
    }

    private static String faded(ProjectId project) {
        return "projects.attention.faded /projects/" + project + "#sagging";
    }

    private static String silent(ProjectId project) {
        return "projects.attention.silent /projects/" + project;
    }

    private ProjectId passed() {
        var project = sales.ready(seller);
        sales.pass(project, seller);
        return project;
    }

    private void leaves(ProjectId project) {
        var person = requireNonNull(projects.get(project, seller).sale().contact()).id();
        var employment = people.people().get(person, seller).main().id();
        done(people.employments().leave(employment, sales.today(), seller));
    }

    private ProjectId opened(LocalDate day) {
        return opened(sales.ready(seller), day);
    }

    private ProjectId opened(ProjectId project, LocalDate day) {
        sql.update(PROJECT)
                .set(PROJECT.OPENED_ON, day)
                .where(PROJECT.ID.eq(project.value()))
                .execute();
        return project;
    }

    private int cycle() {
        return projects.get(sales.ready(seller), seller).course().method().cycle().days();
    }

    @Test
    @Rule("P-16")
    void whatFadedComesToTheDayAfterTheNight() {
        var project = passed();
        passed();
        concerns.recount();
        assertThat(asked()).isEmpty();
        leaves(project);
        concerns.recount();
        assertThat(asked()).containsExactly(faded(project));
    }

    @Test
    @Rule("P-16")
    void whatWasMendedSinceTheNightDoesNotCome() {
        var project = passed();
        leaves(project);
        concerns.recount();
        sales.back(project, seller);
        assertThat(asked()).isEmpty();
        concerns.recount();
        assertThat(asked()).isEmpty();
    }

    @Test
    @Rule("P-08")
    void aClientThatDoesNothingLongerThanAWholeSaleComesToTheDay() {
        var late = opened(sales.today().minusDays(cycle() + 1));
        opened(sales.today().minusDays(cycle()));
        concerns.recount();
        assertThat(asked()).containsExactly(silent(late));
    }

    @Test
    @Rule("P-08")
    void whoeverAnsweredIsNotSilent() {
        var project = passed();
        sales.propose(project, seller);
        opened(project, sales.today().minusDays(cycle() + 30));
        concerns.recount();
        assertThat(asked()).isEmpty();
        assertThat(projects.get(project, seller).lastAct()).isEqualTo(sales.today());
    }

    @Test
    @Rule({"P-08", "P-19"})
    void ofWhatCameFromAFileNothingIsKnown() {
        var project = opened(sales.today().minusDays(cycle() + 1));
        sql.update(PROJECT)
                .set(PROJECT.IMPORTED, true)
                .where(PROJECT.ID.eq(project.value()))
                .execute();
        concerns.recount();
        assertThat(asked()).isEmpty();
    }

    @Test
    @Rule("P-08")
    void eachHasAThingToDo() {
        opened(sales.today().minusDays(cycle() + 1));
        concerns.recount();
        assertThat(asking.of(seller, sales.today()))
                .singleElement()
                .extracting(Attention.Call::acts)
                .satisfies(acts -> assertThat(acts).hasSize(2));
    }
}
