/** The same client twice: found, told apart, merged, and taken apart again (C-09). */
@NullMarked
package soyuznik.clients.merging;

import org.jspecify.annotations.NullMarked;
