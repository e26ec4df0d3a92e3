package soyuznik.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import soyuznik.support.Chance;
import soyuznik.support.Night;

class RandomTextsTest {
    private static final int EXAMPLES = 300_000;
    private static final String RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    private static final String ANY =
            RUSSIAN
                    + "АБВЁЖЪ"
                    + "abcxyzABCXYZ"
                    + "0123456789"
                    + " -.,«»\"'№@+()\u00a0éßİǅ漢😀\ud800";

    @Night
    void everyPartOfARussianWordFindsTheWord() {
        Chance.examples(
                EXAMPLES,
                chance -> {
                    var word = chance.word(RUSSIAN, 4 + chance.upTo(12));
                    var from = chance.upTo(word.length() - 3);
                    var part =
                            word.substring(from, from + 3 + chance.upTo(word.length() - from - 3));
                    assertThat(Folding.fold(word))
                            .as(part + " in " + word)
                            .contains(Folding.fold(part));
                });
    }

    @Night
    void capitalsAndYoDoNotMatter() {
        Chance.examples(
                EXAMPLES,
                chance -> {
                    var word = chance.word(RUSSIAN, 1 + chance.upTo(20));
                    var other = word.replace('ё', 'е').toUpperCase(Locale.ROOT);
                    assertThat(Folding.fold(other)).as(word).isEqualTo(Folding.fold(word));
                });
    }

    @Night
    void whateverIsTypedFoldsToSmallLettersAndDigitsAndFoldsOnlyOnce() {
        Chance.examples(
                EXAMPLES,
                chance -> {
                    var text = chance.word(ANY, chance.upTo(40));
                    var folded = Folding.fold(text);
                    assertThat(folded).as(text).doesNotContain("  ").isEqualTo(folded.strip());
                    assertThat(folded).as(text).doesNotContainPattern("[а-яёА-ЯЁA-Z%_\\\\]");
                });
    }
}
