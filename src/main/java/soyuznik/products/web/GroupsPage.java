package soyuznik.products.web;

import java.util.List;
import java.util.Map;
import soyuznik.products.ProductGroups.Group;

/**
 * The tree of groups.
 *
 * @param sold how many products stand in each, without those below it
 */
public record GroupsPage(List<Group> groups, Map<Long, Integer> sold, boolean mayEdit) {
    public static final String PATH = "/products/groups";

    private static final String BETWEEN = " / ";

    public int depth(Group group) {
        return group.path().split(BETWEEN, -1).length - 1;
    }

    /** Its own name, without those above it. */
    public String name(Group group) {
        return group.path().substring(group.path().lastIndexOf('/') + 1).strip();
    }

    /** With all below it, as the list of products shows it. */
    public int count(Group group) {
        return groups.stream()
                .filter(other ->
                        other.id() == group.id() || other.path().startsWith(group.path() + BETWEEN))
                .mapToInt(other -> sold.getOrDefault(other.id(), 0))
                .sum();
    }
}
