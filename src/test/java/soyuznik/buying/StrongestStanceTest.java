package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;
import static soyuznik.support.Characters.done;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Role;
import soyuznik.kernel.Viewer;
import soyuznik.projects.BoardFilter;
import soyuznik.projects.Boards;
import soyuznik.projects.Card;
import soyuznik.projects.Wares;
import soyuznik.support.Characters;
import soyuznik.support.Rule;

/** The card on the board says how whose word weighs most stands towards us. */
@OnBuying
@Rule("B-02")
class StrongestStanceTest {
    private final Boards boards;
    private final Participants participants;
    private final Plant plant;
    private final Characters characters;
    private final Viewer seller;
    private final ProjectId project;

    StrongestStanceTest(
            Boards boards, Participants participants, Plant plant, Characters characters) {
        this.boards = boards;
        this.participants = participants;
        this.plant = plant;
        this.characters = characters;
        this.seller = characters.newcomer(Role.SELLER);
        this.project = plant.project(seller);
    }

    @Test
    void whoDecidesComesBeforeWhoInfluencesAndMoreInfluenceBeforeLess() {
        assertThat(stance(seller)).isNull();
        judged("Первый", "INFLUENCES", "HIGH", "SUPPORTER");
        assertThat(stance(seller)).isEqualTo("SUPPORTER");
        judged("Второй", "DECIDES", "LOW", "ALLY");
        assertThat(stance(seller)).isEqualTo("ALLY");
        var chief = judged("Третий", "DECIDES", "HIGH", "OPPONENT");
        judged("Четвёртый", "USES", "HIGH", "NEUTRAL");
        assertThat(stance(seller)).isEqualTo("OPPONENT");
        plant.leaves(chief.who().id(), seller);
        assertThat(stance(seller)).isEqualTo("ALLY");
    }

    @Test
    @Rule("T-07")
    void whoDoesNotWorkOnTheProjectIsToldNothingOfIt() {
        var anna = characters.viewer("anna");
        var hers = plant.project(anna);
        judged(hers, "Первый", "HIGH", anna);
        assertThat(card(hers, anna).stance()).isEqualTo("ALLY");
        assertThat(card(hers, characters.viewer("gleb")).stance()).isEqualTo("ALLY");
        assertThat(card(hers, characters.viewer("egor")).stance()).isNull();
    }

    private void judged(ProjectId project, String name, String influence, Viewer by) {
        var one = plant.listed(project, name, typed("DECIDES", influence), by);
        judge(one, "ALLY", by);
    }

    private Participant judged(String name, String role, String influence, String stance) {
        var one = plant.listed(project, name, typed(role, influence), seller);
        judge(one, stance, seller);
        return one;
    }

    private static Map<String, String> typed(String role, String influence) {
        return Map.of("role", role, "influence", influence);
    }

    private void judge(Participant one, String stance, Viewer by) {
        var day = plant.today().toString();
        var said = Map.of("stance", stance, "judgedOn", day, "why", "Сказал сам");
        done(participants.judge(new Participants.Verdict(one.key(), UUID.randomUUID(), said), by));
    }

    private @Nullable String stance(Viewer viewer) {
        return card(project, viewer).stance();
    }

    /** Column by column to its end. */
    private Card card(ProjectId project, Viewer viewer) {
        var filter = new BoardFilter("KEY_PROJECT", null, null, Wares.ANY);
        for (var column : boards.columns("KEY_PROJECT")) {
            @Nullable String after = null;
            do {
                var place = new Boards.Place(column, after);
                var page = boards.further(viewer, filter, place, plant.today());
                for (var card : page.rows()) {
                    if (card.row().id().equals(project)) {
                        return card;
                    }
                }
                after = page.next();
            } while (after != null);
        }
        throw new AssertionError("No card of " + project);
    }
}
