package soyuznik.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is done by night is done in the night of our company. */
class NightTest {
    @ParameterizedTest
    @CsvSource({
        "Europe/Moscow, 2026-11-28T21:00:00Z, 2026-11-29T00:30:00Z",
        "Europe/Moscow, 2026-11-29T00:31:00Z, 2026-11-30T00:30:00Z",
        "Asia/Vladivostok, 2026-11-28T12:00:00Z, 2026-11-28T17:30:00Z",
        "UTC, 2026-11-28T03:29:00Z, 2026-11-28T03:30:00Z"
    })
    void itsHourIsThatOfOurCompany(String zone, Instant now, Instant begins) {
        var night = Night.at(Clock.fixed(now, ZoneId.of(zone)), 3, 30);
        assertThat(night.getInitialExecutionTime(now)).isEqualTo(begins);
    }
}
