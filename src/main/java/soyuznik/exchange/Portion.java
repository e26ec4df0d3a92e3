package soyuznik.exchange;

import java.util.function.Function;

/**
 * Rows that are read and not yet made.
 *
 * @param take makes them, in the transaction of the caller
 */
record Portion(int rows, Function<Met, Tally> take) {}
