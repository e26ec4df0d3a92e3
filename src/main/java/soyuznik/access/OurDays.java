package soyuznik.access;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/** Days and moments, as the calendar at our company has them. */
@Component
public class OurDays {
    private final Clock clock;

    OurDays(Clock clock) {
        this.clock = clock;
    }

    /** The day of a moment, within a statement. */
    public Field<LocalDate> of(Field<Instant> at) {
        return field("({0} at time zone {1})::date", SQLDataType.LOCALDATE, at, inline(zone()));
    }

    /** The midnight with which a day begins. */
    public Instant begin(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private String zone() {
        var id = clock.getZone().getId();
        return id.equals("Z") ? "UTC" : id;
    }
}
