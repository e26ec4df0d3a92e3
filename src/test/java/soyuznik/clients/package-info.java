/** Clients, the people there and who of ours works with them: as the business tells it. */
@NullMarked
package soyuznik.clients;

import org.jspecify.annotations.NullMarked;
