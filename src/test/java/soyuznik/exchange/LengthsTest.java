package soyuznik.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import soyuznik.exchange.Lengths.Length.Minutes;
import soyuznik.exchange.Lengths.Length.Unclear;
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
        assertThat(Lengths.read(cell, column)).isEqualTo(new Minutes(minutes));
    }

    /** As telephones show them. */
    @ParameterizedTest
    @CsvSource({
        "03:25, Длительность звонка, 3",
        "03:25, Talk time, 3",
        "06:31, Call Duration, 7",
        "75:00, Время разговора, 75",
        "12:34, 'Длительность, сек', 13",
        "12:34, 'Длительность звонка, сек', 13",
        "12:34, 'Длительность звонка, мин', 13",
        "12:34, 'Длительность, мин', 13",
        "12:34, 'Длительность (мин:сек)', 13",
        "12:34, Duration (mm:ss), 13",
        "12:34.5, Duration, 13",
        "0:03:25, Длительность звонка, 3",
        "1:03:25, Talk time, 63",
        "7:00:00, Длительность звонка, 420"
    })
    void minutesAndSeconds(String cell, String column, int minutes) {
        assertThat(Lengths.read(cell, column)).isEqualTo(new Minutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "1:30, Длительность встречи, 90",
        "1:30, Meeting duration, 90",
        "1:30, 'Длительность звонка, ч', 90",
        "1:30, Длительность звонка (чч:мм), 90",
        "1:30, 'Call duration, hours', 90"
    })
    void hoursAndMinutes(String cell, String column, int minutes) {
        assertThat(Lengths.read(cell, column)).isEqualTo(new Minutes(minutes));
    }

    /** A letter in the midst of a name is a word. */
    @ParameterizedTest
    @CsvSource({
        "45, Длительность встречи с клиентом, 45",
        "45, Length of client's meeting, 45",
        "45, Length of client’s, 45",
        "45, Длительность части, 45",
        "45, Duration of second meeting, 45",
        "750, 'Длительность, с', 13",
        "750, Длительность (с.), 13",
        "750, Duration s, 13",
        "750, duration_s, 13",
        "20, 'Длительность звонка, м', 20",
        "2, Длительность (ч), 120"
    })
    void unitsOfOneLetterEndTheName(String cell, String column, int minutes) {
        assertThat(Lengths.read(cell, column)).isEqualTo(new Minutes(minutes));
    }

    @ParameterizedTest
    @CsvSource({
        "1 ч 30, 90",
        "'1,5 часа', 90",
        "1.25 h, 75",
        "1 час 5 минут 40 секунд, 66",
        "90 сек, 2",
        "PT1H30M, 90",
        "1 200, 1200",
        "1 200, 1200",
        "1 200 сек., 20",
        "-, 0",
        "—, 0",
        "'', 0"
    })
    void asPeopleWriteIt(String cell, int minutes) {
        assertThat(Lengths.read(cell, "Длительность")).isEqualTo(new Minutes(minutes));
    }

    /** Milliseconds of a telephone that are taken for seconds are told, not kept. */
    @ParameterizedTest
    @CsvSource({"60000, Call duration", "1441, Duration", "90000, 'Длительность звонка, сек'"})
    void whatIsTooLongIsNone(String cell, String column) {
        assertThat(Lengths.read(cell, column)).isEqualTo(new Unclear("exchange.fault.lasted"));
    }

    @ParameterizedTest
    @CsvSource({
        "7200, Call duration, 120",
        "600, Duration, 600",
        "30000, 'Длительность звонка, сек', 500"
    })
    void whatIsLongIsKept(String cell, String column, int minutes) {
        assertThat(Lengths.read(cell, column)).isEqualTo(new Minutes(minutes));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Длительность",
                "Длительность, сек",
                "Длительность разговора, сек",
                "Длительность звонка (мм:сс)",
                "Продолжительность встречи, ч",
                "Talk time (seconds)",
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
    @ValueSource(strings = {"Length, m", "Length (mm)", "Длина, м"})
    void aLengthOfGoodsIsNone(String name) {
        assertThat(Vocabulary.meanings(Kind.MEMOS, List.of(name))).containsExactly(Meaning.IGNORED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"долго", "-5", "1:75", "мин", "12 3", "5 дней", "99999999999", "1 ч 30 ч"})
    void whatCanNotBeRead(String cell) {
        assertThat(Lengths.read(cell, "Длительность"))
                .isEqualTo(new Unclear("exchange.fault.lasts"));
    }
}
