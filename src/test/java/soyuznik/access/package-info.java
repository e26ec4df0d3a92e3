@NullMarked
package soyuznik.access;

import org.jspecify.annotations.NullMarked;
