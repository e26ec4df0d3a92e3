package soyuznik.support;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * The structure that the style and the architecture promise, as rules over compiled classes.
 *
 * @param root the package whose packages are the modules
 */
public record Structure(String root) {
    /** What says that null exists nowhere; holds for tests too. */
    public static final String NULL = "null exists in no package";

    private static final String NAMES = ".*(Service|Dto|DTO|Mapper|Utils?|Manager|Helper|Impl)";
    private static final String NOW =
            "java\\.time\\.\\w+\\.now\\((java\\.time\\.ZoneId)?\\)"
                    + "|java\\.lang\\.System\\.currentTimeMillis\\(\\)"
                    + "|java\\.util\\.Date\\.<init>\\(\\)"
                    + "|java\\.time\\.Clock\\.system\\w+\\(.*\\)";
    private static final DescribedPredicate<JavaClass> PLURAL_NOUN =
            describe("a repository", Structure::isInRepository);
    private static final DescribedPredicate<JavaClass> LANGUAGE =
            describe(
                    "language, numbers, texts, time",
                    it ->
                            it.isPrimitive()
                                    || it.getPackageName().isEmpty()
                                    || it.getPackageName()
                                            .matches("java\\.(lang|math|text|time|util)(\\..*)?"));

    /** Every rule by its sentence. */
    public Map<String, ArchRule> rules() {
        var rules = new TreeMap<String, ArchRule>();
        rules.put("the kernel is pure", pureKernel());
        rules.put("controllers are hidden in web", hiddenControllers());
        rules.put("controllers are named after their resource", namedControllers());
        rules.put("a controller has the seven actions and nothing else", sevenActions());
        rules.put("only plural nouns ask the database", askingNouns());
        rules.put("pages know nothing of tables", pagesWithoutTables());
        rules.put("only plural nouns open transactions", transactingNouns());
        rules.put("a module reads only its own tables and those below", tablesBelow());
        rules.put("time comes from the clock", timeFromTheClock());
        rules.put("what is needed comes through the constructor", throughTheConstructor());
        rules.put("beans do not change", finalBeans());
        rules.put("names speak the domain", names());
        rules.put(NULL, nullMarked());
        return rules;
    }

    private ArchRule pureKernel() {
        var pure =
                resideInAnyPackage(
                                in("kernel.."), "org.jspecify..", "org.springframework.modulith..")
                        .or(LANGUAGE);
        return classes()
                .that()
                .resideInAPackage(in("kernel.."))
                .should()
                .onlyDependOnClassesThat(pure);
    }

    private ArchRule hiddenControllers() {
        return classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .should()
                .bePackagePrivate()
                .andShould()
                .resideInAPackage(in("*.web.."));
    }

    private static ArchRule namedControllers() {
        return classes()
                .that()
                .areMetaAnnotatedWith(Controller.class)
                .and()
                .areNotAssignableTo(ErrorController.class)
                .should()
                .haveSimpleNameEndingWith("Controller");
    }

    private static ArchRule sevenActions() {
        return methods()
                .that()
                .areMetaAnnotatedWith(RequestMapping.class)
                .should()
                .haveNameMatching("index|show|form|create|edit|update|destroy");
    }

    private ArchRule askingNouns() {
        return noClasses()
                .that(not(PLURAL_NOUN))
                .and(not(ground()))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.jooq.DSLContext")
                .orShould()
                .dependOnClassesThat()
                .resideInAPackage("org.springframework.jdbc..");
    }

    private ArchRule pagesWithoutTables() {
        return noClasses()
                .that()
                .resideInAPackage(in("*.web.."))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("org.jooq..", "soyuznikdb..", "java.sql.."));
    }

    private ArchRule transactingNouns() {
        return noClasses()
                .that(not(PLURAL_NOUN))
                .and(not(ground()))
                .should()
                .dependOnClassesThat()
                .areAssignableTo(Transactional.class);
    }

    private static ArchRule tablesBelow() {
        return classes().should(readOnlyTablesBelow());
    }

    private ArchRule timeFromTheClock() {
        return noClasses()
                .that(not(ground()))
                .should()
                .accessTargetWhere(describe("now() without a clock", Structure::isNow));
    }

    private static ArchRule throughTheConstructor() {
        return noFields()
                .should()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
                .orShould()
                .beAnnotatedWith("org.springframework.beans.factory.annotation.Value");
    }

    private static ArchRule finalBeans() {
        return fields().that()
                .areDeclaredInClassesThat()
                .areMetaAnnotatedWith(Component.class)
                .and()
                .doNotHaveModifier(JavaModifier.VOLATILE)
                .should()
                .beFinal();
    }

    private static ArchRule names() {
        return noClasses().should().haveNameMatching(NAMES);
    }

    private static ArchRule nullMarked() {
        return classes().should(standInANullMarkedPackage());
    }

    private String in(String packages) {
        return root + "." + packages;
    }

    /** What brings the database to life stands below the rules for whoever asks it. */
    private DescribedPredicate<JavaClass> ground() {
        return resideInAPackage(in("database.."));
    }

    private static boolean isInRepository(JavaClass type) {
        return type.isMetaAnnotatedWith(Repository.class)
                || type.getEnclosingClass().filter(Structure::isInRepository).isPresent();
    }

    private static boolean isNow(JavaAccess<?> access) {
        return access.getTarget().getFullName().matches(NOW)
                && !access.getOrigin()
                        .isAnnotatedWith("org.springframework.context.annotation.Bean");
    }

    private static ArchCondition<JavaClass> readOnlyTablesBelow() {
        return condition(
                "read only its own tables and those below",
                type ->
                        type.getDirectDependenciesFromSelf().stream()
                                .filter(Structure::readsAbove)
                                .map(Dependency::getDescription)
                                .toList());
    }

    private static boolean readsAbove(Dependency dependency) {
        var table = dependency.getTargetClass().getPackageName();
        var module = Modules.module(dependency.getOriginClass().getPackageName());
        return table.startsWith("soyuznikdb.")
                && !Modules.upTo(module).contains(Modules.owner(Modules.module(table)));
    }

    private static ArchCondition<JavaClass> standInANullMarkedPackage() {
        return condition(
                "stand in a package with @NullMarked",
                type ->
                        type.getPackage().isAnnotatedWith(NullMarked.class)
                                ? List.of()
                                : List.of(type.getName() + " stands in a package without it"));
    }

    private static ArchCondition<JavaClass> condition(
            String description, Function<JavaClass, List<String>> faults) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                faults.apply(type)
                        .forEach(it -> events.add(SimpleConditionEvent.violated(type, it)));
            }
        };
    }
}
