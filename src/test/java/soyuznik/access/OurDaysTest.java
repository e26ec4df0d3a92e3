package soyuznik.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jooq.impl.DSL.val;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jooq.DSLContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import soyuznik.support.ProductTest;

/** The night belongs to the day that has begun at our company. */
@ProductTest
class OurDaysTest {
    private final DSLContext sql;

    @Autowired
    OurDaysTest(DSLContext sql) {
        this.sql = sql;
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Moscow, 2026-11-28T20:59:59Z, 2026-11-28",
        "Europe/Moscow, 2026-11-28T21:00:00Z, 2026-11-29",
        "Asia/Vladivostok, 2026-11-28T14:00:00Z, 2026-11-29",
        "America/New_York, 2026-11-29T04:59:00Z, 2026-11-28",
        "Z, 2026-11-28T23:59:59Z, 2026-11-28"
    })
    void aMomentHasTheDayOfOurCalendar(String zone, Instant at, LocalDate day) {
        var days = new OurDays(Clock.fixed(at, ZoneId.of(zone)));
        assertThat(sql.select(days.of(val(at))).fetchSingle().value1()).isEqualTo(day);
        assertThat(days.begin(day)).isBeforeOrEqualTo(at);
        assertThat(days.begin(day.plusDays(1))).isAfter(at);
    }
}
