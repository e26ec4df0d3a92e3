/** Our people: users, roles, branches, sessions, rights, settings (T-01 to T-07). */
@ApplicationModule(allowedDependencies = {"kernel", "journal", "shell", "database"})
@NullMarked
package soyuznik.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
