package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static soyuznik.support.Characters.done;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import soyuznik.clients.Erasure;
import soyuznik.clients.Erasures;
import soyuznik.clients.Level;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;
import soyuznik.support.Erasing;
import soyuznik.support.Rule;

/** Where those who decide sit, to whom they report and whose word counts for them. */
@OnBuying
@Rule("B-04")
class SeatsTest {
    private final Seats seats;
    private final Participants participants;
    private final Erasures erasures;
    private final Plant plant;
    private final MockMvc browser;
    private final Characters characters;
    private final Viewer anna;

    SeatsTest(
            Seats seats,
            Participants participants,
            Erasures erasures,
            Plant plant,
            MockMvc browser,
            Characters characters) {
        this.seats = seats;
        this.participants = participants;
        this.erasures = erasures;
        this.plant = plant;
        this.browser = browser;
        this.characters = characters;
        this.anna = characters.viewer("anna");
    }

    private Participant.Seat seat(Participant one) {
        return participants.get(one.key(), anna).seat();
    }

    private Outcome<ProjectId> change(Participant one, Map<String, String> more) {
        var typed = new HashMap<>(one.values());
        typed.putAll(more);
        return participants.change(one.key(), one.version(), typed, anna);
    }

    private static String id(Participant one) {
        return Long.toString(one.key().id());
    }

    @Test
    void whoIsMovedSitsThereAndComesBackByTheUndo() throws Exception {
        var one = plant.listed(plant.project(anna), "Седов Пётр", anna);
        var to = Map.of("department", "Гараж", "level", "HEAD");
        var moved = (Outcome.Done<ProjectId>) seats.move(one.key(), to, anna);
        assertThat(seat(one)).isEqualTo(new Participant.Seat("Гараж", Level.HEAD));
        var undo = Objects.requireNonNull(moved.undo()).address();
        browser.perform(post(undo).with(characters.signedIn("anna")));
        assertThat(seat(one)).isEqualTo(new Participant.Seat("", null));
        assertThat(seats.moveBack(one.key(), anna)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whomAnotherHasMovedSinceIsNotMovedBack() {
        var one = plant.listed(plant.project(anna), "Седов Пётр", anna);
        done(seats.move(one.key(), Map.of("department", "Гараж"), anna));
        var vera = characters.viewer("vera");
        done(seats.move(one.key(), Map.of("department", "Цех"), vera));
        assertThat(seats.moveBack(one.key(), anna)).isInstanceOf(Outcome.Refused.class);
        done(seats.moveBack(one.key(), vera));
        assertThat(seat(one).department()).isEqualTo("Гараж");
    }

    @Test
    void nobodyIsMovedByWhoOnlySeesTheProjectNorAfterLeaving() {
        var one = plant.listed(plant.project(anna), "Седов Пётр", anna);
        var to = Map.of("department", "Гараж");
        assertThat(seats.move(one.key(), Map.of("level", "КОРОЛЬ"), anna))
                .isInstanceOf(Outcome.Invalid.class);
        assertThat(seats.move(one.key(), to, characters.viewer("egor")))
                .isInstanceOf(Outcome.Forbidden.class);
        plant.leaves(one.who().id(), anna);
        assertThat(seats.move(one.key(), to, anna)).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whoIsAddedIsAskedForDepartmentAndLevelAndWhatIsNotTypedStays() {
        var project = plant.project(anna);
        var typed = Map.of("name", "Новиков Глеб", "department", "Гараж", "level", "HEAD");
        done(plant.add(project, typed, anna));
        var fresh = participants.of(project, anna).getFirst();
        assertThat(fresh.seat()).isEqualTo(new Participant.Seat("Гараж", Level.HEAD));
        var known = plant.listed(project, "Седов Пётр", Map.of("level", "OWNER"), anna);
        assertThat(known.seat()).isEqualTo(new Participant.Seat("", Level.OWNER));
        assertThat(known.who().position()).isEqualTo("Инженер");
    }

    @Test
    void chiefAndWhoseWordCountsAreOthersOnTheListAndStandOnTheMapInWords() throws Exception {
        var project = plant.project(anna);
        var chief = plant.listed(project, "Седов Пётр", anna);
        var one = plant.listed(project, "Новиков Глеб", anna);
        var stranger = plant.listed(plant.project(anna), "Чужой Иван", anna);
        for (var wrong : new String[] {id(one), id(stranger), "x"}) {
            assertThat(change(one, Map.of("chiefId", wrong))).isInstanceOf(Outcome.Invalid.class);
            assertThat(change(one, Map.of("heeds", wrong))).isInstanceOf(Outcome.Invalid.class);
        }
        done(change(one, Map.of("chiefId", id(chief), "heeds", id(chief))));
        browser.perform(
                        get("/projects/" + project + "/participants")
                                .with(characters.signedIn("anna")))
                .andExpect(content().string(containsString("map-way is-report")))
                .andExpect(content().string(containsString("map-way is-sway")))
                .andExpect(content().string(containsString("подчиняется: Седов")));
    }

    @Test
    @Rule("B-02")
    void whoIsErasedLeavesNoLineBehind() throws Exception {
        var project = plant.project(anna);
        var chief = plant.listed(project, "Седов Пётр", anna);
        var other = plant.listed(project, "Орлова Нина", anna);
        var one = plant.listed(project, "Новиков Глеб", anna);
        var heeds = id(other) + " " + id(chief);
        done(change(one, Map.of("chiefId", id(chief), "heeds", heeds)));
        var gleb = characters.viewer("gleb");
        done(Erasing.erase(erasures, chief.who().id(), Erasure.Reason.REQUEST, gleb));
        var left = participants.get(one.key(), anna).circle();
        assertThat(left).isEqualTo(new Participant.Circle(null, List.of(other.key().id())));
        browser.perform(
                        get("/projects/" + project + "/participants")
                                .with(characters.signedIn("anna")))
                .andExpect(content().string(not(containsString("Седов"))));
    }
}
