/** The one table of business events. */
@ApplicationModule(allowedDependencies = {"kernel", "database"})
@NullMarked
package soyuznik.journal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
