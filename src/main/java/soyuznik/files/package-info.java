/** Files that stand with records of other modules: stored once by their content, given out only. */
@ApplicationModule(allowedDependencies = {"kernel", "journal", "shell", "access"})
@NullMarked
package soyuznik.files;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
