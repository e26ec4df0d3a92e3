/** What comes in and goes out: imports (section 18). */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "shell",
            "access",
            "clients",
            "products",
            "projects",
            "work",
            "database"
        })
@NullMarked
package soyuznik.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
