package soyuznik.projects;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Viewer;

/**
 * Whose projects tell a viewer how likely others are to be won: all of the company, those of the
 * branch with all below it, or those that the viewer works with; never one that is not seen.
 *
 * @param scope as in {@link Viewer}
 */
// N-03, T-02
public record Sight(long scope) {
    static final Sight ALL = new Sight(Viewer.ALL);

    /** The widest of the viewer's scopes. */
    public static Sight of(Viewer viewer) {
        return viewer.scopes().contains(Viewer.ALL) ? ALL : widest(viewer.scopes());
    }

    /** Branches have the negative ones. Whoever sees nothing is told by nobody's. */
    private static Sight widest(List<Long> scopes) {
        return new Sight(scopes.isEmpty() ? Long.MAX_VALUE : Collections.min(scopes));
    }

    static Sight of(BranchId branch) {
        return new Sight(Viewer.scope(branch));
    }

    /** Those of one person are few, and counted when they are asked for. */
    boolean isKept() {
        return scope <= Viewer.ALL;
    }

    public boolean isAll() {
        return scope == Viewer.ALL;
    }

    /** As the list of projects asks for it; null: no branch. */
    public @Nullable BranchId branch() {
        return scope < Viewer.ALL ? new BranchId(-scope) : null;
    }
}
