package soyuznik.shell;

import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Right;

/**
 * Something that the {@code +} of the frame begins, such as a new client; each module contributes
 * its own as beans.
 *
 * @param key the message {@code begin.<key>} is its name
 * @param icon the name of a Tabler outline icon
 * @param right who lacks it does not see it; null: everybody who has signed in sees it
 */
public record Beginning(
        String key, String address, String icon, int order, @Nullable Right right) {}
