package soyuznik.support;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The line in which the modules stand, and whose tables are whose. */
public final class Modules {
    /**
     * Each module may import what stands before it; the database serves all that keep something.
     */
    public static final List<String> LINE =
            List.of(
                    "kernel",
                    "statistics",
                    "database",
                    "journal",
                    "shell",
                    "access",
                    "files",
                    "clients",
                    "attention",
                    "products",
                    "projects",
                    "work",
                    "buying",
                    "insights",
                    "plans",
                    "exchange",
                    "demo");

    /** The schemas that belong to a module of another name. */
    private static final Map<String, String> OWNERS = Map.of("jobs", "shell");

    private Modules() {}

    /** The module and everything that it may import. */
    public static Set<String> upTo(String module) {
        return Set.copyOf(LINE.subList(0, LINE.indexOf(module) + 1));
    }

    /** The module that writes the tables of the schema. */
    public static String owner(String schema) {
        return OWNERS.getOrDefault(schema, schema);
    }

    /** The module of a class of ours: the part of its package after {@code soyuznik.}. */
    public static String module(String packageName) {
        var parts = packageName.split("\\.", 3);
        return parts.length > 1 ? parts[1] : "";
    }
}
