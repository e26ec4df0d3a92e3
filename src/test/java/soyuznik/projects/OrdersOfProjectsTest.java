package soyuznik.projects;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;
import static soyuznikdb.projects.Tables.PROJECT;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.access.Bearer;
import soyuznik.access.CustomField;
import soyuznik.access.Extra;
import soyuznik.access.Rates;
import soyuznik.clients.Range;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Fields;
import soyuznik.support.Rule;

/** In which orders the list of projects stands, and that each goes on where a page ended. */
@OnProjects
@Rule("P-06")
class OrdersOfProjectsTest {
    private static final LocalDate DAY = LocalDate.of(2027, 3, 12);

    private final Lists lists;
    private final Made made;
    private final Sales sales;
    private final Rates rates;
    private final Characters characters;
    private final MockMvc browser;
    private final DSLContext sql;

    /** What reads them. */
    @TestComponent
    record Lists(FoundProjects found, ProjectList list) {}

    /** What makes them. */
    @TestComponent
    record Made(Projects projects, ProjectExtras extras, Fields fields) {}

    OrdersOfProjectsTest(
            Lists lists,
            Made made,
            Sales sales,
            Rates rates,
            Characters characters,
            MockMvc browser,
            DSLContext sql) {
        this.lists = lists;
        this.made = made;
        this.sales = sales;
        this.rates = rates;
        this.characters = characters;
        this.browser = browser;
        this.sql = sql;
    }

    /** Something that no other project sells. */
    private final String goods = "Порядок " + UUID.randomUUID();

    private Viewer anna() {
        return characters.viewer("anna");
    }

    private ProjectId worth(String title, @Nullable String amount, @Nullable LocalDate close) {
        return worth("АО «Северный путь»", title, amount, close);
    }

    private ProjectId worth(
            String client, String title, @Nullable String amount, @Nullable LocalDate close) {
        var sum = amount == null ? null : new BigDecimal(amount.replaceAll("[^\\d.]", ""));
        var currency = amount == null ? "RUB" : amount.replaceAll("[^A-Z]", "");
        var owner = anna().user();
        var draft = new Draft(title, "", null, goods, sum, currency, close, owner);
        var opening = new Opening(UUID.randomUUID(), sales.client(client, anna()), draft);
        return done(made.projects().open(opening, anna()));
    }

    /** Page by page, two at a time. */
    private List<String> titles(String sort) {
        return titles(sort, anna());
    }

    private List<String> titles(String sort, Viewer viewer) {
        var order = ProjectOrder.read(sort, false);
        var read = new ArrayList<String>();
        @Nullable String after = null;
        do {
            var tab = lists.list().tab(Tab.OPEN);
            var asked = new FoundProjects.Asked(tab, filter(), order, after);
            var page = lists.found().part(viewer, asked, 2);
            assertThat(page.order()).isEqualTo(order);
            page.rows().forEach(row -> read.add(row.title()));
            after = page.next();
        } while (after != null);
        return read;
    }

    private ProjectFilter filter() {
        var none = ProjectFilter.NONE;
        var any = Traits.ANY;
        var traits = new Traits(Range.open(), "", "", goods, any.way(), any.loss());
        return new ProjectFilter(none.whose(), none.sums(), none.when(), Wares.ANY, traits);
    }

    @Test
    void sumsOfSeveralCurrenciesStandByWhatTheyAreWorthToday() {
        done(rates.set("01.11.2026 KZT 0,17", characters.viewer("vera")));
        worth("Тенге", "1000 KZT", null);
        worth("Дешёвый", "169.99 RUB", null);
        worth("Дорогой", "170.01 RUB", null);
        worth("Без курса", "900 GBP", null);
        worth("Без суммы", null, null);
        assertThat(titles("amount"))
                .containsExactly("Без курса", "Без суммы", "Дешёвый", "Тенге", "Дорогой");
        assertThat(titles("-amount"))
                .containsExactly("Дорогой", "Тенге", "Дешёвый", "Без суммы", "Без курса");
    }

    @Test
    void daysGoBothWaysAndWhatHasNoneComesLast() {
        worth("Позже", null, DAY.plusDays(2));
        worth("Раньше", null, DAY);
        worth("Когда-то", null, null);
        assertThat(titles("day")).containsExactly("Раньше", "Позже", "Когда-то");
        assertThat(titles("-day")).containsExactly("Когда-то", "Позже", "Раньше");
        assertThat(titles("чепуха")).isEqualTo(titles("day"));
    }

    @Test
    void namesOfClientsAndOfProjectsStandAsInADictionary() {
        worth("Ёлка", null, null);
        worth("ООО «Ёжик»", "дуб", null, null);
        worth("ООО «Жук»", "Берёза", null, null);
        assertThat(titles("title")).containsExactly("Берёза", "дуб", "Ёлка");
        assertThat(titles("client")).containsExactly("дуб", "Берёза", "Ёлка");
        assertThat(titles("-client")).containsExactly("Ёлка", "Берёза", "дуб");
    }

    @Test
    void whoStandsLongestInItsStageComesFirstByTheFirstClick() {
        stands(worth("Свежий", null, null), 3, DAY.minusDays(9), 2);
        stands(worth("Давний", null, null), 80, DAY.minusDays(1), 0);
        stands(worth("Средний", null, null), 20, DAY.minusDays(5), 1);
        assertThat(titles("-stage")).containsExactly("Давний", "Средний", "Свежий");
        assertThat(titles("-opened")).containsExactly("Давний", "Средний", "Свежий");
        assertThat(titles("-moved")).containsExactly("Свежий", "Средний", "Давний");
        assertThat(titles("owner")).hasSize(3);
        assertThat(titles("product")).hasSize(3);
    }

    private void stands(ProjectId project, int days, LocalDate opened, int moved) {
        sql.update(PROJECT)
                .set(PROJECT.STAGE_SINCE, sales.today().minusDays(days))
                .set(PROJECT.OPENED_ON, opened)
                .set(PROJECT.MOVED, moved)
                .where(PROJECT.ID.eq(project.value()))
                .execute();
    }

    @Test
    void aCustomFieldIsAnOrderToo() {
        var field = made.fields().ask(Bearer.PROJECT, CustomField.Kind.NUMBER, "Линий");
        put(worth("Девять", null, null), field, "9");
        put(worth("Десять", null, null), field, "10");
        worth("Неизвестно", null, null);
        assertThat(titles(field.key())).containsExactly("Неизвестно", "Девять", "Десять");
        assertThat(titles("-" + field.key())).containsExactly("Десять", "Девять", "Неизвестно");
    }

    private void put(ProjectId project, CustomField field, String value) {
        done(made.extras().put(project, 0, new Extra(Map.of(field.key(), value)), anna()));
    }

    @Test
    @Rule("T-02")
    void inNoOrderOneSeesWhatOneDoesNotSee() {
        worth("Чужой", "5 RUB", DAY);
        for (var sort : List.of("-amount", "client", "-day", "stage")) {
            assertThat(titles(sort, characters.viewer("boris"))).as(sort).isEmpty();
            assertThat(titles(sort, characters.viewer("gleb"))).as(sort).containsExactly("Чужой");
        }
    }

    @Test
    void aClickOnTheHeadOrdersAndASecondTurnsItRound() throws Exception {
        worth("Малый", "10 RUB", null);
        worth("Большой", "2000 RUB", null);
        list("tab=open&written=" + goods)
                .andExpect(content().string(containsString("&amp;sort=-amount\"")))
                .andExpect(content().string(containsString("aria-sort=\"ascending\"")));
        list("tab=open&sort=-amount&written=" + goods)
                .andExpect(content().string(stringContainsInOrder("Большой", "Малый")))
                .andExpect(content().string(containsString("tab=open&amp;sort=amount&amp;")))
                .andExpect(content().string(containsString("aria-sort=\"descending\"")))
                .andExpect(content().string(containsString("query=tab%3Dopen%26sort%3D-amount")));
        list("tab=open&sort=day&written=" + goods)
                .andExpect(content().string(not(containsString("query=tab%3Dopen%26sort"))));
    }

    @Test
    void onATelephoneTheSameOrdersAreAMenuThatKeepsWhatIsAsked() throws Exception {
        worth("Порядок на телефоне", "100 RUB", null);
        var menu = stringContainsInOrder("list-order", "own=true", "sort=-amount", "<thead>");
        list("tab=open&own=true").andExpect(content().string(menu));
    }

    @Test
    @Rule("W-02")
    void theFileStandsInTheOrderOfThePage() throws Exception {
        worth("Малый", "10 RUB", null);
        worth("Большой", "2000 RUB", null);
        var list = "tab=open&sort=-amount&cols=client&written=" + goods;
        var form = post("/exports").param("kind", "projects").param("format", "csv");
        var answer = browser.perform(form.param("list", list).with(characters.signedIn("gleb")));
        var file = answer.andReturn().getResponse().getContentAsByteArray();
        assertThat(new String(file, UTF_8)).containsSubsequence("Большой", "Малый");
    }

    private ResultActions list(String query) throws Exception {
        return browser.perform(get("/projects?" + query).with(characters.signedIn("anna")));
    }
}
