package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import soyuznik.support.Rule;

/** Whoever is erased is not named any more in what others wrote. */
@Rule("C-03")
class TraceTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Петров Иван Сергеевич; Звонил Петрову; Звонил …",
                "Петров Иван Сергеевич; с Иваном Сергеевичем у ПЕТРОВА; с … … у …",
                "Соколовская Вера; Соколовской показали, вера в успех; … показали, вера в успех",
                "Мельник Олег; мельница и Олегу; мельница и …",
                "Ли Виктор; Ли сказал: или завтра; … сказал: или завтра",
                "John Smith; John said that smith is a craft; … said that smith is a craft",
                "Петров Иван; пишите на P.Ivan@Zavod.ru; пишите на …",
                "Петров Иван; Остров и диван; Остров и диван"
            })
    void isTakenOutInAnyCaseAndNothingElseIs(String name, String text, String left) {
        var trace = Trace.of(name, List.of("p.ivan@zavod.ru", "12"));
        assertThat(trace.without(text)).isEqualTo(left);
        assertThat(trace.isIn(text)).isEqualTo(!text.equals(left));
    }
}
