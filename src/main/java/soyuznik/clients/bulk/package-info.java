/** Clients or people chosen in a list, changed at once, and changed back as a whole. */
@NullMarked
package soyuznik.clients.bulk;

import org.jspecify.annotations.NullMarked;
