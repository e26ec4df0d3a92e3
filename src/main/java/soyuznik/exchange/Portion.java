package soyuznik.exchange;

import java.util.function.Function;

/**
 * Rows that are read and not yet made.
 *
 * @param claims by what they may meet other rows of the file
 * @param take makes them, in the transaction of the caller
 */
record Portion(int rows, Claims claims, Function<Met, Tally> take) {}
