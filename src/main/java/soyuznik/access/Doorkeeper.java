package soyuznik.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Duration;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Knows whoever shows a token; remembers it for one second, so a blocked user is out of all nodes
 * after that.
 */
@Component
public class Doorkeeper {
    private static final Duration REMEMBERED = Duration.ofSeconds(1);

    private final Sessions sessions;
    private final Cache<Token, Optional<Session>> known;

    @Autowired
    Doorkeeper(Sessions sessions) {
        this(sessions, Ticker.systemTicker());
    }

    Doorkeeper(Sessions sessions, Ticker ticker) {
        this.sessions = sessions;
        this.known =
                Caffeine.newBuilder()
                        .expireAfterWrite(REMEMBERED)
                        .maximumSize(10_000)
                        .ticker(ticker)
                        .build();
    }

    public Optional<Session> find(Token token) {
        return known.get(token, this::read);
    }

    private Optional<Session> read(Token token) {
        var found = sessions.find(token);
        found.ifPresent(session -> sessions.seen(token, session));
        return found;
    }

    /** On this node a change shows at once. */
    @TransactionalEventListener(fallbackExecution = true)
    void forget(AccessChanged change) {
        known.invalidateAll();
    }
}
