package soyuznik.exchange;

import org.jspecify.annotations.Nullable;
import soyuznik.exchange.sheet.DateOrder;
import soyuznik.exchange.sheet.DecimalMark;

/**
 * How dates, numbers and money of a file are written.
 *
 * @param dates null where the file does not tell and nobody has said it
 * @param numbers null likewise
 * @param unit what one in the file stands for: 1, 1 000 or 1 000 000
 * @param currency ISO 4217
 */
public record Manner(
        @Nullable DateOrder dates, @Nullable DecimalMark numbers, int unit, String currency) {}
