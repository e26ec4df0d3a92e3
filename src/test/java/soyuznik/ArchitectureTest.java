package soyuznik;

import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import soyuznik.support.Code;
import soyuznik.support.Structure;

/** The product keeps each rule of its structure, and each rule finds whoever breaks it. */
class ArchitectureTest {
    private static final Map<String, ArchRule> OURS = new Structure("soyuznik").rules();
    private static final Map<String, ArchRule> THEIRS = new Structure("broken").rules();

    /** Each example breaks one rule, and no other. */
    private static final Map<String, String> EXAMPLES =
            Map.ofEntries(
                    Map.entry("kernel.Disk", "the kernel is pure"),
                    Map.entry("clients.web.OpenController", "controllers are hidden in web"),
                    Map.entry("clients.StrayController", "controllers are hidden in web"),
                    Map.entry("clients.web.Desk", "controllers are named after their resource"),
                    Map.entry(
                            "clients.web.VerbsController",
                            "a controller has the seven actions and nothing else"),
                    Map.entry("clients.Asker", "only plural nouns ask the database"),
                    Map.entry("clients.JdbcAsker", "only plural nouns ask the database"),
                    Map.entry("clients.web.TablePage", "pages know nothing of tables"),
                    Map.entry("clients.Opener", "only plural nouns open transactions"),
                    Map.entry(
                            "clients.Climber",
                            "a module reads only its own tables and those below"),
                    Map.entry("clients.Watch", "time comes from the clock"),
                    Map.entry("clients.OldWatch", "time comes from the clock"),
                    Map.entry("clients.Needy", "what is needed comes through the constructor"),
                    Map.entry("clients.Moody", "beans do not change"),
                    Map.entry("clients.ClientService", "names speak the domain"),
                    Map.entry("clients.unmarked.Careless", Structure.NULL));

    @TestFactory
    Stream<DynamicTest> theProductKeepsEachRule() {
        return OURS.entrySet().stream()
                .map(rule ->
                        DynamicTest.dynamicTest(
                                rule.getKey(), () -> rule.getValue().check(Code.PRODUCT)));
    }

    @Test
    void nullExistsInNoPackageOfTheTestsEither() {
        Objects.requireNonNull(OURS.get(Structure.NULL)).check(Code.ALL);
    }

    @TestFactory
    Stream<DynamicTest> eachRuleFindsWhoBreaksIt() {
        return EXAMPLES.entrySet().stream()
                .map(example ->
                        DynamicTest.dynamicTest(
                                example.getKey(),
                                () ->
                                        assertThat(broken("broken." + example.getKey()))
                                                .containsExactly(example.getValue())));
    }

    @Test
    void noRuleIsWithoutAnExampleAndNoExampleWithoutARule() {
        assertThat(Set.copyOf(EXAMPLES.values())).isEqualTo(OURS.keySet());
        assertThat(Code.BROKEN.stream().map(JavaClass::getName))
                .filteredOn(name -> !name.endsWith("package-info"))
                .map(name -> name.substring("broken.".length()))
                .containsExactlyInAnyOrderElementsOf(EXAMPLES.keySet());
    }

    private static Set<String> broken(String name) {
        var only = Code.BROKEN.that(name(name));
        return THEIRS.entrySet().stream()
                .filter(rule -> breaks(rule.getValue(), only))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static boolean breaks(ArchRule rule, JavaClasses classes) {
        return rule.allowEmptyShould(true).evaluate(classes).hasViolation();
    }
}
