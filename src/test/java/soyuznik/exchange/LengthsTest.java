package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import soyuznik.support.Rule;

/** How long a talk of a file lasted. */
@Rule("A-01")
class LengthsTest {
    @ParameterizedTest
    @CsvSource({
        "45, Длительность, 45",
        "750, Длительность звонка, 13",
        "750, Call Duration, 13",
        "20, 'Длительность звонка, мин', 20",
        "1:30, Duration, 90",
        "01:00, Duration, 60",
        "0:12:34, Длительность звонка, 13",
        "1899-12-31 00:12:34, Длительность, 13",
        "12:34, Call duration (mm:ss), 13",
        "12:34, Call duration (HH:mm:ss), 754",
        "750, 'Длительность, сек', 13",
        "750, Call Duration (seconds), 13",
        "750, CallDurationInSeconds, 13",
        "90000, Call duration (ms), 2",
        "60, DurationInMinutes, 60",
        "'1,5', 'Длительность, ч', 90",
        "1 ч 30 мин, Длительность, 90",
        "1h 5m 29s, Duration, 65",
        "PT15M, Duration, 15",
        "20 мин., Продолжительность, 20",
        "5, 'Длительность, сек', 1",
        "0, Длительность, 0",
        "00:00:00, Длительность, 0"
    })
    void minutes(String cell, String column, int minutes) {
        assertThat(Lengths.read(cell, column)).hasValue(minutes);
    }

    /** Milliseconds of a telephone that are taken for seconds are told, not kept. */
    @ParameterizedTest
    @CsvSource({"60000, Call duration, false", "7200, Call duration, true", "600, Duration, true"})
    void aCallOfMoreThanSixHoursIsNone(String cell, String column, boolean may) {
        int minutes = Lengths.read(cell, column).orElseThrow();
        assertThat(minutes <= Lengths.most(column)).isEqualTo(may);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Длительность",
                "Длительность, сек",
                "Длительность звонка (сек.)",
                "Продолжительность (мин)",
                "Duration",
                "Duration (Minutes)",
                "DurationInMinutes",
                "Call Duration",
                "Call duration (HH:mm:ss)",
                "Activity - Duration"
            })
    void columns(String name) {
        assertThat(Vocabulary.meanings(Kind.MEMOS, List.of(name))).containsExactly(Meaning.LASTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"долго", "-5", "1:75", "мин", "12 3", "5 дней", "99999999999"})
    void whatCanNotBeRead(String cell) {
        assertThat(Lengths.read(cell, "Длительность")).isEmpty();
    }
}
