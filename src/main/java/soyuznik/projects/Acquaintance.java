package soyuznik.projects;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Whether a client had bought anything before a project with it began. */
// N-04
public enum Acquaintance {
    /** It had bought nothing. */
    NEW,
    EXISTING;

    /** By its name; null for what is none. */
    public static @Nullable Acquaintance read(String typed) {
        return Arrays.stream(values())
                .filter(one -> one.name().equals(typed))
                .findFirst()
                .orElse(null);
    }
}
