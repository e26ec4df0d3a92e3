/** The product: starts it. Each folder below is a module. */
@NullMarked
package soyuznik;

import org.jspecify.annotations.NullMarked;
