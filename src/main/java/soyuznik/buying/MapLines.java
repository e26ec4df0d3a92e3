package soyuznik.buying;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The lines of reporting and influence between the cards of the map (B-04). They run in the
 * gutters: reporting left of the cards and below the chief, influence right of them and above whom
 * it reaches.
 */
// B-04
final class MapLines {
    /** How far from a card a line runs; the gutter is wider than both together. */
    private static final int OFF = 4;

    private final Map<Long, DecisionMap.Card> cards;

    private MapLines(Map<Long, DecisionMap.Card> cards) {
        this.cards = cards;
    }

    static List<DecisionMap.Line> between(List<DecisionMap.Card> cards) {
        var lines =
                new MapLines(
                        cards.stream()
                                .collect(
                                        toMap(card -> card.who().key().id(), Function.identity())));
        return cards.stream().flatMap(lines::of).toList();
    }

    /** To those who are not drawn there is no line. */
    private Stream<DecisionMap.Line> of(DecisionMap.Card card) {
        var circle = card.who().circle();
        var chief = at(circle.chief()).map(over -> reports(card, over));
        var heeded = circle.heeds().stream().flatMap(id -> at(id)).map(one -> sways(one, card));
        return Stream.concat(chief, heeded);
    }

    private Stream<DecisionMap.Card> at(@Nullable Long id) {
        return id == null ? Stream.empty() : Stream.ofNullable(cards.get(id));
    }

    private static DecisionMap.Line reports(DecisionMap.Card card, DecisionMap.Card chief) {
        int below = chief.y() + DecisionMap.CARD_HEIGHT;
        var path =
                "M%d %dH%dV%dH%dV%d"
                        .formatted(
                                card.x(),
                                middle(card),
                                card.x() - OFF,
                                below + OFF,
                                centre(chief),
                                below);
        return new DecisionMap.Line(false, path);
    }

    private static DecisionMap.Line sways(DecisionMap.Card from, DecisionMap.Card to) {
        int right = from.x() + DecisionMap.CARD_WIDTH;
        var path =
                "M%d %dH%dV%dH%dV%d"
                        .formatted(
                                right,
                                middle(from),
                                right + OFF,
                                to.y() - OFF - 1,
                                centre(to) + 3 * OFF,
                                to.y());
        return new DecisionMap.Line(true, path);
    }

    private static int middle(DecisionMap.Card card) {
        return card.y() + DecisionMap.CARD_HEIGHT / 2;
    }

    private static int centre(DecisionMap.Card card) {
        return card.x() + DecisionMap.CARD_WIDTH / 2;
    }
}
