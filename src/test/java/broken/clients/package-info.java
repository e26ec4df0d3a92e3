/** Breaks the structure on purpose: {@code ArchitectureTest} proves that each rule can fail. */
@NullMarked
package broken.clients;

import org.jspecify.annotations.NullMarked;
