package soyuznik.exchange;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the hour that a cell tells, by itself or behind a day; seconds are let go. */
final class Clocks {
    private static final int NOON = 12;
    private static final Pattern TIME =
            Pattern.compile(
                    "(?:^|[ T\\u00a0])(\\d{1,2}):(\\d{2})(?::\\d{2}(?:[.,]\\d+)?)?(?:\\s*([AaPp])\\.?[Mm])?");

    private Clocks() {}

    static Optional<LocalTime> read(String cell) {
        var found = TIME.matcher(cell);
        return found.find() ? time(found) : Optional.empty();
    }

    private static Optional<LocalTime> time(Matcher found) {
        try {
            var half = found.group(3);
            int hour = Integer.parseInt(found.group(1));
            return Optional.of(
                    LocalTime.of(
                            half == null ? hour : hour(hour, half),
                            Integer.parseInt(found.group(2))));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int hour(int hour, String half) {
        return hour % NOON + (half.toLowerCase(Locale.ROOT).equals("p") ? NOON : 0);
    }
}
