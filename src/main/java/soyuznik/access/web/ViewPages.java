package soyuznik.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.Branch;
import soyuznik.access.Branches;
import soyuznik.access.Listing;
import soyuznik.access.SavedView;
import soyuznik.access.SavedViews;
import soyuznik.access.ViewForm;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.NotFound;

/** Makes the forms of saved views, and knows where each view is looked at. */
@Component
class ViewPages {
    private final SavedViews views;
    private final Branches branches;
    private final List<Listing> listings;

    ViewPages(SavedViews views, Branches branches, List<Listing> listings) {
        this.views = views;
        this.branches = branches;
        this.listings = List.copyOf(listings);
    }

    ModelAndView fresh(ViewForm form, Viewer viewer) {
        return page(null, form, viewer);
    }

    ModelAndView stored(long id, @Nullable ViewForm typed, Viewer viewer) {
        var view = views.own(id, viewer);
        return page(
                view,
                typed == null ? ViewForm.of(view) : typed.of(view.kind(), view.query()),
                viewer);
    }

    /** Saves a new view, or gives an own one this list. */
    Outcome<Long> save(ViewForm form, Viewer viewer) {
        listing(form.kind());
        var replaced = form.replaced();
        return replaced == null
                ? views.save(form, viewer)
                : views.change(replaced, form.instead(views.own(replaced, viewer)), viewer);
    }

    /** The name and the sharing change, the list stays. */
    Outcome<Long> change(long id, ViewForm form, Viewer viewer) {
        var view = views.own(id, viewer);
        return views.change(id, form.of(view.kind(), view.query()), viewer);
    }

    String address(long id, Viewer viewer) {
        return views.find(id, viewer).map(this::address).orElse("/");
    }

    String address(SavedView view) {
        return listing(view.kind()).address() + "?" + view.query();
    }

    /** The list as it comes. */
    String list(SavedView view) {
        return listing(view.kind()).address();
    }

    private Listing listing(String kind) {
        return listings.stream()
                .filter(it -> it.kind().equals(kind))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView page(@Nullable SavedView view, ViewForm form, Viewer viewer) {
        var own =
                view == null
                        ? views.of(form.kind(), viewer).stream().filter(SavedView::own).toList()
                        : List.<SavedView>of();
        return Answer.page(
                "access/views/form",
                "page",
                new ViewPage(listing(form.kind()), view, form, own, below(viewer)));
    }

    /** The own branch and those below it. */
    private List<Branch> below(Viewer viewer) {
        var tree = branches.tree();
        var own = tree.stream().filter(it -> it.id().equals(viewer.branch())).findFirst();
        return own.map(it ->
                        tree.stream()
                                .filter(each -> (each.path() + " / ").startsWith(it.path() + " / "))
                                .toList())
                .orElse(List.of());
    }
}
