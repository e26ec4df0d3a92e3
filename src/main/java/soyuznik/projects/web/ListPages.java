package soyuznik.projects.web;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.SavedView;
import soyuznik.access.SavedViews;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Boards;
import soyuznik.projects.FoundProjects;
import soyuznik.projects.ProjectFilter;
import soyuznik.projects.ProjectList;
import soyuznik.projects.Tab;
import soyuznik.shell.Answer;

/** Makes the page of the list of projects. */
@Component
class ListPages {
    private static final FoundProjects.Found NOTHING =
            new FoundProjects.Found(List.of(), null, false);

    private final ProjectList list;
    private final FoundProjects found;
    private final Boards boards;
    private final ProjectFilters filters;
    private final ListChoices choices;
    private final SavedViews saved;

    ListPages(
            ProjectList list,
            FoundProjects found,
            Boards boards,
            ProjectFilters filters,
            ListChoices choices,
            SavedViews saved) {
        this.list = list;
        this.found = found;
        this.boards = boards;
        this.filters = filters;
        this.choices = choices;
        this.saved = saved;
    }

    /** The page that is asked for; who asks for nothing gets the usual view. */
    ModelAndView of(Map<String, String> typed, Viewer viewer) {
        var form = new ProjectListForm(typed);
        var views = saved.of(ProjectsConfiguration.LISTING.kind(), viewer);
        var usual = SavedViews.usual(views).map(view -> ProjectListForm.read(view.query()));
        return of(form.isEmpty() ? usual.orElse(form) : form, views, viewer);
    }

    private ModelAndView of(ProjectListForm form, List<SavedView> views, Viewer viewer) {
        var tab = tab(form);
        var read = filters.read(form, viewer);
        var right = read.errors().isEmpty();
        var rows = right ? rows(form, tab, read.filter(), viewer) : NOTHING;
        var page =
                new ListPage(
                        form,
                        tab,
                        tabs(form, tab, viewer),
                        rows,
                        boards.methods(),
                        choices.named(read.filter()),
                        views,
                        right && !form.panel() ? null : choices.offered(),
                        viewer.may(Right.LEAD_PROJECTS),
                        viewer.may(Right.IMPORT));
        var shown = Answer.page("projects/project/index", "page", page);
        if (!right) {
            shown.addObject("trouble", new Answer.Trouble.Fields(read.errors()));
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    /** All open ones of a method where one is asked for; of those that ended no open ones. */
    private Tab tab(ProjectListForm form) {
        var tab = list.tab(form.tab());
        if (tab.code().equals(Tab.ALL) && form.ticked("ended")) {
            return Tab.joined(Tab.ALL, list.tabs().stream().filter(Tab::isOver).toList());
        }
        var method = form.get("method");
        return method.isEmpty() || !tab.code().equals(Tab.OPEN)
                ? tab
                : Tab.joined(Tab.OPEN, boards.columns(method));
    }

    private FoundProjects.Found rows(
            ProjectListForm form, Tab tab, ProjectFilter filter, Viewer viewer) {
        if (!filter.equals(ProjectFilter.NONE)) {
            return found.page(viewer, new FoundProjects.Asked(tab, filter, form.after()));
        }
        var page = list.page(viewer, tab, form.after());
        return new FoundProjects.Found(page.rows(), page.next(), false);
    }

    /** All open ones, the stages of the method that is asked for, the ends. */
    private List<ListPage.TabLink> tabs(ProjectListForm form, Tab here, Viewer viewer) {
        var counted = form.filters().isEmpty();
        var method = form.get("method");
        var stages = method.isEmpty() ? list.tabs() : boards.columns(method);
        var codes = stages.stream().map(Tab::code).toList();
        var whole =
                here.code().equals(Tab.ALL)
                        ? Stream.of(new ListPage.TabLink(here, null, true, form.address()))
                        : Stream.<ListPage.TabLink>empty();
        var parts =
                list.counts(viewer).entrySet().stream()
                        .filter(each -> shown(each.getKey(), each.getValue(), here))
                        .filter(each ->
                                each.getKey().stage() == null
                                        || codes.contains(each.getKey().code()))
                        .map(each ->
                                new ListPage.TabLink(
                                        each.getKey(),
                                        counted ? each.getValue() : null,
                                        each.getKey().code().equals(here.code()),
                                        form.with("tab", each.getKey().code())));
        return Stream.concat(whole, parts).toList();
    }

    /** A stage where nothing stands would only be in the way. */
    private static boolean shown(Tab tab, int count, Tab here) {
        return tab.stage() == null || count > 0 || tab.equals(here);
    }
}
