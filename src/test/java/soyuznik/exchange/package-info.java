@NullMarked
package soyuznik.exchange;

import org.jspecify.annotations.NullMarked;
