/** Companies, their people, who of ours works with them and who sees them (section 2). */
@ApplicationModule(
        allowedDependencies = {"kernel", "journal", "shell", "access", "files", "database"})
@NullMarked
package soyuznik.clients;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
