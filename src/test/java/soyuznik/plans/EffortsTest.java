package soyuznik.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static soyuznik.support.Characters.done;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Former;
import soyuznik.support.Rule;
import soyuznik.work.About;
import soyuznik.work.MemoKind;
import soyuznik.work.NewMemo;

/** What sellers begin with new clients, and what the plan asks of them. */
@OnPlans
@Rule("L-04")
class EffortsTest {
    private final Efforts efforts;
    private final EffortCounts counts;
    private final Cells cells;
    private final YearPlans plans;
    private final Harvest harvest;
    private final Characters characters;
    private final MockMvc browser;

    EffortsTest(
            Efforts efforts,
            EffortCounts counts,
            Cells cells,
            YearPlans plans,
            Harvest harvest,
            Characters characters,
            MockMvc browser) {
        this.efforts = efforts;
        this.counts = counts;
        this.cells = cells;
        this.plans = plans;
        this.harvest = harvest;
        this.characters = characters;
        this.browser = browser;
    }

    private void planned(CompanyId client, String amount, Viewer by) {
        var key = new Cell.Key(harvest.year().year(), client, null);
        done(cells.write(new Cell.Change(key, 0, amount, ""), by));
    }

    private Course course(Lens lens) {
        var below = cells.total(lens, harvest.year());
        return new Course(
                harvest.year(), new Wins(List.of()), new Course.Planned(null, false, below));
    }

    private EffortCounts.Told told(Lens lens) {
        return counts.of(lens, harvest.year()).figures();
    }

    private ReverseFunnel needed(Viewer seller, Viewer viewer) {
        var lens = harvest.lens(seller, viewer);
        return efforts.needed(lens, course(lens), told(lens), harvest.today());
    }

    /** An old client with 500 planned, a new one with 300, of which one project is open. */
    private Viewer seller() {
        var seller = harvest.seller();
        var old = harvest.client("АО «Старый»", seller);
        harvest.won(old, harvest.year().first().minusDays(40).toString(), "900", seller);
        planned(old, "500", seller);
        var fresh = harvest.client("АО «Новый»", seller);
        planned(fresh, "300", seller);
        talked(harvest.open(fresh, harvest.year().last(), "300", seller), fresh, seller);
        return seller;
    }

    private void talked(ProjectId project, CompanyId client, Viewer by) {
        for (var kind : List.of("CALL", "MEETING", "VISIT", "LETTER", "EVENT")) {
            harvest.held(project, client, kind, by);
        }
    }

    @Test
    void newBusinessIsThatWithClientsWhoBoughtNothingBeforeTheYear() {
        var seller = seller();
        var needed = needed(seller, seller);
        assertThat(needed.business().existing()).isEqualByComparingTo("500");
        assertThat(needed.business().needed()).isEqualByComparingTo("300");
        assertThat(needed.open()).isEqualTo(1);
        assertThat(needed.rates().conversion().isNorm()).isTrue();
        assertThat(needed.isKnown()).isFalse();
    }

    @Test
    void tenClosedProjectsTellTheirOwnFigures() {
        var seller = harvest.seller();
        for (int i = 0; i < 10; i++) {
            var client = harvest.client("АО «Первый " + i + "»", seller);
            var day = harvest.today().minusDays(10 + i).toString();
            harvest.won(client, day, "200", seller);
            var other = harvest.client("АО «Другой " + i + "»", seller);
            var project = harvest.open(other, harvest.today(), "50", seller);
            talked(project, other, seller);
            harvest.lost(project, seller);
        }
        var rates = needed(seller, seller).rates();
        assertThat(rates.deal().value()).isEqualByComparingTo("200");
        assertThat(rates.conversion().value()).isEqualByComparingTo("50");
        assertThat(rates.meetings().value()).isEqualByComparingTo("2");
        assertThat(rates.calls().base()).isEqualTo(10);
    }

    @Test
    void theLastFourWeeksOfASellerAreCounted() {
        var seller = seller();
        var lens = harvest.lens(seller, seller);
        assertThat(efforts.done(lens, told(lens)))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.projects()).isEqualTo(1);
                    assertThat(one.meetings()).isEqualTo(2);
                    assertThat(one.calls()).isEqualTo(1);
                });
    }

    @Test
    @Rule("N-10")
    void thoseAboutNoProjectCountAmongThemAndOpenOnTheirOwn() throws Exception {
        var seller = harvest.seller();
        planned(harvest.client("АО «План»", seller), "300", seller);
        var fresh = harvest.client("АО «Без проекта»", seller);
        var lens = harvest.lens(seller, seller);
        for (var kind : List.of("CALL", "CALL", "MEETING", "LETTER")) {
            harvest.held(new About.OfClient(fresh), fresh, kind, seller);
        }
        var done = efforts.done(lens, told(lens)).getFirst();
        assertThat(List.of(done.meetings(), done.calls())).containsExactly(1L, 2L);
        assertThat(done.alone()).isEqualTo(new Effort.Alone(1, 2));
        norms();
        assertThat(page(seller)).contains("без проекта 0,5", "about=CLIENTS");
    }

    @Test
    @Rule("T-02")
    void aHeadOfAnotherBranchCountsNothing() {
        var seller = seller();
        var vera = characters.viewer("vera");
        assertThat(needed(seller, vera).business().needed()).isZero();
        var lens = harvest.lens(seller, vera);
        var theirs = efforts.done(lens, told(lens));
        assertThat(theirs.getFirst().meetings()).isZero();
    }

    @Test
    void thePageSaysEachStep() throws Exception {
        var seller = seller();
        norms();
        assertThat(page(seller))
                .contains("400\u00a0₽ ÷ 100\u00a0₽ средней сделки = 4 сделки")
                .contains("4 сделки ÷ 50\u00a0% выигранных = 8 проектов")
                .contains("норма")
                .contains("newOn=" + harvest.year().first());
    }

    @Test
    @Rule("N-10")
    void meetingsAndCallsOfEndedProjectsOpenJustTheseTalks() throws Exception {
        var seller = seller();
        norms();
        tenLost(seller);
        assertThat(page(seller)).contains("по своим: 20 встреч", "разговоры о 10 проектах");
        assertThat(opened(seller)).containsExactly(20L, 50L, 10L, 50L);
    }

    /** A meeting about nine projects of which nothing is written down here, and about a tenth. */
    @Test
    @Rule("A-01")
    void whatAnotherSystemKeptOfEndedProjectsTellsHowManyTalksOneTakes() throws Exception {
        var seller = seller();
        norms();
        tenWrittenElsewhere(seller);
        var rates = needed(seller, seller).rates();
        assertThat(rates.meetings().base()).isEqualTo(10);
        assertThat(rates.meetings().value()).isEqualByComparingTo("1");
        assertThat(rates.calls().value()).isEqualByComparingTo("1");
        assertThat(page(seller))
                .contains("по своим: 0 встреч", "разговоры о 1 проекте")
                .contains("и 10 встреч из записей прежней системы, всего о 10 проектах")
                .contains("и 9 звонков из записей прежней системы");
    }

    @Test
    @Rule("A-01")
    void oneThatIsWrittenDownHereAboutNoProjectIsNotTheSame() {
        var seller = harvest.seller();
        for (int i = 0; i < 10; i++) {
            var client = harvest.client("АО «Мимо проекта " + i + "»", seller);
            var project = harvest.open(client, harvest.today(), "50", seller);
            harvest.held(new About.OfClient(client), client, "CALL", seller);
            brought(new NewMemo.About(client, project), seller);
            harvest.lost(project, seller);
        }
        assertThat(needed(seller, seller).rates().calls().value()).isEqualByComparingTo("1");
    }

    @Test
    @Rule("A-01")
    void ofAKindThatTheFormerSystemKeptNoneOnlyTheProjectsAreSaid() throws Exception {
        var seller = seller();
        norms();
        for (int i = 0; i < 10; i++) {
            var client = harvest.client("АО «Только звонки " + i + "»", seller);
            var project = harvest.open(client, harvest.today(), "50", seller);
            var about = new NewMemo.About(client, project);
            harvest.brought(Former.memo(about, MemoKind.CALL, harvest.today()), seller);
            harvest.lost(project, seller);
        }
        assertThat(page(seller))
                .contains("и ещё о 10 проектах из записей прежней системы")
                .doesNotContain("и 0 встреч");
    }

    private void tenWrittenElsewhere(Viewer seller) {
        for (int i = 0; i < 10; i++) {
            var client = harvest.client("АО «Записанный " + i + "»", seller);
            var project = harvest.open(client, harvest.today(), "50", seller);
            if (i == 0) {
                harvest.held(project, client, "CALL", seller);
            }
            brought(new NewMemo.About(client, project), seller);
            harvest.lost(project, seller);
        }
    }

    /** The call of the tenth is the one that is written down here too. */
    private void brought(NewMemo.About about, Viewer by) {
        for (var kind : List.of(MemoKind.MEETING, MemoKind.CALL, MemoKind.LETTER)) {
            var memo = Former.memo(about, kind, harvest.today());
            harvest.brought(memo, by);
        }
    }

    private void tenLost(Viewer seller) {
        for (int i = 0; i < 10; i++) {
            var client = harvest.client("АО «Ушедший " + i + "»", seller);
            var project = harvest.open(client, harvest.today(), "50", seller);
            talked(project, client, seller);
            harvest.lost(project, seller);
        }
    }

    /** How many talks each link to those of ended projects opens, in the order of the page. */
    private List<Long> opened(Viewer seller) throws Exception {
        var links = Pattern.compile("href=\"(/talks\\?[^\"]*endedFrom[^\"]*)\"");
        var opened = new ArrayList<Long>();
        for (var link : links.matcher(page(seller)).results().toList()) {
            var list = read(link.group(1).replace("&amp;", "&"));
            assertThat(list).contains("Проект закончен: ");
            opened.add(Pattern.compile("class=\"row-link\"").matcher(list).results().count());
        }
        return opened;
    }

    private String page(Viewer seller) throws Exception {
        var branch = characters.branch("east");
        return read("/insights/plan/efforts?manager=" + seller.user() + "&branch=" + branch);
    }

    private String read(String address) throws Exception {
        var answer = browser.perform(get(address).with(characters.signedIn("gleb"))).andReturn();
        return answer.getResponse().getContentAsString();
    }

    private void norms() {
        var gleb = characters.viewer("gleb");
        var key = new YearPlan.Key(harvest.year().year(), characters.branch("east"));
        var typed = new HashMap<>(Map.of("market", "0", "marketReason", "-", "own", "0"));
        typed.putAll(Map.of("ownReason", "-", "deal", "100", "conversion", "50"));
        int version = plans.find(key).map(YearPlan::version).orElse(0);
        done(plans.set(key, version, typed, gleb));
        assertThat(plans.find(key).orElseThrow().get("deal"))
                .satisfies(deal -> assertThat(new BigDecimal(deal)).isEqualByComparingTo("100"));
    }
}
