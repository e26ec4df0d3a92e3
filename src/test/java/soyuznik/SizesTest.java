package soyuznik;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import soyuznik.support.JavaFile;
import soyuznik.support.Sources;

/** The numbers of the style: whatever is longer says why in docs/adr/sizes.md. */
class SizesTest {
    private static final Path REASONS = Path.of("docs/adr/sizes.md");
    private static final Pattern EXCEPTION = Pattern.compile("(?m)^- `([^`]+)`.*: \\S");
    private static final List<TooLong> FOUND = new ArrayList<>();

    record TooLong(String place, String what, int size, int limit) {
        static Stream<TooLong> check(String place, String what, int size, int limit) {
            return size > limit ? Stream.of(new TooLong(place, what, size, limit)) : Stream.of();
        }
    }

    @BeforeAll
    static void measure() {
        var java =
                Stream.of("src", "bench/src", "e2e/src")
                        .flatMap(folder -> Sources.files(folder, "*.java").stream())
                        .toList();
        JavaFile.read(java).forEach(file -> FOUND.addAll(java(file)));
        FOUND.addAll(files("src/main/jte", "*.jte", 80));
        FOUND.addAll(files("src/main/resources/static/css", "*.css", 150));
        FOUND.addAll(files("src/main/resources/static/js", "*.js", 80));
        FOUND.addAll(files("bin", "*", 59));
    }

    @Test
    void whateverIsLongerSaysWhy() {
        assertThat(FOUND.stream().filter(it -> !excused().contains(it.place())))
                .as("longer than the style allows, without a line in %s", REASONS)
                .isEmpty();
    }

    @Test
    void whatIsShortAgainNeedsNoReason() {
        var tooLong = FOUND.stream().map(TooLong::place).collect(Collectors.toSet());
        assertThat(tooLong).containsAll(excused());
    }

    @Test
    void whatIsOneLineTooLongIsFound() {
        assertThat(java(fileWith(method("index", Set.of("GetMapping"), 9)))).hasSize(1);
        assertThat(java(fileWith(method("index", Set.of("GetMapping"), 8)))).isEmpty();
        assertThat(java(fileWith(method("isTrue", Set.of("Test"), 16)))).hasSize(1);
        assertThat(java(fileWith(method("decide", Set.of(), 31)))).hasSize(1);
    }

    private static JavaFile fileWith(JavaFile.Method method) {
        return new JavaFile("A.java", 300, List.of(method), List.of());
    }

    private static JavaFile.Method method(String name, Set<String> annotations, int lines) {
        return new JavaFile.Method(name, annotations, lines, 4);
    }

    private static Set<String> excused() {
        return EXCEPTION
                .matcher(Sources.text(REASONS))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<TooLong> java(JavaFile file) {
        var found = new ArrayList<TooLong>();
        TooLong.check(file.name(), "lines", file.lines(), 300).forEach(found::add);
        file.methods().forEach(it -> method(file, it).forEach(found::add));
        for (var type : file.records()) {
            var place = file.name() + "#" + type.name();
            TooLong.check(place, "components", type.components(), 12).forEach(found::add);
        }
        return found;
    }

    private static Stream<TooLong> method(JavaFile file, JavaFile.Method method) {
        var place = file.name() + "#" + method.name();
        return Stream.concat(
                TooLong.check(place, "lines of a method", method.lines(), limit(method)),
                TooLong.check(
                        place, "parameters", method.parameters(), method.isConstructor() ? 7 : 4));
    }

    private static int limit(JavaFile.Method method) {
        return method.isAction() ? 8 : method.isTest() ? 15 : 30;
    }

    private static List<TooLong> files(String folder, String pattern, int limit) {
        return Sources.files(folder, pattern).stream()
                .flatMap(it ->
                        TooLong.check(it.toString(), "lines", Sources.lines(it).size(), limit))
                .toList();
    }
}
