package soyuznik.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import soyuznik.kernel.UserId;

/**
 * The names of our people as every page tells them, remembered: a new name shows at once on this
 * node and within a minute on the others.
 */
@Component
public class Names {
    private static final Duration REMEMBERED = Duration.ofMinutes(1);
    private static final int MOST = 10_000;

    private final Users users;
    private final Cache<UserId, Name> known =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED).build();

    Names(Users users) {
        this.users = users;
    }

    /** The name as a line has room for it; empty for nobody. */
    public String brief(@Nullable UserId user) {
        var name = user == null ? null : of(List.of(user)).get(user);
        return name == null ? "" : name.brief();
    }

    /** Who is not found is missing. */
    Map<UserId, Name> of(Collection<UserId> people) {
        return known.getAll(people, missing -> users.names(Set.copyOf(missing)));
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(AccessChanged change) {
        known.invalidateAll();
    }
}
