package soyuznik.projects.web;

import java.util.List;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Besides;
import soyuznik.projects.FoundProjects;
import soyuznik.projects.ProjectColumn;
import soyuznik.projects.ProjectFilter;
import soyuznik.projects.ProjectList;
import soyuznik.projects.ProjectOrder;

/** The rows of the list of projects, with what their columns tell. */
@Component
class ListRows {
    private final ProjectList list;
    private final FoundProjects found;
    private final Besides besides;

    ListRows(ProjectList list, FoundProjects found, Besides besides) {
        this.list = list;
        this.found = found;
        this.besides = besides;
    }

    FoundProjects.Found of(ProjectListForm form, FoundProjects.Asked asked, Viewer viewer) {
        var rows = asked(form, asked, viewer);
        return rows.told(besides.of(rows.rows(), shown(form)));
    }

    /** Nothing is asked for that is worth reading. */
    static FoundProjects.Found none(ProjectListForm form) {
        return new FoundProjects.Found(List.of(), form.order(), null, false);
    }

    /** The columns that are shown, without custom fields. */
    static List<ProjectColumn> shown(ProjectListForm form) {
        var codes = form.columns();
        return ProjectColumn.ALL.stream().filter(one -> codes.contains(one.code())).toList();
    }

    private FoundProjects.Found asked(
            ProjectListForm form, FoundProjects.Asked asked, Viewer viewer) {
        var order = form.order();
        if (!asked.filter().equals(ProjectFilter.NONE) || !order.isBy(ProjectOrder.DAY)) {
            return found.page(viewer, asked);
        }
        var page = list.page(viewer, asked.tab(), order.down(), form.after());
        return new FoundProjects.Found(page.rows(), order, page.next(), false);
    }
}
