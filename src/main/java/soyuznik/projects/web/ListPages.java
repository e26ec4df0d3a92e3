package soyuznik.projects.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.History;
import soyuznik.access.SavedView;
import soyuznik.access.SavedViews;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;
import soyuznik.projects.FoundProjects;
import soyuznik.projects.ProjectFilter;
import soyuznik.shell.Answer;

/** Makes the page of the list of projects. */
@Component
class ListPages {
    private final ListRows rows;
    private final ListTabs tabs;
    private final ProjectFilters filters;
    private final ListChoices choices;
    private final SavedViews saved;
    private final History history;

    ListPages(
            ListRows rows,
            ListTabs tabs,
            ProjectFilters filters,
            ListChoices choices,
            SavedViews saved,
            History history) {
        this.rows = rows;
        this.tabs = tabs;
        this.filters = filters;
        this.choices = choices;
        this.saved = saved;
        this.history = history;
    }

    /** The page that is asked for; who asks for nothing gets the usual view. */
    ModelAndView of(Map<String, String> typed, Viewer viewer) {
        var form = new ProjectListForm(typed);
        var views = saved.of(ProjectsConfiguration.LISTING.kind(), viewer);
        var usual = SavedViews.usual(views).map(view -> ProjectListForm.read(view.query()));
        return of(form.isEmpty() ? usual.orElse(form) : form, views, viewer);
    }

    private ModelAndView of(ProjectListForm form, List<SavedView> views, Viewer viewer) {
        var tab = tabs.here(form);
        var read = filters.read(form, viewer);
        var right = read.errors().isEmpty();
        var found =
                right
                        ? rows.of(form, tabs.asked(form, read.filter()), viewer)
                        : ListRows.none(form);
        var page =
                new ListPage(
                        form,
                        tab,
                        tabs.all(form, tab, viewer),
                        found,
                        tabs.methods(),
                        choices.named(read.filter()),
                        views,
                        right && !form.panel().equals("filter") ? null : choices.offered(),
                        filters.fields(),
                        choices.branches(),
                        changes(read.filter(), found));
        var shown = Answer.page("projects/project/index", "page", page);
        if (!right) {
            shown.addObject("trouble", new Answer.Trouble.Fields(read.errors()));
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    /** What happened to those shown, where the list asks for what has changed. */
    private Map<Long, List<History.Line>> changes(ProjectFilter filter, FoundProjects.Found found) {
        var since = filter.when().changed();
        var ids = found.rows().stream().map(row -> row.id().value()).toList();
        return since == null || ids.isEmpty()
                ? Map.of()
                : history.since(Subject.Kind.PROJECT, ids, since, ListPage.TOLD + 1);
    }
}
