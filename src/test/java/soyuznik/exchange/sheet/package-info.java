@NullMarked
package soyuznik.exchange.sheet;

import org.jspecify.annotations.NullMarked;
