package soyuznik.projects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Viewer;

/**
 * All projects of a tab that a filter finds, page after page in the order of the list. No page is
 * held longer than whoever takes it needs it, and none is read before.
 */
@Component
public class WholeProjects {
    private static final int PAGE = 1_000;

    /** For ids as many pages are looked through, of {@link FoundProjects#LOOKED} each. */
    private static final int PAGES = 100;

    private final FoundProjects found;

    WholeProjects(FoundProjects found) {
        this.found = found;
    }

    /**
     * The numbers of projects.
     *
     * @param cut whether there may be more of them
     */
    public record Ids(List<ProjectId> ids, boolean cut) {
        public Ids {
            ids = List.copyOf(ids);
        }
    }

    /** Hands over each page until there are no more, or the taker wants no more. */
    public void walk(
            Viewer viewer, Tab tab, ProjectFilter filter, Predicate<List<ProjectRow>> taker) {
        var page = found.part(viewer, new FoundProjects.Asked(tab, filter, null), PAGE);
        var more = taker.test(page.rows());
        while (more && page.next() != null) {
            page = found.part(viewer, new FoundProjects.Asked(tab, filter, page.next()), PAGE);
            more = taker.test(page.rows());
        }
    }

    /** The first of them in the order of the list. */
    public Ids ids(Viewer viewer, Tab tab, ProjectFilter filter, int most) {
        var ids = new ArrayList<ProjectId>();
        var pages = new int[1];
        walk(
                viewer,
                tab,
                filter,
                page -> {
                    page.forEach(row -> ids.add(row.id()));
                    return ids.size() <= most && ++pages[0] < PAGES;
                });
        boolean cut = ids.size() > most || pages[0] == PAGES;
        return new Ids(ids.subList(0, Math.min(most, ids.size())), cut);
    }
}
