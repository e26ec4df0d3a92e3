package soyuznik.work;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;
import static java.util.Comparator.reverseOrder;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import soyuznik.shell.Hour;

/** Talks by their day, on one day by their hour; whose hour nobody said stands behind those. */
//
public record Hours<T>(Function<T, LocalDate> on, Function<T, @Nullable Hour> at) {
    public Comparator<T> earliestFirst() {
        return comparing(on).thenComparing(at, nullsLast(naturalOrder()));
    }

    public Comparator<T> latestFirst() {
        return comparing(on, reverseOrder()).thenComparing(at, nullsLast(reverseOrder()));
    }
}
