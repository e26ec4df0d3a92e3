package soyuznik.projects;

import org.jspecify.annotations.Nullable;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;

/**
 * Which open projects the board shows.
 *
 * @param method its code; the columns are its stages
 * @param owner null: of anybody
 * @param branch with all below it; null: of any
 */
public record BoardFilter(
        String method, @Nullable UserId owner, @Nullable BranchId branch, Wares wares) {}
