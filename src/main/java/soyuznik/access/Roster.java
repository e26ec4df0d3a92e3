package soyuznik.access;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import soyuznik.kernel.BranchId;
import soyuznik.shell.Choice;

/**
 * Our people and branches as filters offer them on page after page, remembered: a change shows at
 * once on this node and within ten seconds on the others. What a verb relies on is asked of {@link
 * Users} and {@link Branches}.
 */
@Component
public class Roster {
    private static final Duration REMEMBERED = Duration.ofSeconds(10);

    private final LoadingCache<Part, Lists> known;

    private enum Part {
        ALL
    }

    private record Lists(List<User> people, List<Branch> branches) {}

    Roster(Users users, Branches branches) {
        this.known =
                Caffeine.newBuilder()
                        .expireAfterWrite(REMEMBERED)
                        .build(_ -> new Lists(users.active(), branches.tree()));
    }

    /** All who can be given work, by name. */
    public List<User> people() {
        return known.get(Part.ALL).people();
    }

    /** The tree of branches as it is read. */
    public List<Branch> branches() {
        return known.get(Part.ALL).branches();
    }

    /** The name of the branch; empty for none and for one that is not there. */
    public String name(@Nullable BranchId branch) {
        return branches().stream()
                .filter(one -> one.id().equals(branch))
                .findFirst()
                .map(Branch::name)
                .orElse("");
    }

    /** All who can be given work, as a filter offers them. */
    public List<Choice> owners() {
        return people().stream()
                .map(user ->
                        new Choice(
                                user.id().toString(),
                                user.name().brief() + ", " + user.branchName()))
                .toList();
    }

    /** Branches, as a filter offers them. */
    public List<Choice> places() {
        return branches().stream()
                .map(branch -> new Choice(branch.id().toString(), branch.path()))
                .toList();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void forget(AccessChanged change) {
        known.invalidateAll();
    }
}
