package soyuznik.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** Planned talks that are moved, and moved back. */
@OnWork
@Rule("A-01")
class MovedTalksTest {
    private final Talks talks;
    private final TalkPlans plans;
    private final Site site;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    MovedTalksTest(
            Talks talks, TalkPlans plans, Site site, MockMvc browser, Characters characters) {
        this.talks = talks;
        this.plans = plans;
        this.site = site;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    @Test
    void theHistoryTellsFromWhichDayToWhich() throws Exception {
        var client = site.client("ООО «Переносы»", anna);
        var talk = site.planned(client, Map.of("heldOn", "2030-01-10"), anna);
        done(plans.update(talk.key(), 0, otherwise(talk, "heldOn", "2030-01-12"), anna));
        browser.perform(get("/companies/" + client).with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("с 10.01.2030 на 12.01.2030")));
    }

    @Test
    void aClickBringsAMovedOneBackToItsDayAndHour() {
        var talk =
                site.planned(
                        site.client("ООО «Переносы»", anna), Map.of("startsAt", "10:30"), anna);
        var moved = otherwise(talk, "heldOn", "2030-01-12");
        moved.put("startsAt", "");
        var outcome = plans.update(talk.key(), 0, moved, anna);
        var undo = Objects.requireNonNull(((Outcome.Done<?>) outcome).undo());
        assertThat(undo.address()).endsWith("&minute=630&lasts=60");
        var was = new TalkPlans.Was(talk.on().toEpochDay(), 1, 630, 60);
        done(plans.moveBack(talk.key(), was, anna));
        assertThat(talks.get(talk.key(), anna).values()).isEqualTo(talk.values());
    }

    @Test
    void whatWasMovedOnceMoreMeanwhileStaysWhereItIs() {
        var talk = site.planned(site.client("ООО «Переносы»", anna), Map.of(), anna);
        done(plans.update(talk.key(), 0, otherwise(talk, "heldOn", "2030-01-12"), anna));
        done(plans.update(talk.key(), 1, otherwise(talk, "heldOn", "2030-01-20"), anna));
        var was = new TalkPlans.Was(talk.on().toEpochDay(), 1, null, null);
        assertThat(plans.moveBack(talk.key(), was, anna)).isInstanceOf(Outcome.Refused.class);
        assertThat(talks.get(talk.key(), anna).on()).hasToString("2030-01-20");
    }

    @Test
    void thePeopleInAnotherOrderAreNoOthers() {
        var client = site.client("ООО «Переносы вдвоём»", anna);
        var one = site.typed(client, Map.of(), anna).get("people");
        var other = site.typed(client, Map.of(), anna).get("people");
        var talk = site.planned(client, Map.of("people", other + " " + one), anna);
        var moved = otherwise(talk, "heldOn", "2030-01-12");
        moved.put("people", one + " " + other);
        var outcome = plans.update(talk.key(), 0, moved, anna);
        assertThat(((Outcome.Done<?>) outcome).undo()).isNotNull();
    }

    @Test
    void whatElseChangedIsNotUndoneByAClickNorOnceItWasHeld() {
        var talk = site.planned(site.client("ООО «Переносы»", anna), Map.of(), anna);
        var other = otherwise(talk, "subject", "Другое");
        var outcome = plans.update(talk.key(), 0, other, anna);
        assertThat(((Outcome.Done<?>) outcome).undo()).isNull();
        done(talks.hold(talk.key(), 1, other, anna));
        assertThat(plans.moveBack(talk.key(), new TalkPlans.Was(1L, 1, null, null), anna))
                .isInstanceOf(Outcome.Refused.class);
    }

    private static Map<String, String> otherwise(Talk talk, String field, String value) {
        var typed = new HashMap<>(talk.values());
        typed.put(field, value);
        return typed;
    }
}
