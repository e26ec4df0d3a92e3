package soyuznik;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import soyuznik.support.Code;

/** The structure that the style and the architecture promise. */
class ArchitectureTest {
    private static final DescribedPredicate<JavaClass> WEB = resideInAPackage("soyuznik.*.web..");
    private static final DescribedPredicate<JavaClass> PURE =
            resideInAnyPackage(
                            "soyuznik.kernel..", "org.jspecify..", "org.springframework.modulith..")
                    .or(
                            describe(
                                    "language, numbers, texts, time",
                                    it ->
                                            it.getPackageName()
                                                    .matches(
                                                            "java\\.(lang|math|text|time|util)(\\..*)?")))
                    .or(
                            describe(
                                    "primitives",
                                    it -> it.getPackageName().isEmpty() || it.isPrimitive()));
    private static final DescribedPredicate<JavaClass> GROUND =
            resideInAnyPackage("soyuznik.database..", "soyuznik.build..");
    private static final DescribedPredicate<JavaClass> PLURAL_NOUN =
            describe("a repository", ArchitectureTest::isInRepository);

    @Test
    void theKernelIsPure() {
        var kernel = classes().that().resideInAPackage("soyuznik.kernel..");
        check(kernel.should().onlyDependOnClassesThat(PURE));
    }

    @Test
    void controllersAreHiddenInWebAndNamedAfterTheirResource() {
        var controllers = classes().that().areMetaAnnotatedWith(Controller.class);
        var ofResources = controllers.and().areNotAssignableTo(ErrorController.class);
        check(controllers.should().bePackagePrivate());
        check(ofResources.should().haveSimpleNameEndingWith("Controller"));
        check(controllers.should().resideInAPackage("soyuznik.*.web.."));
    }

    @Test
    void aControllerHasTheSevenActionsAndNothingElse() {
        var actions = methods().that().areMetaAnnotatedWith(RequestMapping.class);
        check(actions.should().haveNameMatching("index|show|form|create|edit|update|destroy"));
    }

    @Test
    void onlyPluralNounsAskTheDatabase() {
        var others = noClasses().that(not(PLURAL_NOUN)).and(not(GROUND));
        check(others.should().dependOnClassesThat().haveFullyQualifiedName("org.jooq.DSLContext"));
        check(others.should().dependOnClassesThat().resideInAPackage("org.springframework.jdbc.."));
    }

    @Test
    void pagesKnowNothingOfTables() {
        var tables = resideInAnyPackage("org.jooq..", "soyuznikdb..", "java.sql..");
        check(noClasses().that(WEB).should().dependOnClassesThat(tables));
    }

    @Test
    void onlyPluralNounsOpenTransactions() {
        var others = noClasses().that(not(PLURAL_NOUN)).and(not(GROUND));
        check(others.should().dependOnClassesThat().areAssignableTo(Transactional.class));
    }

    @TestFactory
    Stream<DynamicTest> aModuleReadsOnlyItsOwnTablesAndThoseBelow() {
        return Code.LINE.stream()
                .map(it -> DynamicTest.dynamicTest(it, () -> check(readsBelow(it))));
    }

    private static ArchRule readsBelow(String module) {
        var above =
                describe(
                        "tables of modules above",
                        (JavaClass it) ->
                                isTable(it) && !Code.upTo(module).contains(schemaOwner(it)));
        return noClasses()
                .that()
                .resideInAPackage("soyuznik." + module + "..")
                .should()
                .dependOnClassesThat(above);
    }

    @Test
    void timeComesFromTheClock() {
        var now = describe("now() without a clock", ArchitectureTest::isNow);
        check(noClasses().that(not(GROUND)).should().accessTargetWhere(now));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.annotation.Resource",
                "org.springframework.beans.factory.annotation.Autowired",
                "org.springframework.beans.factory.annotation.Value"
            })
    void whatIsNeededComesThroughTheConstructor(String annotation) {
        check(noFields().should().beAnnotatedWith(annotation));
    }

    @Test
    void beansDoNotChange() {
        var ofBeans =
                fields().that().areDeclaredInClassesThat().areMetaAnnotatedWith(Component.class);
        check(ofBeans.and().doNotHaveModifier(JavaModifier.VOLATILE).should().beFinal());
    }

    @Test
    void namesSpeakTheDomain() {
        check(
                noClasses()
                        .should()
                        .haveNameMatching(".*(Service|Dto|DTO|Mapper|Utils?|Manager|Helper|Impl)"));
    }

    @Test
    void nullExistsInNoPackage() {
        var marked =
                packages(it ->
                        it.getSimpleName().equals("package-info")
                                && it.isAnnotatedWith(NullMarked.class));
        assertThat(packages(_ -> true)).as("packages with @NullMarked").isEqualTo(marked);
    }

    private static Set<String> packages(Predicate<JavaClass> condition) {
        return Stream.concat(Code.PRODUCT.stream(), Code.TESTS.stream())
                .filter(condition)
                .map(JavaClass::getPackageName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static void check(ArchRule rule) {
        rule.allowEmptyShould(true).check(Code.PRODUCT);
    }

    private static boolean isInRepository(JavaClass type) {
        return type.isMetaAnnotatedWith(Repository.class)
                || type.getEnclosingClass().filter(ArchitectureTest::isInRepository).isPresent();
    }

    private static boolean isTable(JavaClass type) {
        return type.getPackageName().startsWith("soyuznikdb.");
    }

    private static String schemaOwner(JavaClass table) {
        return Code.owner(Code.module(table.getPackageName()));
    }

    private static boolean isNow(JavaAccess<?> access) {
        return access.getTarget()
                        .getFullName()
                        .matches(
                                "java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)|java\\.lang\\.System\\.currentTimeMillis\\(\\)|java\\.util\\.Date\\.<init>\\(\\)|java\\.time\\.Clock\\.system\\w+\\(.*\\)")
                && !access.getOrigin()
                        .isAnnotatedWith("org.springframework.context.annotation.Bean");
    }
}
