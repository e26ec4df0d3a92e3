package soyuznik.exchange.sheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Dates that say by themselves which number is the day: those that begin with the year, moments
 * with a time zone, months in words (Russian and English), and the days as Excel counts them.
 */
final class Calendar {
    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})[-./](\\d{1,2})[-./](\\d{1,2})(?:[ T].*)?");
    private static final Pattern ZONED =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d.*(?:Z|[+-]\\d\\d(?::?\\d\\d)?)");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm[:ss[.SSSSSS][.SSS]][XXX][XX][X]")
                    .withResolverStyle(ResolverStyle.STRICT);
    private static final Pattern DAY_AND_WORD =
            Pattern.compile(
                    "(\\d{1,2})[ .-]+(\\p{L}{3,})[ .,-]+(\\d{4}|\\d\\d)(?: ?г\\.?)?(?:,? .*)?");
    private static final Pattern WORD_AND_DAY =
            Pattern.compile("(\\p{L}{3,})\\.? (\\d{1,2}),? (\\d{4})(?:,? .*)?");

    /** The first letters of the months, as they are written in either language. */
    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("янв", 1),
                    Map.entry("фев", 2),
                    Map.entry("мар", 3),
                    Map.entry("апр", 4),
                    Map.entry("май", 5),
                    Map.entry("мая", 5),
                    Map.entry("июн", 6),
                    Map.entry("июл", 7),
                    Map.entry("авг", 8),
                    Map.entry("сен", 9),
                    Map.entry("окт", 10),
                    Map.entry("ноя", 11),
                    Map.entry("дек", 12),
                    Map.entry("jan", 1),
                    Map.entry("feb", 2),
                    Map.entry("mar", 3),
                    Map.entry("apr", 4),
                    Map.entry("may", 5),
                    Map.entry("jun", 6),
                    Map.entry("jul", 7),
                    Map.entry("aug", 8),
                    Map.entry("sep", 9),
                    Map.entry("oct", 10),
                    Map.entry("nov", 11),
                    Map.entry("dec", 12));

    /** The day that Excel counts as the first, less the day of 1900 that there never was. */
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

    /** From 1954 to 2119: shorter and longer numbers are none. */
    private static final Pattern SERIAL = Pattern.compile("([2-7]\\d{4})(?:[.,]\\d+)?");

    /** Years of two figures are those from 1950 to 2049. */
    private static final int CENTURY = 50;

    private Calendar() {}

    /**
     * @param zone where a moment falls on its day
     */
    static Optional<LocalDate> read(String cell, ZoneId zone) {
        return Stream.of(
                        zoned(cell, zone),
                        match(YEAR_FIRST, cell)
                                .flatMap(it -> date(it.group(1), it.group(2), it.group(3))),
                        match(DAY_AND_WORD, cell)
                                .flatMap(it -> worded(it.group(3), it.group(2), it.group(1))),
                        match(WORD_AND_DAY, cell)
                                .flatMap(it -> worded(it.group(3), it.group(1), it.group(2))),
                        match(SERIAL, cell).map(it -> EXCEL.plusDays(Long.parseLong(it.group(1)))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<LocalDate> zoned(String cell, ZoneId zone) {
        if (!ZONED.matcher(cell).matches()) {
            return Optional.empty();
        }
        try {
            var moment = OffsetDateTime.parse(cell.replace(' ', 'T'), MOMENT);
            return Optional.of(moment.atZoneSameInstant(zone).toLocalDate());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<MatchResult> match(Pattern pattern, String cell) {
        var matcher = pattern.matcher(cell);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private static Optional<LocalDate> worded(String year, String word, String day) {
        var month = MONTHS.get(word.substring(0, 3).toLowerCase(Locale.ROOT));
        return month == null ? Optional.empty() : date(year, month.toString(), day);
    }

    static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(
                    LocalDate.of(year(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int year(String written) {
        int year = Integer.parseInt(written);
        if (written.length() > 2) {
            return year;
        }
        return year < CENTURY ? 2000 + year : 1900 + year;
    }
}
