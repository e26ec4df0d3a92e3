package soyuznik.insights;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Figures, and how old they are.
 *
 * @param at when they were counted; empty: just now
 */
// N-10
public record Counted<A>(A figures, Optional<Instant> at) {

    public static <A> Counted<A> now(A figures) {
        return new Counted<>(figures, Optional.empty());
    }

    public <B> Counted<B> map(Function<? super A, ? extends B> further) {
        return new Counted<>(further.apply(figures), at);
    }

    /** When the oldest of them were counted; empty: all of them just now. */
    public static Optional<Instant> oldest(Stream<Counted<?>> answers) {
        return answers.flatMap(answer -> answer.at().stream()).min(Comparator.naturalOrder());
    }
}
