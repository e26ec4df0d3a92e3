/** Breaks the structure on purpose: {@code ArchitectureTest} proves that each rule can fail. */
@NullMarked
package broken.kernel;

import org.jspecify.annotations.NullMarked;
