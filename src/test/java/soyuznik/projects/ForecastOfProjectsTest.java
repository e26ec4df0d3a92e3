package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.CHANCES_COUNTED;
import static soyuznikdb.projects.Tables.LASTED;
import static soyuznikdb.projects.Tables.METHOD;
import static soyuznikdb.projects.Tables.PROJECT;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.clients.Range;
import soyuznik.insights.Forecast;
import soyuznik.insights.Forecasts;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** What will come, by a past of the method in which four of ten were won on their day 10. */
@OnProjects
@Rule("N-03")
class ForecastOfProjectsTest {
    private static final String METHOD_CODE = "FULL_CYCLE";
    private static final long MANY = 1_000_000;

    private final Forecasts forecasts;
    private final Chances chances;
    private final Projects projects;
    private final Sales sales;
    private final DSLContext sql;
    private final Characters characters;
    private final MockMvc browser;
    private final String product = "Муфта " + UUID.randomUUID();

    ForecastOfProjectsTest(
            Forecasts forecasts,
            Chances chances,
            Projects projects,
            Sales sales,
            DSLContext sql,
            Characters characters,
            MockMvc browser) {
        this.forecasts = forecasts;
        this.chances = chances;
        this.projects = projects;
        this.sales = sales;
        this.sql = sql;
        this.characters = characters;
        this.browser = browser;
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
                .set(LASTED.SCOPE, Viewer.ALL)
                .set(LASTED.DAYS, days)
                .set(LASTED.OUTCOME, end.name())
                .set(LASTED.PROJECTS, projects)
                .execute();
        sql.insertInto(CHANCES_COUNTED)
                .set(CHANCES_COUNTED.SCOPE, Viewer.ALL)
                .set(CHANCES_COUNTED.AT, Instant.now())
                .set(CHANCES_COUNTED.CLOSURES, 0L)
                .onConflictDoNothing()
                .execute();
        chances.forget();
    }

    /** Has been open for ten days, and its seller promises it today. */
    private ProjectId open(@Nullable BigDecimal amount, Viewer by) {
        var draft =
                new Draft(
                        "Насосы", "Течёт", null, product, amount, "RUB", sales.today(), by.user());
        var start = Opening.Start.of(METHOD_CODE);
        var opening = new Opening(UUID.randomUUID(), sales.client(by), draft, start);
        var project = done(projects.open(opening, by));
        sql.update(PROJECT)
                .set(PROJECT.OPENED_ON, sales.today().minusDays(10))
                .where(PROJECT.ID.eq(project.value()))
                .execute();
        return project;
    }

    private Forecast forecast(String who) {
        var goods = new Cohort.Goods(product, null);
        var cohort = new Cohort(METHOD_CODE, Range.open(), new Cohort.Led(null, null), "", goods);
        return forecasts.of(cohort, characters.viewer(who), sales.today()).figures();
    }

    private ResultActions page() throws Exception {
        return browser.perform(
                get("/insights/forecast?method=" + METHOD_CODE + "&written=" + product)
                        .with(characters.signedIn("gleb")));
    }

    @Test
    void eachOpenProjectCountsByItsChanceBesideTheDatesOfTheSellers() {
        past(10, End.WON, 4 * MANY);
        past(30, End.LOST, 6 * MANY);
        open(new BigDecimal("1000000"), characters.viewer("anna"));
        open(null, characters.viewer("anna"));
        var forecast = forecast("gleb");
        assertThat(forecast.soon().mean()).isCloseTo(0.8, within(1e-4));
        assertThat(forecast.money().mean()).isCloseTo(400_000, within(50.0));
        assertThat(forecast.money().variance()).isCloseTo(0.24e12, within(1e9));
        assertThat(forecast.dated().projects()).isEqualTo(2);
        assertThat(forecast.dated().amount()).isEqualByComparingTo("1000000");
        assertThat(forecast.open().unpriced()).isEqualTo(1);
    }

    @Test
    @Rule("T-02")
    void whoSeesOneBranchSeesItAloneInTheSumsToo() {
        past(10, End.WON, 20);
        open(new BigDecimal("1000000"), characters.viewer("boris"));
        assertThat(forecast("vera").open().projects()).isZero();
        assertThat(forecast("gleb").open().projects()).isEqualTo(1);
    }

    @Test
    void belowTenEndedProjectsNothingIsForetold() throws Exception {
        past(10, End.WON, 4);
        open(new BigDecimal("1000000"), characters.viewer("anna"));
        page().andExpect(status().isOk())
                .andExpect(content().string(containsString("закончилось 4 проекта")))
                .andExpect(content().string(containsString("Не хватает 6")))
                .andExpect(content().string(not(containsString("Вероятность выиграть"))));
    }

    @Test
    @Rule("N-10")
    void theFiguresOpenTheProjectsThatTheyCount() throws Exception {
        past(10, End.WON, 4 * MANY);
        past(30, End.LOST, 6 * MANY);
        open(null, characters.viewer("anna"));
        page().andExpect(content().string(containsString("40\u00a0%")))
                .andExpect(content().string(containsString("unpriced=true")));
        browser.perform(
                        get("/projects?tab=open&unpriced=true&written=" + product)
                                .with(characters.signedIn("gleb")))
                .andExpect(content().string(containsString("Насосы")));
    }
}
