/**
 * A living example: a fictional supplier with its people, clients and projects (`bin/run --demo`).
 */
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
            "plans",
            "buying",
            "exchange",
            "database"
        })
@NullMarked
package soyuznik.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
