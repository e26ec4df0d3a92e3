package soyuznik.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Supplier;

/**
 * A clock that shows an earlier moment to whoever works within it, and the right time to all
 * others.
 */
final class Past extends Clock {
    private static final ScopedValue<Instant> MOMENT = ScopedValue.newInstance();
    private final Supplier<ZoneId> zone;

    Past(Supplier<ZoneId> zone) {
        this.zone = zone;
    }

    static <T> T at(Instant moment, Supplier<T> act) {
        return ScopedValue.where(MOMENT, moment).call(act::get);
    }

    @Override
    public Instant instant() {
        return MOMENT.isBound() ? MOMENT.get() : InstantSource.system().instant();
    }

    @Override
    public ZoneId getZone() {
        return zone.get();
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new Past(() -> other);
    }
}
