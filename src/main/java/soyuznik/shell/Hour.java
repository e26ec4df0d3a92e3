package soyuznik.shell;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * At what hour of its day something begins, and how long it lasts.
 *
 * @param minutes 0: nobody said
 */
public record Hour(LocalTime from, int minutes) implements Comparable<Hour> {
    /** Null: at any hour. */
    public static @Nullable Hour of(@Nullable LocalTime from, @Nullable Integer minutes) {
        return from == null ? null : new Hour(from, minutes == null ? 0 : minutes);
    }

    /** When it ends: behind midnight it is one of the next day. */
    public LocalTime till() {
        return from.plusMinutes(minutes);
    }

    /** Whether both go on at the same moment of one day; what ends as the other begins does not. */
    public boolean overlaps(Hour other) {
        return begins() < other.begins() + other.minutes && other.begins() < begins() + minutes;
    }

    private int begins() {
        return from.toSecondOfDay() / 60;
    }

    @Override
    public int compareTo(Hour other) {
        return from.compareTo(other.from);
    }
}
