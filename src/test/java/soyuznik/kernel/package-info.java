@NullMarked
package soyuznik.kernel;

import org.jspecify.annotations.NullMarked;
