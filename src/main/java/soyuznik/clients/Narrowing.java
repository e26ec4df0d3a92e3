package soyuznik.clients;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.Branches;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Whose ordered reach a filtered list reads: that of the viewer, or a narrower one of the branch,
 * of a colleague or of the own clients that are asked for.
 */
// T-02
@Component
class Narrowing {
    private final Branches branches;
    private final ClientSearch search;

    Narrowing(Branches branches, ClientSearch search) {
        this.branches = branches;
        this.search = search;
    }

    /**
     * Of which clients, as a list asks.
     *
     * @param colleague who leads them or stands on their teams
     * @param branch and all below it
     */
    record Asked(boolean own, @Nullable UserId colleague, @Nullable BranchId branch) {}

    List<Long> scopes(Viewer viewer, Asked asked) {
        if (asked.own()) {
            return List.of(Viewer.scope(viewer.user()));
        }
        if (asked.colleague() != null) {
            return List.of(Viewer.scope(asked.colleague()));
        }
        return asked.branch() != null && covers(viewer, asked.branch())
                ? List.of(Viewer.scope(asked.branch()))
                : viewer.scopes();
    }

    /** The branches that the viewer sees whole; none for whoever sees all. */
    Long[] branches(Viewer viewer) {
        var own = viewer.scopes().stream().filter(scope -> scope < 0).map(scope -> -scope);
        return search.below(own.toList()).toArray(Long[]::new);
    }

    /** Whether that reach may hold what the viewer does not see. */
    static boolean isForeign(Viewer viewer, Asked asked) {
        return !asked.own() && asked.colleague() != null && !viewer.scopes().contains(Viewer.ALL);
    }

    /** Whether the viewer sees all of the branch: its own reach is the narrower one then. */
    private boolean covers(Viewer viewer, BranchId branch) {
        return viewer.scopes().contains(Viewer.ALL)
                || branches.chain(branch).stream()
                        .map(Viewer::scope)
                        .anyMatch(viewer.scopes()::contains);
    }
}
