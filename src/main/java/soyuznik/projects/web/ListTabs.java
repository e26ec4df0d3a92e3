package soyuznik.projects.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Boards;
import soyuznik.projects.FoundProjects;
import soyuznik.projects.Method;
import soyuznik.projects.ProjectFilter;
import soyuznik.projects.ProjectList;
import soyuznik.projects.Tab;
import soyuznik.shell.Frame;

/** Which tab of the list of projects is asked for, and which stand beside it. */
@Component
class ListTabs {
    private final ProjectList list;
    private final Boards boards;

    ListTabs(ProjectList list, Boards boards) {
        this.list = list;
        this.boards = boards;
    }

    List<Method> methods() {
        return boards.methods();
    }

    /** All open ones of a method where one is asked for; of those that ended no open ones. */
    Tab here(ProjectListForm form) {
        var tab = list.tab(form.tab());
        if (tab.code().equals(Tab.ALL) && form.ticked("ended")) {
            return Tab.joined(Tab.ALL, list.tabs().stream().filter(Tab::isOver).toList());
        }
        var method = form.get("method");
        return method.isEmpty() || !tab.code().equals(Tab.OPEN)
                ? tab
                : Tab.joined(Tab.OPEN, boards.columns(method));
    }

    /** To what its tab narrows the list, in words; nothing of all that are open. */
    Optional<String> said(ProjectListForm form, Frame frame) {
        var code = form.tab();
        return switch (code) {
            case Tab.OPEN -> Optional.empty();
            case Tab.ALL -> Optional.of(frame.text("projects.tab.all"));
            case String _ -> Optional.of(list.find(code).map(tab -> said(tab, frame)).orElse(code));
        };
    }

    private static String said(Tab tab, Frame frame) {
        var stage = tab.stage();
        return stage == null
                ? frame.text("projects.tab." + tab.code())
                : frame.text(
                        "projects.chip.at", "value", stage.name().in(frame.visitor().language()));
    }

    /** The tab with its filter, in the order that is asked for. */
    FoundProjects.Asked asked(ProjectListForm form, ProjectFilter filter) {
        return new FoundProjects.Asked(here(form), filter, form.order(), form.after());
    }

    /** All open ones, the stages of the method that is asked for, the ends. */
    List<ListPage.TabLink> all(ProjectListForm form, Tab here, Viewer viewer) {
        var counted = form.filters().isEmpty();
        var query = form.query();
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
                                        query.with("tab", each.getKey().code())
                                                .at(ProjectListForm.PATH)));
        return Stream.concat(whole, parts).toList();
    }

    /** A stage where nothing stands would only be in the way. */
    private static boolean shown(Tab tab, int count, Tab here) {
        return tab.stage() == null || count > 0 || tab.equals(here);
    }
}
