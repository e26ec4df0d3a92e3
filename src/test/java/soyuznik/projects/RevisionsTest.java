package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.projects.Tables.POSTPONEMENT;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.REAPPRAISAL;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.clients.Range;
import soyuznik.insights.Movers;
import soyuznik.insights.Moves;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Dates and sums that are moved, and who moves them. */
@OnProjects
@Rule("N-03")
class RevisionsTest {
    private final Projects projects;
    private final Movers movers;
    private final Sales sales;
    private final Goods goods;
    private final DSLContext sql;
    private final Characters characters;
    private final MockMvc browser;
    private final Viewer anna;
    private final String product = "Муфта " + UUID.randomUUID();

    RevisionsTest(
            Projects projects,
            Movers movers,
            Sales sales,
            Goods goods,
            DSLContext sql,
            Characters characters,
            MockMvc browser) {
        this.projects = projects;
        this.movers = movers;
        this.sales = sales;
        this.goods = goods;
        this.sql = sql;
        this.characters = characters;
        this.browser = browser;
        this.anna = characters.viewer("anna");
    }

    /** Opened so many days ago, planned for the day, with the sum. */
    private ProjectId opened(int ago, LocalDate close, @Nullable BigDecimal amount) {
        var draft = new Draft("Насосы", "Течёт", null, product, amount, "RUB", close, anna.user());
        var start = Opening.Start.of(Methods.SHORT);
        var opening = new Opening(UUID.randomUUID(), sales.client(anna), draft, start);
        var project = done(projects.open(opening, anna));
        sql.update(PROJECT)
                .set(PROJECT.OPENED_ON, sales.today().minusDays(ago))
                .where(PROJECT.ID.eq(project.value()))
                .execute();
        return project;
    }

    private void write(ProjectId project, @Nullable LocalDate close, @Nullable BigDecimal amount) {
        var draft = new Draft("Насосы", "Течёт", null, product, amount, "RUB", close, anna.user());
        var version = projects.get(project, anna).version();
        done(projects.edit(project, version, draft, anna));
    }

    /** What was changed today was changed yesterday. */
    private void aDayPasses(ProjectId project) {
        sql.update(POSTPONEMENT)
                .set(POSTPONEMENT.ON_DAY, POSTPONEMENT.ON_DAY.minus(1))
                .where(POSTPONEMENT.PROJECT_ID.eq(project.value()))
                .execute();
    }

    private Project.Moved moved(ProjectId project) {
        return projects.get(project, anna).sale().moved();
    }

    private Moves moves(String who) {
        var goods = new Cohort.Goods(product, null);
        var led = new Cohort.Led(null, null);
        var cohort = new Cohort(Methods.SHORT, Range.open(), led, "", goods);
        return movers.of(cohort, characters.viewer(who)).figures();
    }

    @Test
    void eachDayOnWhichThePlannedCloseWasMovedCountsOnce() throws Exception {
        var close = sales.today().plusDays(5);
        var project = opened(10, close, null);
        write(project, close.plusDays(20), null);
        aDayPasses(project);
        write(project, close.plusDays(90), null);
        write(project, close.plusDays(45), null);
        assertThat(moved(project)).isEqualTo(new Project.Moved(2, 45));
        browser.perform(get("/projects/" + project).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("переносили 2 раза, всего на 45 дней")));
    }

    @Test
    void whatIsPutBackOnTheSameDayWasNotMoved() {
        var close = sales.today().plusDays(5);
        var project = opened(10, close, null);
        write(project, close.plusDays(20), null);
        write(project, close, null);
        assertThat(moved(project)).isEqualTo(new Project.Moved(0, 0));
    }

    @Test
    void onTheDayOfItsOpeningAndBeforeAnythingWasNamedNothingIsMoved() {
        var close = sales.today().plusDays(5);
        var fresh = opened(0, close, null);
        write(fresh, close.plusDays(20), new BigDecimal("5"));
        assertThat(moved(fresh).times()).isZero();
        var unnamed = opened(10, close, null);
        write(unnamed, null, null);
        aDayPasses(unnamed);
        write(unnamed, close, new BigDecimal("5"));
        assertThat(moved(unnamed).times()).isZero();
        assertThat(moves("gleb").all().prices().any()).isZero();
    }

    @Test
    void aSumThatItsProductsMakeIsChangedByThem() {
        var project = opened(10, sales.today(), new BigDecimal("1000"));
        done(goods.put(project, goods.product(), Goods.typed("3", "500 RUB"), anna));
        var prices = moves("gleb").all().prices();
        assertThat(prices.any()).isEqualTo(1);
        assertThat(prices.share()).isEqualByComparingTo("0.5");
        assertThat(
                        sql.select(REAPPRAISAL.BEFORE, REAPPRAISAL.AFTER, REAPPRAISAL.BY_ID)
                                .from(REAPPRAISAL)
                                .where(REAPPRAISAL.PROJECT_ID.eq(project.value()))
                                .fetchSingle()
                                .intoList())
                .containsExactly(
                        new BigDecimal("1000.00"), new BigDecimal("1500.00"), anna.user().value());
    }

    @Test
    @Rule("N-10")
    void theFiguresOfAManagerOpenTheProjects() throws Exception {
        var close = sales.today().plusDays(5);
        write(opened(10, close, null), close.plusDays(30), null);
        opened(10, close, null);
        var line = moves("gleb").owners().getFirst();
        assertThat(line.projects()).isEqualTo(2);
        assertThat(line.closes().once()).isEqualTo(1);
        assertThat(line.closes().days()).isEqualByComparingTo("30");
        list(1).andExpect(content().string(containsString("один раз")))
                .andExpect(content().string(containsString("Насосы")));
        list(2).andExpect(content().string(not(containsString("Насосы"))));
    }

    @Test
    void whoMovesMostIsFoundAmongAllManagers() {
        var close = sales.today().plusDays(5);
        var project = opened(10, close, null);
        write(project, close.plusDays(30), null);
        var ids = IntStream.range(0, 120).mapToObj(i -> ofSomebody(project, i)).toList();
        try {
            assertThat(moves("gleb").owners()).hasSize(121);
        } finally {
            sql.deleteFrom(PROJECT).where(PROJECT.ID.in(ids)).execute();
            sql.deleteFrom(APP_USER).where(APP_USER.PHONE.eq(product)).execute();
        }
    }

    /** The same project once more, of a manager who leads nothing else. */
    private long ofSomebody(ProjectId project, int number) {
        var owner =
                sql.insertInto(APP_USER)
                        .set(APP_USER.BRANCH_ID, anna.branch().value())
                        .set(APP_USER.EMAIL, number + "@" + UUID.randomUUID())
                        .set(APP_USER.SURNAME, "Новый " + number)
                        .set(APP_USER.PHONE, product)
                        .set(APP_USER.CREATED_AT, Instant.now())
                        .returningResult(APP_USER.ID)
                        .fetchSingle()
                        .value1();
        var copy = sql.fetchSingle(PROJECT, PROJECT.ID.eq(project.value())).copy();
        copy.setKey(UUID.randomUUID());
        copy.setOwnerId(owner);
        copy.touched(PROJECT.NAMED, false); // made of the others
        copy.store();
        return copy.getId();
    }

    private ResultActions list(int moved) throws Exception {
        return browser.perform(
                get("/projects?tab=open&method=SHORT&moved=" + moved + "&written=" + product)
                        .with(characters.signedIn("gleb")));
    }

    @Test
    @Rule("T-02")
    void whoSeesAnotherBranchSeesNoneOfIt() {
        var close = sales.today().plusDays(5);
        write(opened(10, close, null), close.plusDays(30), null);
        assertThat(moves("boris").all().projects()).isZero();
    }
}
