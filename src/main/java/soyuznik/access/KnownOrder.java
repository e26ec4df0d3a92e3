package soyuznik.access;

import java.util.Locale;

/** An order of a list by what the product itself knows of; a list has an enum. */
public interface KnownOrder {
    String name();

    default String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the places in it are numbers; otherwise they are texts or days. */
    boolean isNumber();

    /** Whether the first click on the head of the column asks for the largest, the newest. */
    boolean largestFirst();
}
