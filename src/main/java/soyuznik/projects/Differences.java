package soyuznik.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;
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

    /** An amount and its currency, with a space between them. */
    Differences money(String field, @Nullable Money theirs, @Nullable Money ours) {
        return compare(field, plain(theirs), plain(ours));
    }

    List<Difference> found() {
        return List.copyOf(found);
    }

    private static String plain(@Nullable Money money) {
        return money == null
                ? ""
                : money.amount().stripTrailingZeros().toPlainString() + ' ' + money.currency();
    }
}
