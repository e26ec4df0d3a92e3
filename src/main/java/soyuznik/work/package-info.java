/** Talks, planned and held, and what both sides promised (section 7). */
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "journal",
            "shell",
            "access",
            "files",
            "clients",
            "attention",
            "projects",
            "database"
        })
@NullMarked
package soyuznik.work;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
