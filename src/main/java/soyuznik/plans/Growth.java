package soyuznik.plans;

import java.math.BigDecimal;

/**
 * How much more than last year, in percent: that of the market, and ours over it.
 *
 * @param market less than nothing where it shrinks
 */
// L-01
public record Growth(BigDecimal market, BigDecimal own) {
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** Of last year, in percent: +20 and +10 make 130. */
    public BigDecimal percent() {
        return WHOLE.add(market).add(own);
    }

    public BigDecimal of(BigDecimal last) {
        return last.multiply(percent()).movePointLeft(2);
    }
}
