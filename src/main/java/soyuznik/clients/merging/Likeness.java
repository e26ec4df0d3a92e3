package soyuznik.clients.merging;

import java.util.Collection;
import java.util.List;

/**
 * Two companies that may be the same.
 *
 * @param first the older of the two
 * @param score of 100
 */
record Likeness(long first, long second, int score, List<Trait> reasons) {
    /** One name is heard alike, too: that counts once. */
    static Likeness of(long one, long other, Collection<String> common) {
        var reasons =
                common.stream()
                        .map(Trait::valueOf)
                        .filter(trait ->
                                trait != Trait.SOUND || !common.contains(Trait.NAME.name()))
                        .sorted()
                        .toList();
        return new Likeness(
                Math.min(one, other), Math.max(one, other), Traits.score(reasons), reasons);
    }
}
