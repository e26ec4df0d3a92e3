package soyuznik.exchange.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as a workbook keeps them: in seventeen digits, of which it shows fifteen. */
final class Numbers {
    /** As large and as small as Excel has them. */
    private static final Pattern ONE =
            Pattern.compile("[-+]?(\\d{1,310}(\\.\\d{0,350})?|\\.\\d{1,350})([eE][-+]?\\d{1,3})?");

    private static final Pattern WHOLE = Pattern.compile("\\d{1,20}");
    private static final MathContext KEPT = new MathContext(15);

    /** Behind the point, of numbers from one up: more is noise of calculating. */
    private static final int FRACTION = 9;

    /** Of numbers under one. */
    private static final int SMALL = 20;

    private Numbers() {}

    static Optional<BigDecimal> read(String text) {
        var bare = text.strip();
        return ONE.matcher(bare).matches() ? Optional.of(new BigDecimal(bare)) : Optional.empty();
    }

    /** Of digits alone, the largest where there are too many; -1 where it is none. */
    static int whole(String text) {
        var bare = text.strip();
        if (!WHOLE.matcher(bare).matches()) {
            return -1;
        }
        return bare.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(bare);
    }

    static String plain(BigDecimal number) {
        var kept = number.round(KEPT);
        int most = kept.abs().compareTo(BigDecimal.ONE) < 0 ? SMALL : FRACTION;
        var shown = kept.scale() > most ? kept.setScale(most, RoundingMode.HALF_UP) : kept;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
