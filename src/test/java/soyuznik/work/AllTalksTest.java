package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.clients.Range;
import soyuznik.insights.Advances;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** The list of all talks, and what figures say of them. Each test has days of its own. */
@OnWork
class AllTalksTest {
    private static final Map<String, String> ADVANCE =
            Map.of("theirPromise", "Пришлёт журнал ремонтов", "theirDue", "2030-01-10");

    private final FoundTalks found;
    private final Advances advances;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    AllTalksTest(
            FoundTalks found,
            Advances advances,
            Site site,
            MockMvc browser,
            Characters characters) {
        this.found = found;
        this.advances = advances;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private ResultActions page(String as, String address) throws Exception {
        return browser.perform(get(address).with(characters.signedIn(as)));
    }

    private static TalkFilter on(LocalDate from, LocalDate to) {
        var anybodys = new TalkFilter.Whose(null, null, null, null, null, null);
        return new TalkFilter(
                TalkFilter.Tab.HELD,
                new Range<>(from, to),
                Set.of(),
                Set.of(),
                TalkFilter.Objected.WHATEVER,
                anybodys);
    }

    private List<FoundTalks.Row> page(TalkFilter filter, Viewer viewer) {
        return found.page(viewer, new FoundTalks.Asked(filter, site.today(), null)).rows();
    }

    private Talk held(ProjectId project, String day, Map<String, String> more) {
        var typed = site.typed(project, more, anna);
        typed.put("heldOn", day);
        return site.held(project, typed, anna);
    }

    @Test
    @Rule({"A-01", "T-02"})
    void eachSeesTheTalksOfTheOwnClientsTheNewestFirst() {
        var project = site.project(anna);
        var older = held(project, "2011-03-01", Map.of());
        var newer = held(project, "2011-03-02", Map.of("kind", "CALL"));
        var march = on(LocalDate.of(2011, 3, 1), LocalDate.of(2011, 3, 31));
        for (var who : List.of("anna", "vera", "gleb")) {
            assertThat(page(march, characters.viewer(who)))
                    .extracting(FoundTalks.Row::key)
                    .containsExactly(newer.key(), older.key());
        }
        assertThat(page(march, characters.viewer("boris"))).isEmpty();
        assertThat(page(march.in(TalkFilter.Tab.AHEAD), anna)).isEmpty();
    }

    @Test
    @Rule("A-01")
    void aPlannedTalkWaitsForItsResultsOnceItsDayHasPassed() {
        var project = site.project(anna);
        var past = site.planned(project, Map.of("heldOn", "2012-03-01"), anna);
        var ahead = site.planned(project, Map.of("heldOn", "2092-03-01"), anna);
        var untold = on(LocalDate.of(2012, 3, 1), LocalDate.of(2012, 3, 1));
        var later = on(LocalDate.of(2092, 3, 1), LocalDate.of(2092, 3, 1));
        assertThat(page(untold.in(TalkFilter.Tab.UNTOLD), anna))
                .extracting(FoundTalks.Row::key)
                .containsExactly(past.key());
        assertThat(page(later.in(TalkFilter.Tab.AHEAD), anna))
                .extracting(FoundTalks.Row::key)
                .containsExactly(ahead.key());
        assertThat(page(later, anna)).isEmpty();
    }

    @Test
    @Rule("N-10")
    void aLongListGoesOnBehindItsFiftiethAndLosesAndDoublesNone() {
        var project = site.project(anna);
        var typed = site.typed(project, Map.of("heldOn", "2013-03-01"), anna);
        for (int i = 0; i < 53; i++) {
            site.held(project, typed, anna);
        }
        var day = on(LocalDate.of(2013, 3, 1), LocalDate.of(2013, 3, 1));
        var first = found.page(anna, new FoundTalks.Asked(day, site.today(), null));
        var second = found.page(anna, new FoundTalks.Asked(day, site.today(), first.next()));
        assertThat(first.rows()).hasSize(50);
        assertThat(second.rows()).hasSize(3).doesNotContainAnyElementsOf(first.rows());
        assertThat(second.next()).isNull();
    }

    @Test
    @Rule({"N-09", "S-03"})
    void figuresSayWhatCameOfTheTalksAndHowManyWaitForTheirResults() {
        var march = march2014();
        assertThat(
                        advances.of(march, anna).figures().stream()
                                .filter(one -> one.by() == Advances.Trait.OWNER))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.came()).isEqualTo(new Advances.Outcomes(0, 1, 1, 1));
                    assertThat(one.untold()).isEqualTo(1);
                });
    }

    private TalkFilter march2014() {
        var project = site.project(anna);
        held(project, "2014-03-01", ADVANCE);
        held(project, "2014-03-02", Map.of("kind", "CALL"));
        held(project, "2014-03-03", Map.of("kind", "CALL", "answer", "REFUSED"));
        site.planned(project, Map.of("heldOn", "2014-03-04"), anna);
        return on(LocalDate.of(2014, 3, 1), LocalDate.of(2014, 3, 31));
    }

    @Test
    @Rule({"N-09", "N-10"})
    void whatTheFiguresCountStandsInTheList() throws Exception {
        var project = site.project(anna);
        held(project, "2016-03-01", ADVANCE);
        held(project, "2016-03-02", Map.of("kind", "CALL"));
        site.planned(project, Map.of("heldOn", "2016-03-04"), anna);
        page("anna", "/insights/talks?onFrom=2016-03-01&onTo=2016-03-31")
                .andExpect(content().string(containsString("Из 2 разговоров")))
                .andExpect(content().string(containsString("Итогов ждут: 1")));
        var march = on(LocalDate.of(2016, 3, 1), LocalDate.of(2016, 3, 31));
        assertThat(page(march, anna)).hasSize(2);
        assertThat(page(march.in(TalkFilter.Tab.UNTOLD), anna)).hasSize(1);
    }

    @Test
    @Rule({"N-09", "T-02"})
    void figuresCountOnlyWhatOneSees() throws Exception {
        held(site.project(anna), "2015-03-01", ADVANCE);
        var march = on(LocalDate.of(2015, 3, 1), LocalDate.of(2015, 3, 31));
        assertThat(advances.of(march, characters.viewer("boris")).figures()).isEmpty();
        assertThat(advances.of(march, characters.viewer("gleb")).figures()).hasSize(3);
        page("boris", "/insights/talks?onFrom=2015-03-01&onTo=2015-03-31")
                .andExpect(content().string(containsString("За эти дни разговоров нет")));
    }

    @Test
    void whatCanNotBeReadIsToldBesideItsField() throws Exception {
        for (var path : List.of("/talks", "/insights/talks")) {
            page("anna", path + "?onFrom=2014-02-31")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("onFrom-error")));
            page("anna", path + "?onFrom=2014-02-02&onTo=2014-01-01")
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(content().string(containsString("onTo-error")));
        }
        page("anna", "/talks?kind=CALL&onFrom=2014-03-01")
                .andExpect(content().string(containsString("звонок · 01.03.2014")));
        page("anna", "/talks?tab=NO&kind=NO&came=NO&after=x%00").andExpect(status().isOk());
    }
}
