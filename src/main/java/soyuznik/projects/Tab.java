package soyuznik.projects;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One part of the list of projects.
 *
 * @param code in the address
 * @param stage null where it is not about one stage
 * @param end null where its projects are open
 * @param shelves whose projects stand in it; a stage has one for each version of its method
 */
public record Tab(String code, @Nullable Stage stage, @Nullable End end, Set<Long> shelves) {
    public static final String OPEN = "open";

    /** Whatever became of them; only statistics ask for it. */
    public static final String ALL = "all";

    public Tab {
        shelves = Set.copyOf(shelves);
    }

    /** All that stand in one of the others. */
    public static Tab joined(String code, List<Tab> tabs) {
        var shelves =
                tabs.stream().flatMap(tab -> tab.shelves().stream()).collect(Collectors.toSet());
        return new Tab(code, null, null, shelves);
    }

    /** Its projects have ended for good. */
    public boolean isOver() {
        return end != null && !end.comesBack();
    }

    /** Open and frozen ones begin with the nearest day, ended ones and all with the last. */
    boolean newestFirst() {
        return code.equals(ALL) || (end != null && end != End.FROZEN);
    }
}
