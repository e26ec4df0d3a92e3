package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever forgot to switch the keyboard is understood. */
class KeyboardTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "cvbhyjd; смирнов",
                "Ехал;t[fk",
                "ыьшер; smith",
                "77; 77",
                "ghbdtn vbh; привет мир"
            })
    void theSameKeysOnTheOtherKeyboard(String typed, String meant) {
        assertThat(Keyboard.other(typed)).isEqualTo(meant);
    }
}
