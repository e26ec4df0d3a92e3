/**
 * Pure mathematics of samples, shares and times until something ends; no tables, no input or
 * output. Each formula names its source.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package soyuznik.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
