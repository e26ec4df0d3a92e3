/** Pages of figures, each with one question (section 14); imported by nobody. */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "statistics",
            "shell",
            "access",
            "clients",
            "products",
            "projects",
            "work",
            "database"
        })
@NullMarked
package soyuznik.insights;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
