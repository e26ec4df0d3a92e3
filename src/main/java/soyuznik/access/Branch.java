package soyuznik.access;

import org.jspecify.annotations.Nullable;
import soyuznik.kernel.BranchId;

/**
 * A branch of ours in the tree of branches.
 *
 * @param depth 0 for the root
 * @param path the names from the root down, for a list to choose from
 */
public record Branch(
        BranchId id, @Nullable BranchId parent, String name, int depth, String path, int version) {}
