package soyuznik.access;

import org.jspecify.annotations.Nullable;
import soyuznik.kernel.BranchId;

/**
 * A list under a name.
 *
 * @param query what stands in its address behind the question mark
 * @param own whether the viewer made it, and may change it
 * @param branch who stands there or below sees it too; null: only its owner
 * @param usual whether the viewer sees it when asking for nothing
 */
public record SavedView(
        long id,
        String kind,
        String name,
        String query,
        boolean own,
        @Nullable BranchId branch,
        boolean usual,
        int version) {}
