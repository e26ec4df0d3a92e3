package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Range;
import soyuznik.insights.Advances;
import soyuznik.insights.Advances.Trait;
import soyuznik.insights.Against;
import soyuznik.insights.Words;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Talks about no project count in the figures of talks, as what they are. */
@OnWork
@Rule({"N-09", "N-10"})
class AloneInFiguresTest {
    private static final Map<String, String> ADVANCE =
            Map.of("theirPromise", "Пришлёт журнал ремонтов", "theirDue", "2018-11-10");

    private final Figures figures;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;

    AloneInFiguresTest(Figures figures, Site site, MockMvc browser, Characters characters) {
        this.figures = figures;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
    }

    /** What tells them. */
    @TestComponent
    record Figures(Advances advances, Against against, Words words) {}

    private static TalkFilter in(int month, Viewer leader) {
        return new TalkFilter(
                TalkFilter.Tab.HELD,
                new Range<>(LocalDate.of(2018, month, 1), LocalDate.of(2018, month, 28)),
                Set.of(),
                Set.of(),
                TalkFilter.Objected.WHATEVER,
                new TalkFilter.Whose(leader.user(), null, null, null, null, null));
    }

    private Talk held(CompanyId client, String day, Map<String, String> more, Viewer by) {
        var typed = new HashMap<>(more);
        typed.put("heldOn", day);
        return site.held(client, typed, by);
    }

    /** An advance and a call at a client that the seller leads, and a meeting about its project. */
    private Viewer seller(int month) {
        var seller = characters.newcomer(Role.SELLER);
        var project = site.project(seller);
        var client = site.client(project, seller);
        held(client, "2018-0" + month + "-02", ADVANCE, seller);
        held(
                client,
                "2018-0" + month + "-03",
                Map.of("kind", "CALL", "objection", "Дорого"),
                seller);
        site.held(
                project,
                site.typed(project, Map.of("heldOn", "2018-0" + month + "-04"), seller),
                seller);
        return seller;
    }

    @Test
    void theyCountForWhoeverLeadsTheClientAndApart() {
        var seller = seller(5);
        var own = seller.user().toString();
        assertThat(figures.advances().of(in(5, seller), seller).figures())
                .extracting(Advances.Share::by, Advances.Share::code, one -> one.came().talks())
                .containsExactlyInAnyOrder(
                        tuple(Trait.OWNER, own, 3L),
                        tuple(Trait.KIND, "MEETING", 2L),
                        tuple(Trait.KIND, "CALL", 1L),
                        tuple(Trait.ABOUT, "CLIENTS", 2L),
                        tuple(Trait.ABOUT, "PROJECTS", 1L));
    }

    @Test
    @Rule("A-03")
    void soDoWhatWasSaidAgainstUsAndWhatWasPromisedThere() {
        var seller = seller(9);
        var own = seller.user().toString();
        assertThat(figures.against().of(in(9, seller), seller))
                .extracting(Against.Said::code)
                .containsExactlyInAnyOrder(own, "");
        assertThat(figures.words().of(in(9, seller), seller))
                .singleElement()
                .satisfies(one -> assertThat(one.side() + " " + one.told()).isEqualTo("THEIRS 1"));
    }

    @Test
    void eachFigureOpensItsTalks() throws Exception {
        var seller = seller(6);
        var page = read("/insights/talks?onFrom=2018-06-01&onTo=2018-06-28", seller);
        assertThat(page).contains("О проекте или без него");
        var links = Pattern.compile("href=\"(/talks\\?[^\"]*)\">(\\d+)</a>").matcher(page);
        var opened = links.results().filter(link -> !link.group(2).equals("0")).toList();
        assertThat(opened).hasSizeGreaterThan(10);
        for (var link : opened) {
            var list = read(link.group(1).replace("&amp;", "&"), seller);
            assertThat(rows(list)).as(link.group(1)).isEqualTo(Long.parseLong(link.group(2)));
        }
    }

    private static long rows(String list) {
        return Pattern.compile("class=\"row-link\"").matcher(list).results().count();
    }

    private String read(String address, Viewer as) throws Exception {
        return browser.perform(get(address).with(characters.signedIn(as)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    @Test
    void whoAsksForThoseWithoutAProjectIsToldTheseAlone() throws Exception {
        var seller = seller(7);
        var page = read("/insights/talks?onFrom=2018-07-01&onTo=2018-07-28&about=CLIENTS", seller);
        assertThat(page).contains("Из 2 разговоров", "без проекта").doesNotContain("by-ABOUT");
    }

    @Test
    @Rule("T-02")
    void nobodyElseIsToldThem() {
        var seller = seller(8);
        var boris = characters.viewer("boris");
        assertThat(figures.advances().of(in(8, seller), boris).figures()).isEmpty();
        assertThat(figures.against().of(in(8, seller), boris)).isEmpty();
        assertThat(figures.words().of(in(8, seller), boris)).isEmpty();
    }
}
