/** Breaks the structure on purpose: {@code ArchitectureTest} proves that each rule can fail. */
@NullMarked
package broken.clients.web;

import org.jspecify.annotations.NullMarked;
