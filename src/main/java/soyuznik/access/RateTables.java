package soyuznik.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The rates of a day as the board asks for them again and again, remembered: a new one counts at
 * once on this node and within ten seconds on the others.
 */
@Component
public class RateTables {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final LoadingCache<LocalDate, RateTable> known;
    private final Clock clock;

    RateTables(Rates rates, Clock clock) {
        this.known = Caffeine.newBuilder().expireAfterWrite(REMEMBERED).build(rates::on);
        this.clock = clock;
    }

    public RateTable today() {
        return known.get(LocalDate.now(clock));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(AccessChanged change) {
        known.invalidateAll();
    }
}
