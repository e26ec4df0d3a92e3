package soyuznik.attention;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import soyuznik.attention.Tidings.Share;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;
import soyuznik.shell.Bell;
import soyuznik.shell.Tiding;

/**
 * Gathers what a transaction tells, keeps it with it, and remembers how much of it everybody has
 * unread: on this node at once, on the others for a minute at most.
 */
@Component
public class Belfry implements Bell {
    /** So many records of a kind are told one by one; more by their number. */
    private static final int ONE_BY_ONE = 3;

    private static final int PEOPLE = 10_000;
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    /** In one order everywhere, so that two that tell never wait for each other. */
    private static final Comparator<Share> ORDER =
            Comparator.comparingLong((Share share) -> share.whom().value())
                    .thenComparing(share -> share.tiding().what())
                    .thenComparing(share -> share.tiding().about().kind())
                    .thenComparingLong(share -> share.tiding().about().id());

    private final Tidings tidings;
    private final Cache<UserId, Integer> unread =
            Caffeine.newBuilder().maximumSize(PEOPLE).expireAfterWrite(REMEMBERED).build();

    Belfry(Tidings tidings) {
        this.tidings = tidings;
    }

    @Override
    public void ring(UserId whom, Tiding tiding) {
        if (!whom.equals(tiding.by())) {
            gathering().add(whom, tiding);
        }
    }

    @Override
    public boolean takeBack(UserId whom, Tiding.What what, Subject about) {
        gathering().changed.add(whom);
        return tidings.takeBack(whom, what, about);
    }

    private Gathering gathering() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(Gathering.class::isInstance)
                .map(Gathering.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    var gathering = new Gathering();
                    TransactionSynchronizationManager.registerSynchronization(gathering);
                    return gathering;
                });
    }

    @Override
    public int unread(UserId person) {
        return Objects.requireNonNull(unread.get(person, tidings::unread));
    }

    /** All that the person was told until then. */
    public void read(UserId person, Instant until) {
        tidings.read(person, until);
        unread.invalidate(person);
    }

    private record Sort(UserId whom, Tiding.What what) {}

    /** What one transaction tells. */
    private final class Gathering implements TransactionSynchronization {
        private final Map<Sort, Set<Tiding>> told = new HashMap<>();
        private final Set<UserId> changed = new HashSet<>();

        void add(UserId whom, Tiding tiding) {
            var sort = new Sort(whom, tiding.what());
            changed.add(whom);
            told.computeIfAbsent(sort, _ -> new LinkedHashSet<>()).add(tiding);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (!told.isEmpty()) {
                tidings.keep(shares());
            }
        }

        private List<Share> shares() {
            return told.entrySet().stream()
                    .flatMap(each -> shares(each.getKey(), each.getValue()))
                    .sorted(ORDER)
                    .toList();
        }

        private static Stream<Share> shares(Sort sort, Set<Tiding> tidings) {
            if (tidings.size() <= ONE_BY_ONE) {
                return tidings.stream().map(tiding -> new Share(sort.whom(), tiding, 1));
            }
            var by = tidings.iterator().next().by();
            var all = new Tiding(sort.what(), Subject.of(sort.whom()), by);
            return Stream.of(new Share(sort.whom(), all, tidings.size()));
        }

        @Override
        public void afterCommit() {
            unread.invalidateAll(changed);
        }
    }
}
