package soyuznik;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import soyuznik.kernel.Language;
import soyuznik.support.Events;
import soyuznik.support.MessageFiles;
import soyuznik.support.Sources;
import soyuznik.support.TemplateTexts;

/** Both languages, always. */
class MessagesTest {
    private static final Map<String, String> RU = MessageFiles.read(Language.RU);
    private static final Map<String, String> EN = MessageFiles.read(Language.EN);

    /** Calls whose literal is the key of a message. */
    private static final Pattern KEY =
            Pattern.compile(
                    "(?:\\.text|Text\\.of|refused|FieldError\\.of\\(\"[^\"]*\",|invalid\\(\\s*\"[^\"]*\",)\\s*\\(?\\s*\"([a-zA-Z0-9_.]+)\"\\s*[,)]");

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(RU.keySet()).isEqualTo(EN.keySet());
    }

    @Test
    void bothLanguagesTakeTheSameArguments() {
        var english = arguments(EN);
        assertThat(arguments(RU))
                .allSatisfy((key, it) -> assertThat(it).as(key).isEqualTo(english.get(key)));
    }

    @Test
    void pluralsKnowAllFormsOfTheirLanguage() {
        assertThat(RU)
                .allSatisfy((_, it) ->
                        assertThat(pluralForms(it))
                                .allMatch(forms ->
                                        forms.containsAll(Set.of("one", "few", "many", "other"))));
        assertThat(EN)
                .allSatisfy((_, it) ->
                        assertThat(pluralForms(it))
                                .allMatch(forms -> forms.containsAll(Set.of("one", "other"))));
    }

    @Test
    void russianIsWrittenInRussian() {
        var words =
                RU.entrySet().stream().filter(it -> !it.getValue().matches("(?s).*[А-Яа-яЁё].*"));
        assertThat(words.filter(it -> it.getValue().matches("(?s).*[A-Za-z]{4,} [A-Za-z]{3,}.*")))
                .isEmpty();
    }

    @Test
    void englishIsWrittenInEnglish() {
        assertThat(
                        EN.values().stream()
                                .filter(it -> it.matches("(?s).*[А-Яа-яЁё]{3,} [А-Яа-яЁё]{3,}.*")))
                .isEmpty();
    }

    @Test
    void everyTextThatIsSaidIsWritten() {
        var said =
                Stream.concat(
                                Sources.files("src/main/jte", "*.jte").stream(),
                                Sources.files("src/main/java", "*.java").stream())
                        .flatMap(file ->
                                KEY.matcher(Sources.text(file)).results().map(it -> it.group(1)))
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(RU.keySet()).containsAll(said);
    }

    @Test
    void everyEventHasASentence() {
        assertThat(RU.keySet())
                .containsAll(
                        Events.all().stream()
                                .map(it -> "event." + Events.sample(it).code())
                                .toList());
    }

    @TestFactory
    Stream<DynamicTest> noTemplateHoldsATextOfItsOwn() {
        return Sources.files("src/main/jte", "*.jte").stream()
                .map(file ->
                        DynamicTest.dynamicTest(
                                file.toString(),
                                () -> assertThat(TemplateTexts.of(Sources.text(file))).isEmpty()));
    }

    /** Apart from numbers that only choose a form: a language may need none. */
    private static Map<String, Set<String>> arguments(Map<String, String> messages) {
        var found = new TreeMap<String, Set<String>>();
        messages.forEach((key, it) -> found.put(key, arguments(new MessagePattern(it))));
        return found;
    }

    private static Set<String> arguments(MessagePattern pattern) {
        return IntStream.range(0, pattern.countParts())
                .filter(it -> pattern.getPart(it).getType() == MessagePattern.Part.Type.ARG_START)
                .filter(it -> pattern.getPart(it).getArgType() != MessagePattern.ArgType.PLURAL)
                .mapToObj(it -> pattern.getSubstring(pattern.getPart(it + 1)))
                .collect(Collectors.toSet());
    }

    private static List<Set<String>> pluralForms(String message) {
        var pattern = new MessagePattern(message);
        return IntStream.range(0, pattern.countParts())
                .filter(it -> pattern.getPart(it).getType() == MessagePattern.Part.Type.ARG_START)
                .filter(it -> pattern.getPart(it).getArgType() == MessagePattern.ArgType.PLURAL)
                .mapToObj(it -> selectors(pattern, it))
                .toList();
    }

    private static Set<String> selectors(MessagePattern pattern, int start) {
        return IntStream.range(start, pattern.getLimitPartIndex(start))
                .filter(it ->
                        pattern.getPart(it).getType() == MessagePattern.Part.Type.ARG_SELECTOR)
                .mapToObj(it -> pattern.getSubstring(pattern.getPart(it)))
                .collect(Collectors.toSet());
    }
}
