package soyuznik.projects.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.projects.End;
import soyuznik.projects.ProjectList;
import soyuznik.projects.ProjectRow;
import soyuznik.projects.Tab;
import soyuznik.shell.Frame;

/**
 * The list of projects.
 *
 * @param more the address of the next rows, null on the last page
 * @param first whether it is the first page
 */
public record ListPage(
        Tab tab,
        List<TabLink> tabs,
        List<ProjectRow> rows,
        @Nullable String more,
        boolean first,
        boolean mayOpen,
        boolean mayImport) {

    public String name(Tab tab, Frame frame) {
        var stage = tab.stage();
        return stage == null
                ? frame.text("projects.tab." + tab.code())
                : stage.name().in(frame.visitor().language());
    }

    public String count(TabLink link, Frame frame) {
        return link.count() > ProjectList.COUNTED
                ? frame.text("ui.manyOf", "count", frame.formats().number(ProjectList.COUNTED))
                : frame.formats().number(link.count());
    }

    /** The name of the column with the day that the list is in the order of. */
    public String dayColumn() {
        var end = tab.end();
        if (end == null) {
            return "field.projects.plannedClose";
        }
        return end == End.FROZEN ? "field.projects.until" : "projects.column.closed";
    }

    /**
     * @param count at most one more than is counted
     */
    public record TabLink(Tab tab, int count, boolean here) {
        public String address() {
            return "/projects?tab=" + tab.code();
        }
    }
}
