package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.stringContainsInOrder;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.ClientFolders;
import soyuznik.clients.Range;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Ahead;
import soyuznik.shell.Hour;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** A talk has an hour and a place, where somebody said them. */
@OnWork
@Rule("A-01")
class HoursOfTalksTest {
    private static final Map<String, String> TEN =
            Map.of("startsAt", "10:00", "venue", "Цех 2", "subject", "В десять");
    private static final Map<String, String> NINE =
            Map.of("startsAt", "09:00", "subject", "В девять");
    private static final Map<String, String> NONE = Map.of("subject", "Когда-нибудь");

    private final Work work;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    HoursOfTalksTest(Work work, Site site, MockMvc browser, Characters characters) {
        this.work = work;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    /** Where hours are kept and told. */
    @TestComponent
    record Work(
            Talks talks,
            TalkPlans plans,
            TalksAsk ask,
            Waiting waiting,
            FoundTalks found,
            ClientFolders folders,
            TalkedPeople people) {}

    /** The three talks of one day, those with an hour neither first nor in order. */
    private ProjectId threeOf(LocalDate day, Viewer by) {
        var project = site.project(by);
        for (var one : List.of(NONE, TEN, NINE)) {
            var typed = new HashMap<>(one);
            typed.put("heldOn", day.toString());
            site.planned(project, typed, by);
        }
        return project;
    }

    @Test
    @Rule("A-09")
    void hourAndPlaceStayWithTheResults() {
        var planned = site.planned(site.project(anna), TEN, anna);
        done(work.talks().hold(planned.key(), 0, planned.values(), anna));
        var held = work.talks().get(planned.key(), anna);
        assertThat(held.state()).isEqualTo(TalkState.HELD);
        assertThat(held.at()).isEqualTo(new Hour(LocalTime.of(10, 0), 60));
        assertThat(held.get("venue")).isEqualTo("Цех 2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "24:00", "10:60", "9:30", "10", "10:00:30", "с утра"})
    void whatIsNoHourIsToldBesideItsFieldAndStays(String typed) throws Exception {
        var project = site.project(anna);
        browser.perform(
                        post("/projects/" + project + "/talks")
                                .with(characters.signedIn("anna"))
                                .param("kind", "CALL")
                                .param("heldOn", "2030-01-10")
                                .param("startsAt", typed)
                                .param("subject", "Звонок механику"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"startsAt-error\"")))
                .andExpect(content().string(containsString("value=\"" + typed + '"')))
                .andExpect(content().string(containsString("value=\"Звонок механику\"")));
        assertThat(work.talks().of(project, anna)).isEmpty();
    }

    @Test
    void anHourIsMovedAndASecondTabIsTold() {
        var talk = site.planned(site.project(anna), TEN, anna);
        var typed = new HashMap<>(talk.values());
        typed.put("startsAt", "14:30");
        done(work.plans().update(talk.key(), talk.version(), typed, anna));
        typed.put("startsAt", "16:00");
        assertThat(work.plans().update(talk.key(), talk.version(), typed, anna))
                .isEqualTo(
                        new Outcome.Stale<>(
                                List.of(new Outcome.Difference("startsAt", "14:30", "16:00")),
                                talk.version() + 1));
        typed.put("startsAt", "");
        done(work.plans().update(talk.key(), talk.version() + 1, typed, anna));
        assertThat(work.talks().get(talk.key(), anna).at()).isNull();
    }

    @Test
    @Rule("A-04")
    void onOneDayTheEarliestStandsFirstAndWithoutAnHourLastWhereverTheyAreAhead() {
        var seller = characters.newcomer(Role.SELLER);
        var project = threeOf(site.today(), seller);
        var order = new String[] {"В девять", "В десять", "Когда-нибудь"};
        assertThat(work.waiting().ahead(seller, site.today()))
                .extracting(Waiting.Planned::subject)
                .containsExactly(order);
        assertThat(work.folders().get(site.client(project, seller), seller).ahead().steps())
                .extracting(Ahead.Step::about)
                .containsExactly(order);
        assertThat(work.ask().of(seller, site.today()))
                .extracting(call -> call.what().args().get("subject"))
                .containsExactly((Object[]) order);
    }

    @Test
    void theListOfAllStandsByDayAndThenByHour() throws Exception {
        var project = threeOf(LocalDate.of(2093, 4, 1), anna);
        var days = "onFrom=2093-04-01&onTo=2093-04-01";
        says("/talks?tab=AHEAD&" + days, inOrder("09:00", "10:00", "Когда-нибудь"));
        says("/projects/" + project + "/talks", inOrder("09:00", "10:00", "Когда-нибудь"));
        for (var talk : work.talks().of(project, anna)) {
            done(work.talks().miss(talk.key(), true, anna));
        }
        says("/talks?tab=MISSED&" + days, inOrder("10:00", "09:00", "Когда-нибудь"));
        says("/projects/" + project + "/talks", inOrder("10:00", "09:00", "Когда-нибудь"));
    }

    /**
     * Fifty stand on a page: each knows the hour of the other, and none stands on both or on none.
     */
    @ParameterizedTest
    @CsvSource({
        "AHEAD, 10:00, 2095-04-01",
        "MISSED, 10:00, 2095-04-02",
        "AHEAD, '', 2095-04-03",
        "MISSED, '', 2095-04-04"
    })
    @Rule("A-01")
    void itGoesOnWithinOneHourAndAmongThoseWithoutOne(
            TalkFilter.Tab tab, String hour, LocalDate day) {
        var project = site.project(anna);
        for (int i = 0; i < 60; i++) {
            var typed = Map.of("heldOn", day.toString(), "startsAt", hour);
            var talk = site.planned(project, typed, anna);
            if (tab == TalkFilter.Tab.MISSED) {
                done(work.talks().miss(talk.key(), true, anna));
            }
        }
        assertThat(both(tab, day).map(FoundTalks.Row::key)).hasSize(60).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            value = TalkFilter.Tab.class,
            names = {"AHEAD", "MISSED"})
    @Rule("A-01")
    void theListGoesOnByTheHourBehindItsFiftieth(TalkFilter.Tab tab) {
        boolean ahead = tab == TalkFilter.Tab.AHEAD;
        var day = ahead ? LocalDate.of(2094, 4, 1) : LocalDate.of(2094, 4, 2);
        var said = manyOf(day, !ahead);
        var shown = both(tab, day).map(FoundTalks.Row::at).toList();
        var order = ahead ? said : said.reversed();
        assertThat(shown).hasSize(60);
        assertThat(shown.subList(0, 57)).isEqualTo(order);
        assertThat(shown.subList(57, 60)).containsOnlyNulls();
    }

    /** Those with an hour, by their hour; three more have none. */
    private List<Hour> manyOf(LocalDate day, boolean missed) {
        var project = site.project(anna);
        for (int i = 0; i < 60; i++) {
            var hour =
                    i % 20 == 0 ? "" : LocalTime.MIDNIGHT.plusMinutes(i * 7L % 60 * 20).toString();
            var typed = Map.of("heldOn", day.toString(), "startsAt", hour);
            var talk = site.planned(project, typed, anna);
            if (missed) {
                done(work.talks().miss(talk.key(), true, anna));
            }
        }
        return work.talks().of(project, anna).stream()
                .map(Talk::at)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private Stream<FoundTalks.Row> both(TalkFilter.Tab tab, LocalDate day) {
        var filter =
                new TalkFilter(
                        tab,
                        new Range<>(day, day),
                        Set.of(),
                        Set.of(),
                        TalkFilter.Objected.WHATEVER,
                        new TalkFilter.Whose(null, null, null, null, null, null));
        var first = page(filter, null);
        var second = page(filter, first.next());
        return Stream.concat(first.rows().stream(), second.rows().stream());
    }

    private FoundTalks.Found page(TalkFilter filter, @Nullable String after) {
        return work.found().page(anna, new FoundTalks.Asked(filter, site.today(), after));
    }

    @Test
    @Rule("A-07")
    void theHourIsSaidWhereverATalkIsAhead() throws Exception {
        var project = threeOf(site.today().plusDays(1), anna);
        var talk = "/talks/" + work.talks().of(project, anna).get(1).key().id();
        var page = "/projects/" + project;
        says(page, containsString("завтра, 10:00"));
        says("/companies/" + site.client(project, anna), containsString("завтра, 10:00"));
        says(page + talk, containsString(", 10:00–11:00 · "));
        says(page + talk + "/preparation", inOrder(", 10:00–11:00) · ", "1 ч", "Цех 2"));
        says(page + talk + "/edit", containsString("value=\"10:00\""));
        says(page + talk + "/results/edit", containsString("value=\"10:00\""));
        says(page + talk + "/results/edit", containsString("value=\"" + site.today() + "\""));
    }

    @Test
    @Rule({"A-04", "A-07"})
    void myDayAndWhatIsKeptOnTheDeviceSayTheHour() throws Exception {
        var seller = characters.newcomer(Role.SELLER);
        threeOf(site.today(), seller);
        for (var page : List.of("/day", "/day/talks")) {
            browser.perform(get(page).with(characters.signedIn(seller)))
                    .andExpect(
                            content()
                                    .string(
                                            inOrder(
                                                    "сегодня, 10:00–11:00",
                                                    "В десять",
                                                    "сегодня<")));
        }
    }

    @Test
    @Rule("C-03")
    void whoWasThereHasTheHourInTheOwnData() {
        var project = site.project(anna);
        var on = Map.of("heldOn", "2026-01-10", "startsAt", "10:00");
        var talk = site.planned(project, on, anna);
        var person = new PersonId(Long.parseLong(talk.get("people")));
        assertThat(work.people().of(person).getFirst().rows())
                .extracting(row -> row.get("said_on"))
                .containsExactly("2026-01-10 10:00 60");
    }

    private static Matcher<String> inOrder(String... words) {
        return stringContainsInOrder(words);
    }

    private void says(String page, Matcher<String> words) throws Exception {
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(words));
    }
}
