package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LastingTest {
    @ParameterizedTest(name = "{0} is {1} minutes")
    @CsvSource({
        "45,45",
        "045,45",
        "45 мин,45",
        "45мин.,45",
        "1:30,90",
        "0:20,20",
        "1 ч 30,90",
        "1ч30м,90",
        "1 ч. 30 мин.,90",
        "2 часа,120",
        "'1,5 ч',90",
        "0.5 h,30",
        "'1,25 ч',75",
        "1 ч 5 мин 40 сек,66",
        "1 H 5 Min,65",
        "1 hour,60",
        "24 ч,1440",
        "1440,1440"
    })
    void readsWhatPeopleType(String typed, String minutes) {
        assertThat(Input.of("lasts", Input.Kind.LASTING).read(typed)).contains(minutes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0 ч",
                "0:00",
                "-15",
                "1441",
                "25 ч",
                "99999",
                "1:60",
                "1:5",
                "час",
                "долго",
                "1 ч 30 ч",
                "1,255 ч",
                "20 сек",
                "1e2",
                "15;drop",
                "٤٥"
            })
    void readsNothingElse(String typed) {
        assertThat(Input.of("lasts", Input.Kind.LASTING).read(typed)).isEmpty();
    }

    @Test
    void whatEndsAsTheOtherBeginsDoesNotOverlap() {
        var ten = new Hour(LocalTime.of(10, 0), 60);
        assertThat(ten.overlaps(new Hour(LocalTime.of(10, 59), 15))).isTrue();
        assertThat(ten.overlaps(new Hour(LocalTime.of(9, 0), 180))).isTrue();
        assertThat(ten.overlaps(new Hour(LocalTime.of(11, 0), 15))).isFalse();
        assertThat(ten.overlaps(new Hour(LocalTime.of(9, 0), 60))).isFalse();
        assertThat(new Hour(LocalTime.of(23, 30), 60).till()).isEqualTo(LocalTime.of(0, 30));
    }
}
