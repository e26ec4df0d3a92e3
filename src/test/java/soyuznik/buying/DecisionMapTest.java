package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import soyuznik.clients.Level;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProjectId;
import soyuznik.support.Rule;

@Rule("B-04")
class DecisionMapTest {
    private static final List<Level> LEVELS = List.of(Level.values());

    private static Participant at(long id, String department, @Nullable Level level) {
        return new Participant(
                new Participant.Key(new ProjectId(7), id),
                0,
                new Participant.Who(new PersonId(id), "Человек " + id, "", true, null),
                new Participant.Seat(department, level),
                new Participant.Part(null, List.of(), null),
                Stance.UNKNOWN,
                null,
                Participant.Touch.NONE,
                List.of());
    }

    /** So many, spread over departments and levels, most of them in one place. */
    private static List<Participant> crowd(int many) {
        return IntStream.range(0, many)
                .mapToObj(i ->
                        i % 3 == 0
                                ? at(i, "Производство", Level.SPECIALIST)
                                : at(i, "Отдел " + i % 7, i % 5 == 4 ? null : level(i % 5 % 4)))
                .toList();
    }

    private static Level level(int place) {
        return LEVELS.get(place);
    }

    private static Rectangle place(DecisionMap.Card card) {
        return new Rectangle(card.x(), card.y(), DecisionMap.CARD_WIDTH, DecisionMap.CARD_HEIGHT);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 60, 200})
    void everybodyStandsInTheirLevelAndDepartmentAndNobodyOnAnother(int many) {
        var map = DecisionMap.of(crowd(many));
        var picture = new Rectangle(map.width(), map.height());
        assertThat(map.cards()).hasSize(many);
        for (var card : map.cards()) {
            assertThat(picture.contains(place(card))).isTrue();
            assertThat(map.cards().stream().filter(other -> place(other).intersects(place(card))))
                    .containsExactly(card);
            assertThat(map.columns())
                    .filteredOn(one -> one.department().equals(card.who().seat().department()))
                    .allMatch(one -> card.x() >= one.x() && card.x() < one.x() + one.width());
        }
    }

    @Test
    void theHighestStandOnTopAndWhatIsNotKnownComesLast() {
        var map =
                DecisionMap.of(
                        List.of(
                                at(1, "", null),
                                at(2, "Снабжение", Level.SPECIALIST),
                                at(3, "Гараж", Level.OWNER)));
        assertThat(map.rows().stream().map(DecisionMap.Row::level))
                .containsExactly(Level.OWNER, Level.SPECIALIST, null);
        assertThat(map.columns().stream().map(DecisionMap.Column::department))
                .containsExactly("Гараж", "Снабжение", "");
    }

    @Test
    void whoLeftIsNotDrawn() {
        var one = at(1, "Гараж", Level.HEAD);
        var who = new Participant.Who(one.who().id(), "Человек", "", false, null);
        var left =
                new Participant(
                        one.key(),
                        0,
                        who,
                        one.seat(),
                        one.part(),
                        one.stance(),
                        null,
                        one.touch(),
                        List.of());
        assertThat(DecisionMap.of(Stream.of(left).toList()).cards()).isEmpty();
    }
}
