package soyuznik.support;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** The compiled product, read once for all tests of its structure. */
public final class Code {
    /** The product and its tests. */
    public static final JavaClasses ALL = new ClassFileImporter().importPackages("soyuznik");

    /** What the product consists of, without tests. */
    public static final JavaClasses PRODUCT =
            ALL.that(DescribedPredicate.describe("no tests", Code::isOfTheProduct));

    /** Examples of what must not be: each breaks one rule of the {@link Structure}. */
    public static final JavaClasses BROKEN = new ClassFileImporter().importPackages("broken");

    private Code() {}

    private static boolean isOfTheProduct(JavaClass type) {
        return type.getSource()
                .map(source -> Location.of(source.getUri()))
                .filter(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS::includes)
                .isPresent();
    }
}
