package soyuznik.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.Supplier;
import soyuznik.kernel.Outcome;

/**
 * The days of the demo, counted from the day it is made, so that it is alive whenever that is.
 *
 * @param timeline what is still to happen
 */
record Calendar(Instant now, ZoneId zone, Timeline timeline) {
    private static final LocalTime AT_WORK = LocalTime.of(10, 15);

    Calendar(Instant now, ZoneId zone) {
        this(now, zone, new Timeline());
    }

    LocalDate day(int ago) {
        return now.atZone(zone).toLocalDate().minusDays(ago);
    }

    /** Does it as if it were that many days ago; a refusal is a bug of the demo. */
    <T> T on(int ago, Supplier<Outcome<T>> verb) {
        var outcome = Past.at(moment(ago), verb);
        if (outcome instanceof Outcome.Done<T>(var value, _, _)) {
            return value;
        }
        throw new IllegalStateException("The demo is refused: " + outcome);
    }

    /** Will be done as if it were that many days ago, after all that was before. */
    <T> void tell(int ago, Supplier<Outcome<T>> verb) {
        timeline.add(ago, () -> on(ago, verb));
    }

    private Instant moment(int ago) {
        return ago == 0 ? now : day(ago).atTime(AT_WORK).atZone(zone).toInstant();
    }

    /** One of the days. */
    record Day(Calendar calendar, int ago) {
        Instant moment() {
            return calendar.moment(ago);
        }

        <T> T on(Supplier<Outcome<T>> verb) {
            return calendar.on(ago, verb);
        }
    }
}
