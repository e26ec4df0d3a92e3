package soyuznik.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import soyuznik.clients.Signs.Sign;
import soyuznik.files.Reading;
import soyuznik.support.Rule;

/** A text names somebody however the name is bent and the phone is written. */
@Rule("C-03")
class SignsTest {
    private static final Signs PAVEL =
            new Signs(
                    List.of(PersonName.of("Соколов Павел Ильич")),
                    List.of("8 (921) 555-82-64", "p.sokolov@zavod.ru", "4417"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Соколов Павел Ильич",
                "СОКОЛОВУ ПАВЛУ",
                "Павел Соколов",
                "с Павлом Ильичом Соколовым",
                "Соколов П.И.",
                "П. И. Соколова",
                "\"Соколов\";\"Павел\"",
                "Соко\u00adлов\u00a0Павел",
                "Соко-\nлов Павел"
            })
    void byNameInAnyCaseAndOrder(String text) {
        assertThat(PAVEL.in(Signs.plain(text))).contains(Sign.NAME);
    }

    @ParameterizedTest
    @CsvSource({
        "письмо Соколову, SURNAME",
        "+7 921 555 82 64, PHONE",
        "тел.89215558264, PHONE",
        "7-921-555-82-64, PHONE",
        "P.Sokolov@Zavod.RU, MAIL"
    })
    void byEachOfTheOthersAlone(String text, Sign sign) {
        assertThat(PAVEL.in(Signs.plain(text))).containsExactly(sign);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Павел",
                "соколов в небе",
                "Соколовский район",
                "Иван Ильич",
                "921 555 82 65",
                "921555826411",
                "xp.sokolov@zavod.ru",
                "4417"
            })
    void nobodyElseIsNamed(String text) {
        assertThat(PAVEL.in(Signs.plain(text))).isEmpty();
    }

    @Test
    void aForeignNameIsNamedByAnyTwoOfItsWords() {
        var john = new Signs(List.of(PersonName.of("John Fitzgerald Smith")), List.of());
        assertThat(john.in("ask Smith, John")).contains(Sign.NAME);
        assertThat(john.in("ask John")).isEmpty();
    }

    @Test
    void aNameAcrossTwoPiecesOfALongTextIsSeen() throws Reading.TooMuch {
        var watcher = new Watcher(PAVEL, Long.MAX_VALUE);
        var text = "а ".repeat(32_760) + "тут был Соколов Павел " + "б ".repeat(40_000);
        watcher.write(text.toCharArray(), 0, text.length());
        watcher.close();
        assertThat(watcher.found()).contains(Sign.NAME);
        assertThat(watcher.excerpt()).contains("тут был Соколов Павел б");
    }

    @Test
    void whatTakesTooLongIsEnough() {
        var watcher = new Watcher(PAVEL, System.nanoTime() - 1);
        assertThatThrownBy(() -> watcher.write("x")).isInstanceOf(Reading.TooMuch.class);
    }
}
