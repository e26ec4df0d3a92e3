package soyuznik.projects;

import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;

/**
 * All projects of a tab that a filter finds, page after page in the order that is asked for, or by
 * day where they are too many for it when it begins. No page is held longer than whoever takes it
 * needs it, and none is read before.
 */
@Component
public class WholeProjects {
    private static final int PAGE = 1_000;

    private final FoundProjects found;
    private final Besides besides;

    WholeProjects(FoundProjects found, Besides besides) {
        this.found = found;
        this.besides = besides;
    }

    /** Hands over each of them, with what the columns ask. */
    public void each(
            Viewer viewer,
            FoundProjects.Asked asked,
            Collection<ProjectColumn> columns,
            Consumer<ProjectRow> taker) {
        var settled = found.settled(viewer, asked);
        FoundProjects.@Nullable Asked next = settled;
        while (next != null) {
            var page = found.rest(viewer, next, PAGE);
            besides.of(page.rows(), columns).forEach(taker);
            next = page.next() == null ? null : settled.behind(page.next());
        }
    }
}
