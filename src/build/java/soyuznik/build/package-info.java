/** What the build runs before it compiles the product. */
@NullMarked
package soyuznik.build;

import org.jspecify.annotations.NullMarked;
