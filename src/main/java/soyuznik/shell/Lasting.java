package soyuznik.shell;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something lasts, as people write it: 45, 1:30, 1 ч 30, 1,5 часа, 20 мин, 1h 5m 29s. */
public final class Lasting {
    private static final int DAY = 24 * 60;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SECOND = Duration.ofSeconds(1);

    private static final Pattern BARE = Pattern.compile("(\\d{1,4})");
    private static final Pattern CLOCK = Pattern.compile("(\\d{1,2}):([0-5]\\d)");
    private static final String NUMBER = "(\\d{1,6}(?:[.,]\\d{1,2})?) ?";
    private static final String HOURS = "(?:ч|час|часа|часов|h|hr|hrs|hour|hours)\\.?";
    private static final String MINUTES =
            "(?:м|мин|минута|минуты|минут|m|min|mins|minute|minutes)\\.?";
    private static final String SECONDS =
            "(?:с|сек|секунда|секунды|секунд|s|sec|secs|second|seconds)\\.?";

    /** Minutes that end what begins with hours need no name. PT1H30M is what machines write. */
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?:pt)?(?=\\d)(?:%s%s(?: ?(\\d{1,2})$)?)?(?: ?%s%s)?(?: ?%s%s)?"
                            .formatted(NUMBER, HOURS, NUMBER, MINUTES, NUMBER, SECONDS));

    private Lasting() {}

    /** Minutes, from one to a day; nothing when it can't be read. */
    static Optional<String> read(String typed) {
        var text = plain(typed);
        return matched(BARE, text)
                .map(found -> part(found, 1, MINUTE))
                .or(() -> matched(CLOCK, text).map(Lasting::clock))
                .or(() -> words(text))
                .map(Lasting::minutes)
                .filter(minutes -> minutes >= 1 && minutes <= DAY)
                .map(minutes -> Long.toString(minutes));
    }

    /** Where each number has its unit behind it. */
    public static Optional<Duration> words(String typed) {
        return matched(WORDS, plain(typed))
                .map(found ->
                        part(found, 1, HOUR)
                                .plus(part(found, 2, MINUTE))
                                .plus(part(found, 3, MINUTE))
                                .plus(part(found, 4, SECOND)));
    }

    private static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replace('\u00a0', ' ');
    }

    private static Optional<Matcher> matched(Pattern form, String text) {
        return Optional.of(form.matcher(text)).filter(Matcher::matches);
    }

    private static Duration clock(Matcher found) {
        return part(found, 1, HOUR).plus(part(found, 2, MINUTE));
    }

    private static Duration part(Matcher found, int group, Duration unit) {
        var digits = found.group(group);
        var number = digits == null ? BigDecimal.ZERO : new BigDecimal(digits.replace(',', '.'));
        return Duration.ofMillis(number.multiply(BigDecimal.valueOf(unit.toMillis())).longValue());
    }

    private static long minutes(Duration lasting) {
        return lasting.plus(MINUTE.dividedBy(2)).toMinutes();
    }
}
