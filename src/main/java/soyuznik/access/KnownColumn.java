package soyuznik.access;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a list can show beside the name that the product itself knows of; a list has an enum. */
public interface KnownColumn {
    String name();

    /** The message that names it. */
    String title();

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** By what a click on its head sorts; null: by nothing. */
    default @Nullable KnownOrder order() {
        return null;
    }

    default boolean isNumber() {
        return false;
    }

    /** Whether a file puts the currency beside it. */
    default boolean isSum() {
        return false;
    }
}
