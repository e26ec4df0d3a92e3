package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** A talk lasts as long as somebody says, or as long as its kind usually does. */
@OnWork
@Rule("A-01")
class LengthOfTalksTest {
    private final Talks talks;
    private final TalkPlans plans;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    LengthOfTalksTest(
            Talks talks, TalkPlans plans, Site site, MockMvc browser, Characters characters) {
        this.talks = talks;
        this.plans = plans;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private Talk planned(Map<String, String> more) {
        return site.planned(site.project(anna), more, anna);
    }

    @ParameterizedTest(name = "{0} typed as {1} lasts {2} minutes")
    @CsvSource({
        "CALL,'',15",
        "MEETING,'',60",
        "VISIT,'',60",
        "EVENT,'',120",
        "CALL,1:30,90",
        "MEETING,45,45",
        "VISIT,1 ч 30,90"
    })
    void whatIsPlannedForAnHourLastsAsItsKindUnlessSomebodySays(
            String kind, String typed, String minutes) {
        var talk = planned(Map.of("kind", kind, "startsAt", "10:00", "lasts", typed));
        assertThat(talk.get("lasts")).isEqualTo(minutes);
    }

    @Test
    void withoutAnHourNobodyGuessesHowLongItLasts() throws Exception {
        assertThat(planned(Map.of()).get("lasts")).isEmpty();
        var talk = planned(Map.of("lasts", "90"));
        says(talk.key().address(), containsString("1 ч 30 мин"));
        assertThat(talk.at()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "25 ч", "долго", "-5", "<b>5</b>"})
    void whatIsNoLengthIsToldBesideItsFieldAndStays(String typed) throws Exception {
        var project = site.project(anna);
        browser.perform(
                        post("/projects/" + project + "/talks")
                                .with(characters.signedIn("anna"))
                                .param("kind", "CALL")
                                .param("heldOn", "2030-01-10")
                                .param("lasts", typed)
                                .param("subject", "Звонок механику"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("id=\"lasts-error\"")))
                .andExpect(content().string(containsString("value=\"Звонок механику\"")))
                .andExpect(content().string(containsString(typed.replace("<", "&lt;"))))
                .andExpect(content().string(not(containsString("<b>5"))));
        assertThat(talks.of(project, anna)).isEmpty();
    }

    @Test
    @Rule("A-09")
    void resultsSayHowLongItTookOrLeaveItAsItWasPlanned() {
        var talk = planned(Map.of("startsAt", "10:00"));
        var typed = new HashMap<>(talk.values());
        typed.put("lasts", "1 ч 45");
        done(talks.hold(talk.key(), talk.version(), typed, anna));
        assertThat(talks.get(talk.key(), anna).get("lasts")).isEqualTo("105");
        typed.put("lasts", "");
        done(talks.hold(talk.key(), talk.version() + 1, typed, anna));
        assertThat(talks.get(talk.key(), anna).get("lasts")).isEmpty();
    }

    @Test
    void isChangedByMovingAndASecondTabReadsBoth() throws Exception {
        var talk = planned(Map.of("startsAt", "10:00"));
        says(talk.key().address() + "/edit", containsString("value=\"1 ч\""));
        var typed = new HashMap<>(talk.values());
        typed.put("lasts", "30");
        var moved = (Outcome.Done<?>) plans.update(talk.key(), talk.version(), typed, anna);
        assertThat(moved.undo()).isNotNull();
        typed.put("lasts", "45");
        assertThat(plans.update(talk.key(), talk.version(), typed, anna))
                .isEqualTo(
                        new Outcome.Stale<>(
                                List.of(new Outcome.Difference("lasts", "30", "45")),
                                talk.version() + 1));
        var was = new TalkPlans.Was(talk.on().toEpochDay(), 1, 600, 60);
        done(plans.moveBack(talk.key(), was, anna));
        assertThat(talks.get(talk.key(), anna).values()).isEqualTo(talk.values());
    }

    @Test
    void anAddressThatNobodyWasGivenBringsNothingBack() {
        var talk = planned(Map.of("startsAt", "10:00"));
        var was = new TalkPlans.Was(talk.on().toEpochDay(), 0, 600, 99_999);
        assertThat(plans.moveBack(talk.key(), was, anna)).isInstanceOf(Outcome.Refused.class);
    }

    private void says(String page, Matcher<String> words) throws Exception {
        browser.perform(get(page).with(characters.signedIn("anna")))
                .andExpect(content().string(words));
    }
}
