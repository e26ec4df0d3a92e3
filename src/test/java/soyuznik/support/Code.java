package soyuznik.support;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The compiled product, read once for all tests of its structure, and the line in which its modules
 * stand.
 */
public final class Code {
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

    /** The product and its tests. */
    public static final JavaClasses ALL = new ClassFileImporter().importPackages("soyuznik");

    /** What the product consists of, without tests. */
    public static final JavaClasses PRODUCT =
            ALL.that(DescribedPredicate.describe("no tests", Code::isOfTheProduct));

    /** Examples of what must not be: each breaks one rule of the {@link Structure}. */
    public static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

    private Code() {}

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

    private static boolean isOfTheProduct(JavaClass type) {
        return type.getSource()
                .map(source -> Location.of(source.getUri()))
                .filter(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS::includes)
                .isPresent();
    }
}
