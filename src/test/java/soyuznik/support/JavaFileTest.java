package soyuznik.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import soyuznik.support.JavaFile.Components;
import soyuznik.support.JavaFile.Method;

class JavaFileTest {
    private static final String PAIR =
            """
            class Pages {
                @GetMapping("/pages")
                int index(int first, int second) {
                    var sum = first + second;
                    return sum;
                }

                record Pair(int one, int other) {
                    static final int NONE = 0;

                    Pair {
                        one++;
                    }
                }
            }
            """;

    @TempDir private Path folder;

    @Test
    void theLinesOfAMethodStandBetweenItsBraces() throws IOException {
        assertThat(read(PAIR).methods())
                .contains(
                        new Method("index", Set.of("GetMapping"), 2, 2),
                        new Method("<init>", Set.of(), 1, 0));
    }

    @Test
    void aRecordHasAsManyComponentsAsItSays() throws IOException {
        assertThat(read(PAIR).records()).containsExactly(new Components("Pair", 2));
    }

    private JavaFile read(String text) throws IOException {
        var file = Files.writeString(folder.resolve("Pages.java"), text);
        var read = JavaFile.read(List.of(file));
        assertThat(read)
                .singleElement()
                .extracting(JavaFile::lines)
                .isEqualTo((int) text.lines().count());
        return read.getFirst();
    }
}
