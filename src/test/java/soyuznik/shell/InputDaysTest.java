package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InputDaysTest {
    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01", "-0001-01-01", "+10000-01-01", "2026-02-30"})
    void aDayThatNoTableHoldsIsNone(String typed) {
        assertThat(Input.of("day", Input.Kind.DAY).read(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "2026-11-29", "9999-12-31"})
    void aDayIsReadAsItIs(String typed) {
        assertThat(Input.of("day", Input.Kind.DAY).read(typed)).hasValue(typed);
    }
}
