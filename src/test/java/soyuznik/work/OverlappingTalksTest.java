package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Doubt;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Whoever would have to be in two talks at once is told of before the second one is planned. */
@OnWork
@Rule("A-01")
class OverlappingTalksTest {
    private static final Pattern MEANT =
            Pattern.compile("name=\"meant\"[^>]*value=\"(startsAt:[0-9a-f]+)\"");

    private final Talks talks;
    private final Overlaps overlaps;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer seller;

    OverlappingTalksTest(
            Talks talks, Overlaps overlaps, Site site, MockMvc browser, Characters characters) {
        this.talks = talks;
        this.overlaps = overlaps;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.seller = characters.newcomer(Role.SELLER);
    }

    private Map<String, String> at(String hour, String lasts) {
        return Map.of(
                "heldOn", site.today().plusDays(1).toString(), "startsAt", hour, "lasts", lasts);
    }

    /** What is doubted where the seller plans another one with the given people. */
    private List<Doubt> doubts(ProjectId project, Map<String, String> typed, Viewer by) {
        return overlaps.of(Site.draft(project, typed), by);
    }

    private Map<String, String> typed(ProjectId project, Map<String, String> more) {
        return site.typed(project, more, seller);
    }

    @Test
    void isAskedOnceAndPlannedWhenItIsMeant() throws Exception {
        site.planned(site.project(seller), at("10:00", "60"), seller);
        var other = site.project(seller);
        var typed = new HashMap<>(typed(other, at("10:30", "15")));
        typed.put("key", UUID.randomUUID().toString());
        var asked =
                sent(other, typed)
                        .andExpect(status().isUnprocessableContent())
                        .andExpect(content().string(containsString("Испытания на линии 4»")))
                        .andExpect(content().string(containsString("10:00–11:00")));
        assertThat(talks.of(other, seller)).isEmpty();
        typed.put("meant", said(asked));
        sent(other, typed).andExpect(status().isSeeOther());
        sent(other, typed).andExpect(status().isSeeOther()); // a double click is no other talk
        assertThat(talks.of(other, seller)).hasSize(1);
    }

    @Test
    void whatIsMeantOfOneIsNotMeantOfAnother() throws Exception {
        site.planned(site.project(seller), at("10:00", "60"), seller);
        var other = site.project(seller);
        var typed = new HashMap<>(typed(other, at("10:30", "60")));
        typed.put("meant", said(sent(other, typed)));
        site.planned(site.project(seller), at("11:00", "60"), seller);
        sent(other, typed)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("и ещё 1 разговор")));
    }

    @Test
    void oneAfterTheOtherOrOnAnotherDayIsNoDoubt() {
        site.planned(site.project(seller), at("10:00", "60"), seller);
        var other = site.project(seller);
        assertThat(doubts(other, typed(other, at("11:00", "")), seller)).isEmpty();
        assertThat(doubts(other, typed(other, at("09:00", "1 ч")), seller)).isEmpty();
        assertThat(doubts(other, typed(other, Map.of("startsAt", "10:00")), seller)).isEmpty();
        assertThat(doubts(other, typed(other, at("09:00", "61")), seller)).hasSize(1);
        assertThat(doubts(other, typed(other, at("9:00", "долго")), seller)).isEmpty();
    }

    @Test
    void thePersonOfTheClientCanNotBeTwiceEither() {
        var project = site.project(seller);
        var talk = site.planned(project, at("10:00", "60"), seller);
        var colleague = characters.newcomer(Role.SELLER);
        site.joins(project, colleague, seller);
        var typed = new HashMap<>(typed(project, at("10:00", "")));
        typed.put("ours", colleague.user().toString());
        assertThat(doubts(project, typed, seller)).isEmpty();
        typed.put("people", talk.get("people"));
        assertThat(doubts(project, typed, seller)).hasSize(1);
    }

    @Test
    void whatOneMayNotSeeIsSomebodyBusyAndWhoIsNotOnTheTeamIsNotTold() {
        var boris = characters.viewer("boris");
        site.planned(site.project(seller), at("10:00", "60"), seller);
        var project = site.project(boris);
        var typed = new HashMap<>(site.typed(project, at("10:00", ""), boris));
        typed.put("ours", seller.user().toString());
        assertThat(doubts(project, typed, boris)).isEmpty();
        site.joins(project, seller, boris);
        var text = doubts(project, typed, boris).getFirst().text();
        assertThat(text.key()).isEqualTo("work.overlap.busy");
        assertThat(text.args()).containsOnlyKeys("who", "more");
    }

    @Test
    void movingIsAskedAboutUnlessNothingOfItChanged() throws Exception {
        var project = site.project(seller);
        site.planned(site.project(seller), at("10:00", "60"), seller);
        var talk = site.planned(project, at("12:00", "60"), seller);
        var typed = new HashMap<>(talk.values());
        var spot = new Spot(talk.key().about(), talk.key().id(), From.RECORD);
        typed.put("subject", "О другом");
        assertThat(overlaps.of(spot, typed, seller)).isEmpty();
        typed.put("startsAt", "10:30");
        assertThat(overlaps.of(spot, typed, seller)).hasSize(1);
        sent(talk.key().address(), typed).andExpect(status().isUnprocessableContent());
        assertThat(talks.get(talk.key(), seller).values()).isEqualTo(talk.values());
    }

    @Test
    void whatWasMissedTakenAwayOrTakesNoHourIsInNobodysWay() {
        var project = site.project(seller);
        var missed = site.planned(project, at("10:00", "60"), seller);
        Characters.done(talks.miss(missed.key(), true, seller));
        var gone = site.planned(project, at("10:00", "60"), seller);
        Characters.done(talks.remove(gone.key(), seller));
        site.planned(project, Map.of("heldOn", site.today().plusDays(1).toString()), seller);
        assertThat(doubts(project, typed(project, at("10:00", "")), seller)).isEmpty();
    }

    @Test
    @Rule("A-04")
    void myDaySaysItQuietly() throws Exception {
        var today = site.today().toString();
        var project = site.project(seller);
        var ten = Map.of("heldOn", today, "startsAt", "10:00", "subject", "В десять");
        site.planned(project, ten, seller);
        day(not(containsString("пересекается")));
        site.planned(project, Map.of("heldOn", today, "startsAt", "10:45"), seller);
        day(
                allOf(
                        containsString("пересекается с разговором в 10:00"),
                        containsString("пересекается с разговором в 10:45")));
    }

    private void day(Matcher<String> words) throws Exception {
        browser.perform(get("/day").with(characters.signedIn(seller)))
                .andExpect(content().string(words));
    }

    private static String said(ResultActions asked) throws Exception {
        var page = asked.andReturn().getResponse().getContentAsString();
        var found = MEANT.matcher(page);
        assertThat(found.find()).isTrue();
        return Objects.requireNonNull(found.group(1));
    }

    private ResultActions sent(ProjectId project, Map<String, String> typed) throws Exception {
        return sent("/projects/" + project + "/talks", typed);
    }

    private ResultActions sent(String address, Map<String, String> typed) throws Exception {
        var sending = post(address);
        typed.forEach(sending::param);
        return browser.perform(sending.with(characters.signedIn(seller)));
    }
}
