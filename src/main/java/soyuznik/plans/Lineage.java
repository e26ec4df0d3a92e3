package soyuznik.plans;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.access.Branch;
import soyuznik.access.Roster;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Viewer;

/** Which branches stand above another, and for which of them somebody speaks. */
@Component
class Lineage {
    private final Roster roster;

    Lineage(Roster roster) {
        this.roster = roster;
    }

    /** The branch and those above it, the nearest first. */
    List<BranchId> up(BranchId branch) {
        var line = new ArrayList<BranchId>();
        @Nullable BranchId next = branch;
        while (next != null) {
            line.add(next);
            next = parent(next);
        }
        return line;
    }

    /** The branch and all below it. */
    List<BranchId> down(BranchId branch) {
        return roster.branches().stream()
                .map(Branch::id)
                .filter(one -> up(one).contains(branch))
                .toList();
    }

    private @Nullable BranchId parent(BranchId of) {
        return roster.branches().stream()
                .filter(branch -> branch.id().equals(of))
                .findFirst()
                .map(Branch::parent)
                .orElse(null);
    }

    /**
     * Whether the viewer sees all of it.
     *
     * @param branch null: the whole company
     */
    boolean covers(Viewer viewer, @Nullable BranchId branch) {
        return viewer.scopes().contains(Viewer.ALL)
                || (branch != null
                        && up(branch).stream()
                                .map(Viewer::scope)
                                .anyMatch(viewer.scopes()::contains));
    }
}
