package soyuznik.projects.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.access.FieldFilters;
import soyuznik.access.FieldSet;
import soyuznik.access.History;
import soyuznik.access.ListColumn;
import soyuznik.access.Listing;
import soyuznik.access.SavedView;
import soyuznik.access.Sorting;
import soyuznik.access.Words;
import soyuznik.kernel.BranchId;
import soyuznik.projects.FoundProjects;
import soyuznik.projects.Method;
import soyuznik.projects.ProjectColumn;
import soyuznik.projects.ProjectList;
import soyuznik.projects.ProjectOrder;
import soyuznik.projects.ProjectRow;
import soyuznik.projects.Tab;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Inputs;

/**
 * The list of projects.
 *
 * @param offered what the open panel offers; null: it is closed
 * @param branches the names of branches, for the column of them
 * @param changes what happened to a project since yesterday, where that is asked for
 */
public record ListPage(
        ProjectListForm form,
        Tab tab,
        List<TabLink> tabs,
        FoundProjects.Found found,
        List<Method> methods,
        Named named,
        List<SavedView> views,
        @Nullable Offered offered,
        FieldSet fields,
        Map<BranchId, String> branches,
        Map<Long, List<History.Line>> changes) {
    /** So many changes of a project are told in the list. */
    static final int TOLD = 5;

    /** Whom and what the filter means. */
    public record Named(
            String owner, String led, String branch, String product, String group, Words words) {}

    /** What can be chosen. */
    public record Offered(List<Choice> owners, List<Choice> branches, List<Choice> groups) {}

    public Listing listing() {
        return ProjectsConfiguration.LISTING;
    }

    public List<ProjectRow> rows() {
        return found.rows();
    }

    /** Where the next rows are; null on the last page. */
    public @Nullable String more() {
        return found.next() == null ? null : form.with("after", found.next());
    }

    public boolean first() {
        return form.after() == null;
    }

    public boolean filtered() {
        return !form.filters().isEmpty();
    }

    /** How many filters the panel has set. */
    public int set() {
        var filters = form.filters();
        filters.keySet().removeAll(List.of("own", "changed", "currency"));
        filters.keySet().removeIf(name -> name.endsWith(Inputs.CURRENCY));
        return filters.size();
    }

    /** Those that are shown; where all have ended the same way no stage, unless it is chosen. */
    public List<ListColumn<ProjectColumn>> columns() {
        var codes = new ArrayList<>(form.columns());
        if (tab.end() != null && form.chosen() == null) {
            codes.remove(ProjectColumn.STAGE.code());
        }
        return ListColumn.read(codes, ProjectColumn.ALL, fields);
    }

    /** The newest changes of a project; none where they are not asked for. */
    public List<History.Line> changes(ProjectRow row) {
        return changes.getOrDefault(row.id().value(), List.of()).stream().limit(TOLD).toList();
    }

    /** Whether there are more than are told. */
    public boolean further(ProjectRow row) {
        return changes.getOrDefault(row.id().value(), List.of()).size() > TOLD;
    }

    /** How the column is ordered now, as a reader is told; null: by another one. */
    public @Nullable String sorted(ListColumn<ProjectColumn> column) {
        return found.order().told(column);
    }

    /** Where a click on the head of the column leads; null: it does not sort. */
    public @Nullable String sort(ListColumn<ProjectColumn> column) {
        var next = form.order().next(column);
        return next == null ? null : form.with("sort", next);
    }

    /** The same of the column of names. */
    public @Nullable String sorted() {
        return found.order().told(ProjectOrder.TITLE);
    }

    public String sort() {
        return form.with("sort", form.order().next(ProjectOrder.TITLE));
    }

    /** The same orders where columns have no heads. */
    public List<Sorting> sortings(Frame frame) {
        var first = new Sorting(frame.text("projects.column.project"), sort(), sorted());
        return Sorting.all(
                first, columns(), one -> new Sorting(title(one, frame), sort(one), sorted(one)));
    }

    /** Asked for in an order for which there are too many. */
    public boolean unsorted() {
        return !found.order().equals(form.order());
    }

    public List<Choice> columns(Frame frame) {
        return ListColumn.choices(ProjectColumn.ALL, fields, frame);
    }

    public BesideWords words(Frame frame) {
        return new BesideWords(frame.formats(), named.words());
    }

    public String title(ListColumn<ProjectColumn> column, Frame frame) {
        return column.known() == ProjectColumn.DAY ? frame.text(dayColumn()) : column.title(frame);
    }

    /** What the panel asks of custom fields. */
    public List<FieldFilters.Panel> extra(Frame frame) {
        return new FieldFilters(fields).panel(frame, form.typed());
    }

    /** Whether one of them is set. */
    public boolean extraSet() {
        return !FieldFilters.said(form.typed()).isEmpty();
    }

    /** The method that is asked for; null: any. */
    public @Nullable Method method() {
        return methods.stream()
                .filter(method -> method.code().equals(form.get("method")))
                .findFirst()
                .orElse(null);
    }

    public List<Choice> methods(Frame frame) {
        return methods.stream()
                .map(method ->
                        new Choice(method.code(), method.name().in(frame.visitor().language())))
                .toList();
    }

    public String name(Tab other, Frame frame) {
        var stage = other.stage();
        return stage == null
                ? frame.text("projects.tab." + other.code())
                : stage.name().in(frame.visitor().language());
    }

    /** Empty where nobody counted. */
    public String count(TabLink link, Frame frame) {
        var count = link.count();
        if (count == null) {
            return "";
        }
        return count > ProjectList.COUNTED
                ? frame.text("ui.manyOf", "count", frame.formats().number(ProjectList.COUNTED))
                : frame.formats().number(count);
    }

    /** The name of a stage of the method that is asked for, by its code. */
    public String stage(String code, Frame frame) {
        var method = method();
        return method == null
                ? code
                : method.stages().stream()
                        .filter(stage -> stage.code().equals(code))
                        .findFirst()
                        .map(stage -> stage.name().in(frame.visitor().language()))
                        .orElse(code);
    }

    /** The name of the column with the day that the list is in the order of. */
    public String dayColumn() {
        var end = tab.end();
        if (tab.code().equals(Tab.ALL)) {
            return "projects.column.day";
        }
        if (end == null) {
            return "field.projects.plannedClose";
        }
        return end.comesBack() ? "field.projects.until" : "projects.column.closed";
    }

    /**
     * @param count at most one more than is counted; null: of a filter nobody counts
     */
    public record TabLink(Tab tab, @Nullable Integer count, boolean here, String address) {}
}
