package soyuznik.exchange.sheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** What stands before the fraction of a number: 1,234.5 or 1.234,5. */
public enum DecimalMark {
    POINT('.', ','),
    COMMA(',', '.');

    private static final Pattern NOISE =
            Pattern.compile("[\\s\\u00a0\\u202f'%]|руб\\.?|р\\.|[₽$€£]|RUB|USD|EUR");

    /** So much behind the mark is kept. */
    private static final int FRACTION = 9;

    /** The letters of the longest of these, and one more. */
    private static final int CURRENCY = 4;

    /** What is left of a sign of a currency that an encoding does not have. */
    private static final Pattern LOST = Pattern.compile("(?<=\\d)[\\s\\u00a0]\\?$");

    /** As bookkeepers write what is less than nothing. */
    private static final Pattern IN_BRACKETS = Pattern.compile("\\((.*)\\)");

    private final Pattern pattern;
    private final String mark;
    private final String group;

    DecimalMark(char mark, char group) {
        this.mark = String.valueOf(mark);
        this.group = String.valueOf(group);
        this.pattern =
                Pattern.compile(
                        "-?(\\d{1,3}(\\%s\\d{3})+|\\d{1,16})(\\%s\\d{1,30})?"
                                .formatted(group, mark));
    }

    /** The number in the cell; spaces, signs of currencies and of percent don't matter. */
    public Optional<BigDecimal> read(String cell) {
        return bareRead(bare(cell));
    }

    private static String bare(String cell) {
        var bare = NOISE.matcher(LOST.matcher(cell).replaceAll("")).replaceAll("");
        return IN_BRACKETS.matcher(bare.replace('\u2212', '-')).replaceAll("-$1");
    }

    private Optional<BigDecimal> bareRead(String bare) {
        return pattern.matcher(bare).matches()
                ? Optional.of(rounded(new BigDecimal(bare.replace(group, "").replace(mark, "."))))
                : Optional.empty();
    }

    /** Programs write what they calculated with the noise of calculating behind it. */
    private static BigDecimal rounded(BigDecimal number) {
        return number.scale() > FRACTION
                ? number.setScale(FRACTION, RoundingMode.HALF_UP).stripTrailingZeros()
                : number;
    }

    public static Fit fit(String cell) {
        if (isPlain(cell)) {
            return Fit.NONE;
        }
        var bare = bare(cell);
        var point = POINT.bareRead(bare);
        var comma = COMMA.bareRead(bare);
        return Fit.of(point, comma, point.isPresent(), comma.isPresent());
    }

    /** Tells at one look what most cells are: a word, or a number that is the same in both ways. */
    private static boolean isPlain(String cell) {
        long digits = cell.chars().filter(Character::isDigit).count();
        long letters = cell.chars().filter(Character::isLetter).count();
        return digits == 0 || digits == cell.length() || letters > CURRENCY;
    }
}
