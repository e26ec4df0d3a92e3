package soyuznik.projects;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;

/**
 * All projects of a tab that a filter finds, page after page in the order of the list. No page is
 * held longer than whoever takes it needs it, and none is read before.
 */
@Component
public class WholeProjects {
    private static final int PAGE = 1_000;

    private final FoundProjects found;

    WholeProjects(FoundProjects found) {
        this.found = found;
    }

    /** Hands over each of them. */
    public void each(Viewer viewer, Tab tab, ProjectFilter filter, Consumer<ProjectRow> taker) {
        @Nullable String after = null;
        do {
            var page = found.part(viewer, new FoundProjects.Asked(tab, filter, after), PAGE);
            page.rows().forEach(taker);
            after = page.next();
        } while (after != null);
    }
}
