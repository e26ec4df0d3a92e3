package soyuznik.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;
import static soyuznikdb.journal.Tables.EVENT;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matcher;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.access.History;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

@OnProjects
@Rule("P-06")
class ChangesOfProjectsTest {
    private final Projects projects;
    private final Goods goods;
    private final Sales sales;
    private final History history;
    private final Characters characters;
    private final MockMvc browser;
    private final DSLContext sql;
    private final Viewer vera;

    ChangesOfProjectsTest(
            Projects projects,
            Goods goods,
            Sales sales,
            History history,
            Characters characters,
            MockMvc browser,
            DSLContext sql) {
        this.projects = projects;
        this.goods = goods;
        this.sales = sales;
        this.history = history;
        this.characters = characters;
        this.browser = browser;
        this.sql = sql;
        this.vera = characters.viewer("vera");
    }

    private Draft draft(String title, long amount, LocalDate close, String owner) {
        var sum = BigDecimal.valueOf(amount);
        return new Draft(title, "", null, "", sum, "RUB", close, characters.id(owner));
    }

    private ProjectId opened(Draft draft) {
        CompanyId client = sales.client(vera);
        return done(projects.open(new Opening(UUID.randomUUID(), client, draft), vera));
    }

    private void listSays(long amount, Matcher<String> what) throws Exception {
        var filter = "tab=open&changed=true&amountFrom=" + amount + "&amountTo=" + amount;
        browser.perform(get("/projects?" + filter).with(characters.signedIn("vera")))
                .andExpect(content().string(what));
    }

    @Test
    void whatChangedSinceYesterdaySaysFromWhatToWhatAndByWhom() throws Exception {
        var project = opened(draft("Насосы", 700_000, LocalDate.of(2027, 2, 1), "vera"));
        var ours = draft("Насосы ЦН", 777_333, LocalDate.of(2027, 3, 12), "anna");
        done(projects.edit(project, 0, ours, vera));
        listSays(777_333, containsString("План закрытия: 01.02.2027 → 12.03.2027"));
        listSays(777_333, containsString(named("Громова В. С. → Иванова А. П.")));
        listSays(777_333, containsString("Сумма: 700"));
        listSays(777_333, containsString(named("Громова В. С.") + ", <time"));
        listSays(777_333, not(containsString("Насосы →")));
    }

    /** Initials never stand alone on a line. */
    private static String named(String text) {
        return text.replace("а В. С.", "а\u00a0В.\u00a0С.").replace("а А. П.", "а\u00a0А.\u00a0П.");
    }

    @Test
    void productsSayWhatBecameOfTheSum() throws Exception {
        var project = opened(draft("Насосы", 500_000, LocalDate.of(2027, 2, 1), "vera"));
        var typed = Map.of("quantity", "3", "price", "259111 RUB");
        done(goods.put(project, goods.product(), typed, vera));
        listSays(777_333, containsString("Сумма: 500"));
    }

    @Test
    void theListTellsNothingUnlessItIsAsked() throws Exception {
        opened(draft("Насосы", 777_999, LocalDate.of(2027, 2, 1), "vera"));
        listSays(777_999, containsString("row-changes"));
        browser.perform(get("/projects?tab=open").with(characters.signedIn("vera")))
                .andExpect(content().string(not(containsString("row-changes"))));
    }

    @Test
    void whatHappenedBeforeIsNotTold() {
        var project = opened(draft("Насосы", 1, LocalDate.of(2027, 2, 1), "vera")).value();
        var other = opened(draft("Насосы", 1, LocalDate.of(2027, 2, 1), "vera")).value();
        var ago = Instant.now().minus(Duration.ofHours(1));
        assertThat(since(project, ago)).containsOnlyKeys(project);
        assertThat(since(project, Instant.now().plusSeconds(60))).isEmpty();
        assertThat(since(other, ago).get(other)).hasSize(1);
    }

    private Map<Long, List<History.Line>> since(long project, Instant since) {
        return history.since(Subject.Kind.PROJECT, List.of(project), since, 5);
    }

    @Test
    void whatTheFirstVersionKeptIsStillTold() throws Exception {
        var project = opened(draft("Насосы", 777_111, LocalDate.of(2027, 2, 1), "vera"));
        sql.insertInto(EVENT)
                .set(EVENT.AT, Instant.now())
                .set(EVENT.CODE, "ProjectChanged")
                .set(EVENT.VERSION, (short) 1)
                .set(EVENT.SUBJECT_KIND, Subject.Kind.PROJECT.name())
                .set(EVENT.SUBJECT_ID, project.value())
                .set(EVENT.DETAILS, JSONB.valueOf("{\"fields\":[\"field.projects.amount\"]}"))
                .execute();
        listSays(777_111, containsString("изменено: Сумма</span>"));
    }
}
