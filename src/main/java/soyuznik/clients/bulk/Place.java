package soyuznik.clients.bulk;

import org.jspecify.annotations.Nullable;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;

/**
 * Where a client stands at this moment.
 *
 * @param responsible null: nobody, it stands in the pool of the branch
 * @param own whether the viewer stands on its team
 * @param visible whether the viewer sees it
 */
record Place(@Nullable UserId responsible, BranchId branch, boolean own, boolean visible) {}
