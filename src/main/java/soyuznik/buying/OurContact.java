package soyuznik.buying;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.UserId;
import soyuznik.work.Strength;
import soyuznik.work.Tie;

/**
 * Who of ours we have at one of those who decide: whoever was named to work with them, else whoever
 * has the firmest live tie.
 *
 * @param strength of their tie; null: they never did anything together
 */
// A-06 B-04
public record OurContact(Name name, boolean named, @Nullable Strength strength) {
    /**
     * @param ties of the person
     */
    public static Optional<OurContact> of(Participant participant, List<Tie> ties) {
        var named = participant.ours();
        return named == null
                ? ties.stream()
                        .filter(tie -> tie.strength().isLive())
                        .max(Comparator.comparingDouble(tie -> tie.strength().value()))
                        .map(tie -> new OurContact(tie.ours().name(), false, tie.strength()))
                : Optional.of(new OurContact(named.name(), true, with(named.id(), ties)));
    }

    private static @Nullable Strength with(UserId ours, List<Tie> ties) {
        return ties.stream()
                .filter(tie -> tie.ours().id().equals(ours))
                .findFirst()
                .map(Tie::strength)
                .orElse(null);
    }
}
