package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import soyuznik.kernel.Language;
import soyuznik.support.MessageFiles;
import soyuznik.support.Rule;

/** Whatever a column can mean, and be asked about, is said in both languages. */
@Rule("W-01")
class WordsOfMeaningsTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void eachMeaningAndTheQuestionAboutItsValuesHaveTheirWords(Language language) {
        var keys =
                Arrays.stream(Kind.values())
                        .flatMap(kind -> kind.meanings().stream())
                        .flatMap(WordsOfMeaningsTest::keys)
                        .toList();

        assertThat(MessageFiles.read(language)).containsKeys(keys.toArray(String[]::new));
    }

    private static Stream<String> keys(Meaning meaning) {
        var asked =
                meaning.content() == Meaning.Content.CHOICE
                        ? List.of("exchange.values." + meaning, "exchange.values.none." + meaning)
                        : List.<String>of();
        return Stream.concat(Stream.of("exchange.meaning." + meaning), asked.stream());
    }
}
