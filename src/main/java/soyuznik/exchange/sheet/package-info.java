/**
 * A file of rows and columns, and what stands in its cells: encodings, delimiters, dates, numbers.
 * Pure.
 */
@NullMarked
package soyuznik.exchange.sheet;

import org.jspecify.annotations.NullMarked;
