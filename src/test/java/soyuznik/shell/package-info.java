@NullMarked
package soyuznik.shell;

import org.jspecify.annotations.NullMarked;
