package soyuznik.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads how long something lasted, as files say it: 45, 1:30, 0:12:34, 1 ч 30 мин, 750 sec. What a
 * bare number counts, the name of the column says; where it does not, seconds of a call, else
 * minutes.
 */
final class Lengths {
    /** What columns of it are called in different systems. */
    static final String NAMES =
            "длительность|продолжительность|длительность звонка|длительность разговора"
                    + "|длительность встречи|продолжительность звонка|продолжительность разговора"
                    + "|длительность мин|длительность сек|длительность в минутах|длительность в секундах"
                    + "|длительность минут|длительность секунд|длительность ч|длительность в часах"
                    + "|длительность звонка сек|длительность звонка мин|длительность звонка в секундах"
                    + "|продолжительность мин|продолжительность сек|продолжительность минут"
                    + "|продолжительность секунд|время разговора|время разговора сек"
                    + "|duration|duration min|duration mins|duration minutes|duration in minutes"
                    + "|duration sec|duration seconds|duration in seconds|duration s|duration ms"
                    + "|duration h|duration hours|durationinminutes|calldurationinseconds"
                    + "|call duration|call duration in seconds|call duration seconds|call duration sec"
                    + "|call duration ms|call duration milliseconds|call duration hh mm ss"
                    + "|meeting duration|call length|talk time|activity duration|length|length minutes";

    private static final int DAY = 24 * 60;
    private static final int LONG_CALL = 6 * 60;

    private static final BigDecimal MINUTE = new BigDecimal(60_000);
    private static final BigDecimal SECOND = new BigDecimal(1_000);
    private static final BigDecimal HOUR = new BigDecimal(3_600_000);

    private static final Pattern IN_MILLISECONDS =
            word("ms|мс|\\p{L}*milliseconds?|миллисекунд\\p{L}*");
    private static final Pattern IN_SECONDS = word("s|secs?|\\p{L}*seconds?|с|сек|секунд\\p{L}*");
    private static final Pattern IN_MINUTES = word("min|mins|\\p{L}*minutes?|мин|минут\\p{L}*");
    private static final Pattern IN_HOURS = word("h|hrs?|\\p{L}*hours?|ч|час\\p{L}*");

    /** Telephones count seconds. */
    private static final Pattern OF_CALLS =
            Pattern.compile("звонка|разговора|^(?:call|talk) (?:duration|length|time)$");

    private static final Pattern OF_SECONDS = Pattern.compile("(?<!(hh|чч|h|ч) )(мм|mm) (сс|ss)$");

    /** Before the first day of a workbook stands what is no more than hours of a day. */
    private static final Pattern NO_DAY = Pattern.compile("^1899-12-3[01] ");

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,3})?)");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d)(?:[.,]\\d+)?)?");
    private static final Pattern SAID =
            Pattern.compile(
                    "(?:pt)?(?:(\\d{1,3}) ?(?:ч|час|часа|часов|h|hrs?|hours?)\\.?)?"
                            + " ?(?:(\\d{1,4}) ?(?:м|мин|минута|минуты|минут|m|mins?|minutes?)\\.?)?"
                            + " ?(?:(\\d{1,6}) ?(?:с|сек|секунда|секунды|секунд|s|secs?|seconds?)\\.?)?");

    private Lengths() {}

    private static Pattern word(String words) {
        return Pattern.compile("(?:^| )(?:" + words + ")(?: |$)");
    }

    /**
     * Whole minutes, one for less than one; nothing when it can't be read.
     *
     * @param column the name of the column
     */
    static OptionalInt read(String cell, String column) {
        var plain = cell.toLowerCase(Locale.ROOT).replace('\u00a0', ' ').strip();
        var text = NO_DAY.matcher(plain).replaceFirst("");
        var name = Vocabulary.words(column);
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            return minutes(new BigDecimal(number.group(1).replace(',', '.')).multiply(unit(name)));
        }
        var clock = CLOCK.matcher(text);
        if (clock.matches()) {
            return minutes(clock(clock, OF_SECONDS.matcher(name).find()));
        }
        var said = SAID.matcher(text);
        return said.matches() && text.matches(".*\\d.*")
                ? minutes(parts(said, 1))
                : OptionalInt.empty();
    }

    private static BigDecimal unit(String name) {
        if (IN_MILLISECONDS.matcher(name).find()) {
            return BigDecimal.ONE;
        }
        if (IN_SECONDS.matcher(name).find() || isOfCalls(name)) {
            return SECOND;
        }
        return IN_HOURS.matcher(name).find() ? HOUR : MINUTE;
    }

    private static boolean isOfCalls(String name) {
        return OF_CALLS.matcher(name).find()
                && !IN_MINUTES.matcher(name).find()
                && !IN_HOURS.matcher(name).find();
    }

    /** A longer one stands in a file by mistake, or in another unit than the name says. */
    static int most(String column) {
        return isOfCalls(Vocabulary.words(column)) ? LONG_CALL : DAY;
    }

    /**
     * Two parts are hours and minutes, unless the column says that they are minutes and seconds.
     */
    private static BigDecimal clock(Matcher clock, boolean ofSeconds) {
        return ofSeconds && clock.group(3) == null
                ? part(clock, 1, MINUTE).add(part(clock, 2, SECOND))
                : parts(clock, 1);
    }

    private static BigDecimal parts(Matcher found, int first) {
        return part(found, first, HOUR)
                .add(part(found, first + 1, MINUTE))
                .add(part(found, first + 2, SECOND));
    }

    private static BigDecimal part(Matcher found, int group, BigDecimal unit) {
        var digits = found.group(group);
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits).multiply(unit);
    }

    private static OptionalInt minutes(BigDecimal milliseconds) {
        var most = BigDecimal.valueOf(DAY + 1);
        int whole = milliseconds.divide(MINUTE, 0, RoundingMode.HALF_UP).min(most).intValue();
        return OptionalInt.of(whole == 0 ? milliseconds.signum() : whole);
    }
}
