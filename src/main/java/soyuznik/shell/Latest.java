package soyuznik.shell;

import static org.jooq.impl.DSL.field;

import java.time.LocalDate;
import org.jooq.Field;

/** How what has a day stands among the hits of a search. */
public final class Latest {
    private Latest() {}

    /** Smaller for what is later. */
    public static Field<Integer> rank(Field<LocalDate> day) {
        return field("(date '2100-01-01' - {0})", Integer.class, day);
    }

    /** As both languages write it. */
    public static Field<String> written(Field<LocalDate> day) {
        return field("to_char({0}, 'DD.MM.YYYY')", String.class, day);
    }
}
