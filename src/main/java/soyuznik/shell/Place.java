package soyuznik.shell;

import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Right;

/**
 * One place of the navigation; each module contributes its own as beans.
 *
 * @param key the message {@code place.<key>} is its name
 * @param icon the name of a Tabler outline icon
 * @param order from left or top; from 100 on it stands below
 * @param right who lacks it does not see the place; null: everybody who has signed in sees it
 */
public record Place(String key, String address, String icon, int order, @Nullable Right right) {}
