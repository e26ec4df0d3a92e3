package soyuznik.shell;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something lasts, as a person types it: 45, 1:30, 1 ч 30, 1,5 часа, 20 мин. */
final class Lasting {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private static final String HOURS = "(?:ч|час|часа|часов|h|hr|hrs|hour|hours)\\.?";
    private static final String MINUTES =
            "(?:м|мин|минута|минуты|минут|m|min|mins|minute|minutes)\\.?";

    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)");
    private static final Pattern SHORT = Pattern.compile("(\\d{1,4}) ?(?:" + MINUTES + ")?");
    private static final Pattern PART = Pattern.compile("(\\d{1,2})[.,](\\d) ?" + HOURS);
    private static final Pattern LONG =
            Pattern.compile("(\\d{1,2}) ?" + HOURS + "(?: ?(\\d{1,2}) ?(?:" + MINUTES + ")?)?");

    private Lasting() {}

    /** Minutes, from one to a day; nothing when it can't be read. */
    static Optional<String> read(String typed) {
        var text = typed.toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
        return minutes(text)
                .filter(minutes -> minutes >= 1 && minutes <= DAY)
                .map(minutes -> Integer.toString(minutes));
    }

    private static Optional<Integer> minutes(String text) {
        return matched(SHORT, text)
                .map(found -> number(found, 1))
                .or(() -> matched(CLOCK, text).map(Lasting::whole))
                .or(() -> matched(LONG, text).map(Lasting::whole))
                .or(() -> matched(PART, text).map(Lasting::tenths));
    }

    private static Optional<Matcher> matched(Pattern form, String text) {
        return Optional.of(form.matcher(text)).filter(Matcher::matches);
    }

    private static int whole(Matcher found) {
        return number(found, 1) * HOUR + number(found, 2);
    }

    private static int tenths(Matcher found) {
        return number(found, 1) * HOUR + number(found, 2) * HOUR / 10;
    }

    private static int number(Matcher found, int group) {
        var digits = found.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
