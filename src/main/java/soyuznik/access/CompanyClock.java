package soyuznik.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The right time, in the time zone of our company: its day is today for everybody, wherever the
 * program runs. Another zone holds at once on this node and within a minute on the others.
 */
@Component
class CompanyClock extends Clock {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final LoadingCache<Part, ZoneId> known;

    private enum Part {
        ZONE
    }

    CompanyClock(OurZone ours) {
        this.known = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(_ -> ours.get());
    }

    @Override
    public Instant instant() {
        return InstantSource.system().instant();
    }

    @Override
    public ZoneId getZone() {
        return known.get(Part.ZONE);
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.system(zone);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(AccessChanged change) {
        known.invalidateAll();
    }
}
