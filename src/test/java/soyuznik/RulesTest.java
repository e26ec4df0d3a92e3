package soyuznik;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import soyuznik.support.Code;
import soyuznik.support.Rule;
import soyuznik.support.Sources;

/** docs/rules.md and the tests speak of the same rules. */
class RulesTest {
    private static final Pattern LINE = Pattern.compile("(?m)^- \\*\\*([A-Z]-\\d\\d)\\b");
    private static final Pattern CITED = Pattern.compile("//.*?\\b([A-Z]-\\d\\d)\\b");

    @Test
    void everyRuleHasATest() {
        assertThat(proven()).containsAll(written());
    }

    @Test
    void everyRuleThatATestNamesIsWritten() {
        assertThat(written()).containsAll(proven());
    }

    @Test
    void everyRuleThatTheCodeCitesIsWritten() {
        assertThat(written()).containsAll(cited());
    }

    private static Set<String> written() {
        return ids(LINE, Sources.text(Path.of("docs/rules.md")));
    }

    private static Set<String> cited() {
        return Sources.files("src/main/java", "*.java").stream()
                .flatMap(file -> ids(CITED, Sources.text(file)).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> proven() {
        var onMethods = Code.ALL.stream().flatMap(type -> type.getMethods().stream());
        return Stream.concat(
                        onMethods.flatMap(
                                method -> method.tryGetAnnotationOfType(Rule.class).stream()),
                        Code.ALL.stream()
                                .flatMap(type -> type.tryGetAnnotationOfType(Rule.class).stream()))
                .flatMap(rule -> Arrays.stream(rule.value()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ids(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
