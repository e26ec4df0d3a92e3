package soyuznik.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Puts branches under their parents. */
final class BranchTree {
    private BranchTree() {}

    /**
     * @param byName branches in the order in which those of one parent shall stand
     */
    static List<Branch> ordered(List<Branch> byName) {
        var ordered = new ArrayList<Branch>(byName.size());
        hang(null, byName, ordered);
        return List.copyOf(ordered);
    }

    private static void hang(@Nullable Branch parent, List<Branch> all, List<Branch> ordered) {
        for (var branch : all) {
            if (Objects.equals(branch.parent(), parent == null ? null : parent.id())) {
                var hung = parent == null ? branch : under(parent, branch);
                ordered.add(hung);
                hang(hung, all, ordered);
            }
        }
    }

    private static Branch under(Branch parent, Branch branch) {
        var path = parent.path() + " / " + branch.name();
        return new Branch(
                branch.id(),
                branch.parent(),
                branch.name(),
                parent.depth() + 1,
                path,
                branch.version());
    }
}
