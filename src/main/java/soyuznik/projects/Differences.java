package soyuznik.projects;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Outcome.Difference;

/**
 * Gathers the fields in which two versions differ, with the values as the fields of a form hold
 * them.
 */
final class Differences {
    private final List<Difference> found = new ArrayList<>();

    Differences compare(String field, @Nullable Object theirs, @Nullable Object ours) {
        var there = Objects.toString(theirs, "");
        var here = Objects.toString(ours, "");
        if (!there.equals(here)) {
            found.add(new Difference(field, there, here));
        }
        return this;
    }

    Differences amount(String field, @Nullable BigDecimal theirs, @Nullable BigDecimal ours) {
        return compare(field, plain(theirs), plain(ours));
    }

    List<Difference> found() {
        return List.copyOf(found);
    }

    private static String plain(@Nullable BigDecimal amount) {
        return amount == null ? "" : amount.stripTrailingZeros().toPlainString();
    }
}
