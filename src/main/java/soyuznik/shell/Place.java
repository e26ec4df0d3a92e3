package soyuznik.shell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Right;

/**
 * One place of the navigation; each module contributes its own as beans.
 *
 * @param key the message {@code place.<key>} is its name
 * @param icon the name of a Tabler outline icon
 * @param order from left or top; from 100 on it stands below
 * @param right who lacks it does not see the place; null: everybody who has signed in sees it
 * @param also other addresses that belong to the place
 */
public record Place(
        String key,
        String address,
        String icon,
        int order,
        @Nullable Right right,
        List<String> also) {
    public Place {
        also = List.copyOf(also);
    }

    public Place(String key, String address, String icon, int order, @Nullable Right right) {
        this(key, address, icon, order, right, List.of());
    }
}
