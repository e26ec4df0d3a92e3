package soyuznik.clients;

import org.jspecify.annotations.Nullable;

/** From and to, both included; an end that is null is open. */
public record Range<T extends Comparable<? super T>>(@Nullable T from, @Nullable T to) {

    public static <T extends Comparable<? super T>> Range<T> open() {
        return new Range<>(null, null);
    }

    public boolean isOpen() {
        return from == null && to == null;
    }
}
