package soyuznik.access;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A way of ordering a list, as the head of its column offers it.
 *
 * @param address what a click asks for; null: the column does not sort
 * @param sorted how it is ordered now, as a reader is told; null: by another column
 */
public record Sorting(String title, @Nullable String address, @Nullable String sorted) {
    /** Those of a list: the first of the column of names, then of the others that sort. */
    public static <K extends KnownColumn> List<Sorting> all(
            Sorting first, List<ListColumn<K>> columns, Function<ListColumn<K>, Sorting> of) {
        return Stream.concat(Stream.of(first), columns.stream().map(of))
                .filter(one -> one.address != null)
                .toList();
    }
}
