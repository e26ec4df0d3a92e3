package soyuznik.projects;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import soyuznik.access.ListOrder;

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
    public static boolean newestFirst(String code) {
        return code.equals(ALL)
                || Arrays.stream(End.values())
                        .anyMatch(end -> end != End.FROZEN && code(end).equals(code));
    }

    /** In the address. */
    static String code(End end) {
        return end.name().toLowerCase(Locale.ROOT);
    }

    /** As it comes. */
    ListOrder<ProjectOrder> order() {
        return ProjectOrder.byDay(newestFirst(code));
    }
}
