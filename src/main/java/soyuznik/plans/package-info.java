/** Plans from above and from below, and how far they have come true (section 13). */
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
            "insights",
            "database"
        })
@NullMarked
package soyuznik.plans;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
