/** Methods, stages, conditions, projects (section 4). */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "statistics",
            "journal",
            "shell",
            "access",
            "files",
            "clients",
            "products",
            "database"
        })
@NullMarked
package soyuznik.projects;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
