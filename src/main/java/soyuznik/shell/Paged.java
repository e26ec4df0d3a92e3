package soyuznik.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a long list by keyset.
 *
 * @param next the cursor of the next page, null on the last
 */
public record Paged<T>(List<T> rows, @Nullable String next) {
    public Paged {
        rows = List.copyOf(rows);
    }
}
