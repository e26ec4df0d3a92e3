package soyuznik.exchange.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import soyuznik.kernel.Language;
import soyuznik.kernel.Text;
import soyuznik.support.MessageFiles;
import soyuznik.support.Rule;

/**
 * Whatever is handed in as a table is taken, or refused with a sentence, before anybody loses
 * patience. Large files make it a test of the night.
 */
@Rule("W-01")
@Tag("long")
class HostileFilesTest {
    static Stream<Hostile> files() {
        return Stream.concat(HostileTexts.all(), HostileBooks.all());
    }

    @ParameterizedTest
    @MethodSource("files")
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void eachIsTakenOrRefusedWithASentence(Hostile file) {
        var trouble = trouble(file.content().get());
        switch (file.fate()) {
            case TAKEN -> assertThat(trouble).isEmpty();
            case REFUSED -> assertThat(trouble).isPresent();
            case TOO_LARGE -> assertThat(trouble.map(Text::key)).contains(Unfit.LARGE);
            case EITHER -> {}
        }
        for (var language : Language.values()) {
            trouble.ifPresent(
                    why -> assertThat(MessageFiles.read(language)).containsKey(why.key()));
        }
    }

    private static Optional<Text> trouble(byte[] content) {
        return switch (Sheet.open(Source.of(content))) {
            case Reading.Unreadable(var why) -> Optional.of(why);
            case Reading.Opened(var sheet) ->
                    switch (Survey.of(sheet)) {
                        case Survey.Found.Broken(var why) -> Optional.of(why);
                        case Survey.Found.Whole _ -> Optional.empty();
                    };
        };
    }
}
