package soyuznik.exchange.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What the format of a cell makes of its number.
 *
 * @param width so many digits at least, zeros before them
 */
record Shape(Kind kind, int width) {
    enum Kind {
        PLAIN,
        PERCENT,
        DATE,
        TIME,
        /** With its seconds. */
        TIME_WHOLE,
        LASTING,
        LASTING_WHOLE,
        ZEROS
    }

    static final Shape PLAIN = new Shape(Kind.PLAIN, 0);

    private static final int WIDEST = 30;

    /** What in a format is no part of it: quoted words, single signs, room. */
    private static final Pattern WORDS =
            Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|(?i:general|standard)");

    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern CONDITION = Pattern.compile("\\[[<>=]");
    private static final Pattern LASTING = Pattern.compile("\\[(h+|m+|s+)]");
    private static final Pattern ZEROS = Pattern.compile("0{2,}");
    private static final Pattern TIME = Pattern.compile("h|ss");

    /** Those that a workbook does not write down; from 27 and 50 on in East Asia. */
    private static final Map<Integer, Kind> BUILT_IN =
            Stream.of(
                            numbered(Kind.PERCENT, 9, 10),
                            numbered(Kind.DATE, 14, 17),
                            numbered(Kind.TIME, 18, 18),
                            numbered(Kind.TIME_WHOLE, 19, 19),
                            numbered(Kind.TIME, 20, 20),
                            numbered(Kind.TIME_WHOLE, 21, 21),
                            numbered(Kind.DATE, 22, 22),
                            numbered(Kind.DATE, 27, 31),
                            numbered(Kind.TIME, 32, 32),
                            numbered(Kind.TIME_WHOLE, 33, 33),
                            numbered(Kind.DATE, 34, 36),
                            numbered(Kind.TIME_WHOLE, 45, 45),
                            numbered(Kind.LASTING_WHOLE, 46, 46),
                            numbered(Kind.TIME_WHOLE, 47, 47),
                            numbered(Kind.DATE, 50, 58))
                    .flatMap(each -> each)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

    private static Stream<Map.Entry<Integer, Kind>> numbered(Kind kind, int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj(id -> Map.entry(id, kind));
    }

    static Shape builtIn(String id) {
        return new Shape(BUILT_IN.getOrDefault(Numbers.whole(id), Kind.PLAIN), 0);
    }

    /** As its first part without a condition says, which is for what is more than nothing. */
    static Shape of(String format) {
        var coded = WORDS.matcher(format).replaceAll("").toLowerCase(Locale.ROOT);
        var parts = List.of(coded.split(";", -1));
        var first =
                parts.stream()
                        .filter(part -> !CONDITION.matcher(part).find())
                        .findFirst()
                        .orElse(parts.getFirst());
        if (LASTING.matcher(first).find()) {
            boolean whole = first.indexOf('s') >= 0;
            return new Shape(whole ? Kind.LASTING_WHOLE : Kind.LASTING, 0);
        }
        var bare = BRACKETS.matcher(first).replaceAll("").strip();
        return ZEROS.matcher(bare).matches()
                ? new Shape(Kind.ZEROS, Math.min(bare.length(), WIDEST))
                : new Shape(kind(bare), 0);
    }

    private static Kind kind(String bare) {
        boolean time = TIME.matcher(bare).find();
        boolean day = bare.indexOf('d') >= 0 || bare.indexOf('y') >= 0;
        if (day || (bare.indexOf('m') >= 0 && !time)) {
            return Kind.DATE;
        }
        if (time) {
            return bare.indexOf('s') >= 0 ? Kind.TIME_WHOLE : Kind.TIME;
        }
        return bare.indexOf('%') >= 0 ? Kind.PERCENT : Kind.PLAIN;
    }

    /** As it is read; a date in the form of ISO. */
    String show(BigDecimal number, Days days) {
        return switch (kind) {
            case PLAIN -> Numbers.plain(number);
            case PERCENT -> Numbers.plain(number.movePointRight(2)) + '%';
            case DATE -> days.date(number);
            case TIME -> days.time(number, false);
            case TIME_WHOLE -> days.time(number, true);
            case LASTING -> days.lasting(number, false);
            case LASTING_WHOLE -> days.lasting(number, true);
            case ZEROS -> padded(Numbers.plain(number));
        };
    }

    private String padded(String number) {
        boolean whole = number.chars().allMatch(Character::isDigit);
        return whole ? "0".repeat(Math.max(0, width - number.length())) + number : number;
    }
}
