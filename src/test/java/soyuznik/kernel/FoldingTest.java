package soyuznik.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FoldingTest {
    private static final String FOLDED =
            """
            Мир                     | mir
            МИP                     | mir
            Север                   | sever
            Cевер                   | sever
            Ёлка                    | elka
            «Северо-Запад», ООО     | severo zapad ooo
            Северный путь           | severni put
            Щёкино                  | shekino
            Цех №5                  | tseh 5
            Юрий                    | iuri
            Объединение             | obedinenie
            Қазақстан               | kazakstan
            Zoë                     | zoe
            BMW                     | bmv
            ВМW                     | bmv
            +7 (495) 123-45-67      | 74951234567
            8 495 123 45 67         | 74951234567
            ivan@sever.ru           | ivan sever ru
            """;

    private static final String FOUND =
            """
            sever       | АО «Северный путь»
            severnyj    | АО «Северный путь»
            severny     | АО «Северный путь»
            МИР         | Торговый дом Мир
            Mariya      | Мария
            Yekaterin   | Екатеринбург
            tsekh       | Цех
            Shchekino   | Щёкино
            елка        | Ёлка
            123-45      | +7 (495) 123-45-67
            ooo rom     | ООО «Ромашка»
            """;

    @ParameterizedTest(name = "{0} is searched for as {1}")
    @CsvSource(textBlock = FOLDED, delimiter = '|')
    void writesATextTheOneWayItIsSearchedFor(String text, String folded) {
        assertThat(Folding.fold(text)).isEqualTo(folded);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(textBlock = FOUND, delimiter = '|')
    void findsInEitherAlphabet(String typed, String stored) {
        assertThat(Folding.fold(stored)).contains(Folding.fold(typed));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Объединение",
                "Советский",
                "Шахты",
                "Москва",
                "Предприятие",
                "Щит",
                "Бекхем"
            })
    void everyBeginningOfAWordFindsIt(String word) {
        for (var end = 3; end <= word.length(); end++) {
            var typed = word.substring(0, end);
            assertThat(Folding.fold(word)).as(typed).startsWith(Folding.fold(typed));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Северный путь", "Щёкино-2", "8 495 123 45 67"})
    void foldingTwiceChangesNothing(String text) {
        assertThat(Folding.fold(Folding.fold(text))).isEqualTo(Folding.fold(text));
    }
}
