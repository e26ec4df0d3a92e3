package soyuznik.projects.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.ProjectList;
import soyuznik.projects.Tab;

/** Makes the page of the list of projects. */
@Component
class ListPages {
    private final ProjectList list;

    ListPages(ProjectList list) {
        this.list = list;
    }

    ListPage of(String code, @Nullable String after, Viewer viewer) {
        var tab = list.tab(code);
        var rows = list.page(viewer, tab, after);
        var tabs =
                list.counts(viewer).entrySet().stream()
                        .filter(each -> shown(each.getKey(), each.getValue(), tab))
                        .map(each ->
                                new ListPage.TabLink(
                                        each.getKey(), each.getValue(), each.getKey().equals(tab)))
                        .toList();
        var more =
                rows.next() == null
                        ? null
                        : "/projects?tab=" + tab.code() + "&after=" + rows.next();
        return new ListPage(
                tab,
                tabs,
                rows.rows(),
                more,
                after == null,
                viewer.may(Right.LEAD_PROJECTS),
                viewer.may(Right.IMPORT));
    }

    /** A stage where nothing stands would only be in the way. */
    private static boolean shown(Tab tab, int count, Tab here) {
        return tab.stage() == null || count > 0 || tab.equals(here);
    }
}
