/** Who decides at the client, and what its problems are (sections 5 and 6). */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "shell",
            "access",
            "files",
            "clients",
            "products",
            "projects",
            "work",
            "database"
        })
@NullMarked
package soyuznik.buying;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
