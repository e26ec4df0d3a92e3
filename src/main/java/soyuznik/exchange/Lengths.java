package soyuznik.exchange;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import soyuznik.shell.Lasting;

/**
 * Reads how long something lasted, as files say it: 45, 1:30, 0:12:34, 1 ч 30 мин, 750 sec. What a
 * bare number counts and what the parts of a clock are, the name of the column says; where it does
 * not, telephones count seconds and show 3:25 for minutes and seconds, anything else counts minutes
 * and shows hours and minutes.
 */
//
final class Lengths {
    /** What a cell says of it. */
    sealed interface Length {
        /**
         * @param count whole ones, one for less than one; 0 where nobody said
         */
        record Minutes(int count) implements Length {}

        /**
         * @param why the key of the reason
         */
        record Unclear(String why) implements Length {}
    }

    /** What columns of it are called in different systems. */
    static final String NAMES = names();

    private static final int DAY = 24 * 60;

    /** What a telephone counts above it is no seconds. */
    private static final int LONG_CALL = 6 * 60;

    private static final BigDecimal MILLISECOND = BigDecimal.ONE;
    private static final BigDecimal SECOND = new BigDecimal(1_000);
    private static final BigDecimal MINUTE = new BigDecimal(60_000);
    private static final BigDecimal HOUR = new BigDecimal(3_600_000);

    private static final Pattern IN_MILLISECONDS =
            unit("ms|мс|\\p{L}*milliseconds?|миллисекунд\\p{L}*", "");
    private static final Pattern IN_SECONDS =
            unit("secs?|\\p{L}*seconds|сек|секунд\\p{L}*", "|s|с|second");
    private static final Pattern IN_MINUTES =
            unit("mins?|\\p{L}*minutes?|мин|минут\\p{L}*", "|m|м");
    private static final Pattern IN_HOURS =
            unit("hrs?|\\p{L}*hours?|час|часы|часа|часов|часах", "|h|ч");

    private static final String MM = "(?:mm?|min|mins|minutes?|мм?|мин|минут|минуты)";
    private static final Pattern HOURS_FIRST =
            Pattern.compile("(?:^| )(?:hh?|hrs?|hours?|чч?|час|часы|часов) " + MM + "(?: |$)");
    private static final Pattern MINUTES_FIRST =
            Pattern.compile("(?:^| )" + MM + " (?:ss?|secs?|seconds?|сс?|сек|секунд\\p{L}*)$");

    private static final Pattern OF_CALLS =
            Pattern.compile(
                    "звон(?:к|ок)|разговор|вызов|(?:^| )(?:call|talk ?time|talk dur|talk len)");

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2009\\u202f]+");
    private static final Pattern BETWEEN_THOUSANDS =
            Pattern.compile("(?<=\\d)[ '](?=\\d{3}(?!\\d))");
    private static final Pattern NOTHING = Pattern.compile("[-\\u2010-\\u2015\\u2212]*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,15})?");
    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,3}):([0-5]\\d)(?::([0-5]\\d))?([.,]\\d+)?");

    private Lengths() {}

    private static String names() {
        var whats =
                "длительность|продолжительность|длительность звонка|длительность разговора"
                        + "|длительность вызова|длительность встречи|продолжительность звонка"
                        + "|продолжительность разговора|продолжительность встречи|время разговора"
                        + "|duration|call duration|meeting duration|activity duration"
                        + "|call length|talk time";
        var units =
                "| с| сек| секунд| секунды| в секундах| м| мин| минут| минуты| в минутах| ч| час"
                        + "| часы| часов| в часах| мс| мм сс| чч мм| чч мм сс| мин сек"
                        + "| s| sec| secs| seconds| in seconds| m| min| mins| minutes| in minutes"
                        + "| h| hrs| hours| in hours| ms| milliseconds| in milliseconds"
                        + "| mm ss| hh mm| hh mm ss| h mm ss| h mm| min sec";
        var named =
                List.of(whats.split("\\|")).stream()
                        .flatMap(what -> Stream.of(units.split("\\|")).map(what::concat));
        var others = // a length in m is one of goods
                "length|length min|length minutes|length in minutes|durationinminutes"
                        + "|calldurationinseconds";
        return Stream.concat(named, Stream.of(others)).collect(Collectors.joining("|"));
    }

    /**
     * @param last what counts only at the end of a name: a letter in its midst is a word
     */
    private static Pattern unit(String words, String last) {
        return Pattern.compile("(?:^| )(?:" + words + ")(?: |$)| (?:" + words + last + ")$");
    }

    /**
     * @param column the name of the column
     */
    static Length read(String cell, String column) {
        var text = plain(cell);
        var name = Vocabulary.words(column.replaceAll("(?<=\\p{L})['\\u2019]\\p{L}+", ""));
        if (NOTHING.matcher(text).matches()) {
            return new Length.Minutes(0);
        }
        int most = NUMBER.matcher(text).matches() && isCountedByTelephones(name) ? LONG_CALL : DAY;
        return milliseconds(text, name)
                .<Length>map(lasted -> length(lasted, most))
                .orElseGet(() -> new Length.Unclear("exchange.fault.lasts"));
    }

    private static String plain(String cell) {
        var text = BLANKS.matcher(cell.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        return BETWEEN_THOUSANDS.matcher(text).replaceAll("");
    }

    private static Optional<BigDecimal> milliseconds(String text, String name) {
        if (NUMBER.matcher(text).matches()) {
            return Optional.of(new BigDecimal(text.replace(',', '.')).multiply(unit(name)));
        }
        var clock = CLOCK.matcher(text);
        return clock.matches()
                ? Optional.of(clock(clock, name))
                : Lasting.words(text).map(lasted -> BigDecimal.valueOf(lasted.toMillis()));
    }

    private static BigDecimal unit(String name) {
        if (IN_MILLISECONDS.matcher(name).find()) {
            return MILLISECOND;
        }
        if (IN_SECONDS.matcher(name).find() || isCountedByTelephones(name)) {
            return SECOND;
        }
        return IN_HOURS.matcher(name).find() ? HOUR : MINUTE;
    }

    private static boolean isCountedByTelephones(String name) {
        return OF_CALLS.matcher(name).find()
                && Stream.of(IN_MILLISECONDS, IN_SECONDS, IN_MINUTES, IN_HOURS)
                        .noneMatch(unit -> unit.matcher(name).find());
    }

    private static BigDecimal clock(Matcher clock, String name) {
        boolean full = clock.group(3) != null;
        return full || (clock.group(4) == null && isHoursFirst(name))
                ? part(clock, 1, HOUR).add(part(clock, 2, MINUTE)).add(part(clock, 3, SECOND))
                : part(clock, 1, MINUTE).add(part(clock, 2, SECOND));
    }

    /** Of a clock of two parts. */
    private static boolean isHoursFirst(String name) {
        return HOURS_FIRST.matcher(name).find()
                || IN_HOURS.matcher(name).find()
                || Stream.of(IN_MILLISECONDS, IN_SECONDS, IN_MINUTES, MINUTES_FIRST, OF_CALLS)
                        .noneMatch(hint -> hint.matcher(name).find());
    }

    private static BigDecimal part(Matcher found, int group, BigDecimal unit) {
        var digits = found.group(group);
        return digits == null ? BigDecimal.ZERO : new BigDecimal(digits).multiply(unit);
    }

    private static Length length(BigDecimal milliseconds, int most) {
        var minutes = milliseconds.divide(MINUTE, 0, RoundingMode.HALF_UP);
        if (minutes.compareTo(BigDecimal.valueOf(most)) > 0) {
            return new Length.Unclear("exchange.fault.lasted");
        }
        return new Length.Minutes(
                minutes.signum() == 0 ? milliseconds.signum() : minutes.intValue());
    }
}
