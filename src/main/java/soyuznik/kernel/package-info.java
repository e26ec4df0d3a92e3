/**
 * The words every module speaks: ids, money, outcomes, who looks. Pure values, no input or output.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package soyuznik.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
