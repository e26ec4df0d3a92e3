package soyuznik.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;

/**
 * Branches by what a file calls them: a name alone is looked for in all of the tree, «Север /
 * Архангельск» from the top.
 */
// W-01
@Repository
@Transactional(readOnly = true)
public class BranchWays {
    private final Branches branches;

    BranchWays(Branches branches) {
        this.branches = branches;
    }

    /** The tree as it stands, to be asked about many ways. */
    public record Tree(List<Branch> all) {
        public Tree {
            all = List.copyOf(all);
        }

        /** Those that the way may mean: one, none as yet, or several. */
        public List<Branch> meant(String way) {
            var names = names(way);
            return names.size() == 1 ? called(names.getFirst()) : below(names);
        }

        private List<Branch> called(String name) {
            return all.stream().filter(each -> each.name().equalsIgnoreCase(name)).toList();
        }

        private List<Branch> below(List<String> names) {
            var at = Optional.of(root());
            for (var name : names) {
                at = at.flatMap(parent -> child(parent, name));
            }
            return at.stream().toList();
        }

        private Optional<Branch> child(Branch parent, String name) {
            return all.stream()
                    .filter(each -> parent.id().equals(each.parent()))
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst();
        }

        private Branch root() {
            return all.stream().filter(each -> each.parent() == null).findFirst().orElseThrow();
        }
    }

    public Tree tree() {
        return new Tree(branches.tree());
    }

    /** What stands between the slashes; the first may not be the root itself. */
    private static List<String> names(String way) {
        return Arrays.stream(way.split("[/\\\\>|]"))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /**
     * The branch of the way; what of it is not there is made below what is, from the top.
     *
     * @param cause the import
     */
    @Transactional(propagation = Propagation.MANDATORY)
    BranchId at(String way, UserId by, UUID cause) {
        var meant = tree().meant(way);
        if (meant.size() == 1) {
            return meant.getFirst().id();
        }
        var at = tree().root().id();
        for (var name : names(way)) {
            at = child(at, name, by, cause);
        }
        return at;
    }

    private BranchId child(BranchId parent, String name, UserId by, UUID cause) {
        var tree = tree();
        var above = tree.all().stream().filter(each -> each.id().equals(parent)).findFirst();
        return above.flatMap(branch -> tree.child(branch, name))
                .map(Branch::id)
                .or(() ->
                        branches.insert(
                                new BranchForm(UUID.randomUUID(), parent.value(), name), by, cause))
                .orElseThrow();
    }
}
