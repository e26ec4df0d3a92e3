/** What goes out of the house by mail (section 18). */
@ApplicationModule(allowedDependencies = {"kernel", "shell", "access"})
@NullMarked
package soyuznik.attention;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
