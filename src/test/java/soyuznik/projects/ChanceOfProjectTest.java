package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.CHANCES_COUNTED;
import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.LASTED;
import static soyuznikdb.projects.Tables.METHOD;
import static soyuznikdb.projects.Tables.PROJECT;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** How likely one open project is to be won, on its own page. */
@OnProjects
@Rule("N-03")
class ChanceOfProjectTest {
    private static final String METHOD_CODE = "FULL_CYCLE";

    private final Chances chances;
    private final Projects projects;
    private final Closures closures;
    private final Sales sales;
    private final DSLContext sql;
    private final Characters characters;
    private final MockMvc browser;
    private final Viewer anna;

    ChanceOfProjectTest(
            Chances chances,
            Projects projects,
            Closures closures,
            Sales sales,
            DSLContext sql,
            Characters characters,
            MockMvc browser) {
        this.chances = chances;
        this.projects = projects;
        this.closures = closures;
        this.sales = sales;
        this.sql = sql;
        this.characters = characters;
        this.browser = browser;
        this.anna = characters.viewer("anna");
    }

    @AfterEach
    void forget() {
        sql.deleteFrom(LASTED).where(LASTED.METHOD_ID.eq(method())).execute();
        sql.deleteFrom(CHANCES_COUNTED).execute();
        chances.forget();
    }

    private long method() {
        return sql.select(METHOD.ID)
                .from(METHOD)
                .where(METHOD.CODE.eq(METHOD_CODE))
                .fetchSingle(Record1::value1);
    }

    private void past(int days, End end, long projects) {
        sql.insertInto(LASTED)
                .set(LASTED.METHOD_ID, method())
                .set(LASTED.SCOPE, Sight.of(anna).scope())
                .set(LASTED.DAYS, days)
                .set(LASTED.OUTCOME, end.name())
                .set(LASTED.PROJECTS, projects)
                .execute();
        sql.insertInto(CHANCES_COUNTED)
                .set(CHANCES_COUNTED.SCOPE, Sight.of(anna).scope())
                .set(CHANCES_COUNTED.AT, Instant.now())
                .set(CHANCES_COUNTED.CLOSURES, 0L)
                .onConflictDoNothing()
                .execute();
        chances.forget();
    }

    /** Has been open for so many days. */
    private ProjectId open(int days) {
        var draft = Sales.draft(null, "", anna.user());
        var start = Opening.Start.of(METHOD_CODE);
        var opening = new Opening(UUID.randomUUID(), sales.client(anna), draft, start);
        var project = done(projects.open(opening, anna));
        sql.update(PROJECT)
                .set(PROJECT.OPENED_ON, sales.today().minusDays(days))
                .where(PROJECT.ID.eq(project.value()))
                .execute();
        return project;
    }

    private String page(String address) throws Exception {
        return browser.perform(get(address).with(characters.signedIn("anna")))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    /** Of all four of ten are won; of those who lasted 21 days three of eight. */
    @Test
    void itsChanceStandsInItsHeadWithThoseWhoTellIt() throws Exception {
        past(10, End.WON, 1);
        past(20, End.LOST, 1);
        past(30, End.WON, 3);
        past(40, End.LOST, 5);
        assertThat(page("/projects/" + open(21)))
                .contains("Вероятность по нашим сделкам: 39\u00a0% (из 10)")
                .contains("Из 8 законченных, открытых 21 день и дольше, выиграно 3")
                .contains("ended=true");
    }

    @Test
    void belowTenEndedProjectsItIsNotSaid() throws Exception {
        past(10, End.WON, 4);
        assertThat(page("/projects/" + open(5)))
                .contains("не хватает 6")
                .doesNotContain("Вероятность по нашим сделкам: ");
    }

    private long ended(Viewer viewer) {
        chances.forget();
        return chances.of(METHOD_CODE, viewer).ended().base();
    }

    private void lost(Viewer by) {
        var draft = Sales.draft(null, "", by.user());
        var start = Opening.Start.of(METHOD_CODE);
        var opening = new Opening(UUID.randomUUID(), sales.client(by), draft, start);
        var project = done(projects.open(opening, by));
        done(closures.close(project, Closing.lost("Дорого", "Завод", ""), by));
        sales.ran(project, sales.today().minusDays(9), sales.today().minusDays(3));
        sql.update(CLOSURE)
                .set(CLOSURE.CLOSED_ON, sales.today().minusDays(3))
                .where(CLOSURE.PROJECT_ID.eq(project.value()))
                .execute();
    }

    @Test
    @Rule("T-02")
    void whatOthersWonOutOfSightTellsNobody() throws Exception {
        sql.deleteFrom(CHANCES_COUNTED).execute();
        var own = List.of(Viewer.scope(anna.user()));
        var alone = new Viewer(anna.user(), anna.branch(), Set.of(), own, Map.of());
        long before = ended(alone);
        long branch = ended(anna);
        lost(characters.viewer("vera"));
        assertThat(List.of(ended(alone), ended(anna))).containsExactly(before, branch + 1);
        lost(characters.viewer("boris"));
        assertThat(List.of(ended(alone), ended(anna))).containsExactly(before, branch + 1);
        lost(anna);
        assertThat(List.of(ended(alone), ended(anna))).containsExactly(before + 1, branch + 2);
    }

    @Test
    @Rule("N-10")
    void thoseWhoTellItAreFoundInTheList() throws Exception {
        var lost = open(30);
        done(closures.close(lost, Closing.lost("Дорого", "Завод", ""), anna));
        var list = "/projects?tab=all&method=" + METHOD_CODE + "&ended=true&days=";
        assertThat(page(list + 30)).contains("/projects/" + lost);
        assertThat(page(list + 31)).doesNotContain("/projects/" + lost + "\"");
        var stage = projects.get(lost, anna).stage().code();
        assertThat(page(list + "0&stood=" + stage)).contains("/projects/" + lost);
        assertThat(page(list + "9&stood=" + stage)).doesNotContain("/projects/" + lost + "\"");
    }
}
