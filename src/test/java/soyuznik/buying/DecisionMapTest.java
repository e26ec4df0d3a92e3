package soyuznik.buying;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Point;
import java.awt.Rectangle;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
        return at(id, department, level, Participant.Circle.NONE);
    }

    private static Participant at(
            long id, String department, @Nullable Level level, Participant.Circle circle) {
        return new Participant(
                new Participant.Key(new ProjectId(7), id),
                0,
                new Participant.Who(new PersonId(id), "Человек " + id, "", true, null),
                new Participant.Seat(department, level),
                new Participant.Part(null, List.of(), null),
                circle,
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
                .containsExactly(Level.OWNER, Level.DIRECTOR, Level.HEAD, Level.SPECIALIST, null);
        assertThat(map.columns().stream().map(DecisionMap.Column::department))
                .containsExactly("Гараж", "Снабжение", "");
    }

    @Test
    void aLineGoesToTheChiefAndFromWhoseWordCountsAndNoneToWhoIsNotDrawn() {
        var map =
                DecisionMap.of(
                        List.of(
                                at(1, "Гараж", Level.DIRECTOR),
                                at(2, "Гараж", Level.HEAD, new Participant.Circle(1L, List.of(3L))),
                                at(3, "Снабжение", Level.SPECIALIST),
                                at(4, "", null, new Participant.Circle(9L, List.of(8L)))));
        assertThat(map.lines())
                .extracting(DecisionMap.Line::sways)
                .containsExactlyInAnyOrder(false, true);
    }

    @ParameterizedTest
    @ValueSource(ints = {5, 60})
    void linesRunBesideTheCardsNotThroughTheNamesOfOthersAndInsideThePicture(int many) {
        var crowd =
                IntStream.range(0, many)
                        .mapToObj(i -> at(i, "Отдел " + i % 7, level(i % 4), circle(i, many)))
                        .toList();
        var map = DecisionMap.of(crowd);
        assertThat(map.lines()).hasSize(2 * many - 1);
        for (var line : map.lines()) {
            for (var down : downs(line.path())) {
                assertThat(map.cards()).noneMatch(card -> place(card).contains(down));
            }
        }
    }

    /** Each reports to the one before, and heeds the one after. */
    private static Participant.Circle circle(int i, int many) {
        return new Participant.Circle(
                i == 0 ? null : (long) (i - 1), List.of((long) ((i + 1) % many)));
    }

    /** The points between which the first part of the way goes up or down. */
    private static List<Point> downs(String path) {
        var numbers =
                Pattern.compile("\\d+").matcher(path).results().map(MatchResult::group).toList();
        int x = Integer.parseInt(numbers.get(2));
        int from = Integer.parseInt(numbers.get(1));
        int to = Integer.parseInt(numbers.get(3));
        return IntStream.rangeClosed(Math.min(from, to), Math.max(from, to))
                .mapToObj(y -> new Point(x, y))
                .toList();
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
                        one.circle(),
                        one.stance(),
                        null,
                        one.touch(),
                        List.of());
        assertThat(DecisionMap.of(Stream.of(left).toList()).cards()).isEmpty();
    }
}
