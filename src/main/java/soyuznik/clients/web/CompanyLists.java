package soyuznik.clients.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.access.SavedView;
import soyuznik.access.SavedViews;
import soyuznik.clients.ClientFilter;
import soyuznik.clients.ClientList;
import soyuznik.clients.ClientOrder;
import soyuznik.clients.Cursor;
import soyuznik.clients.FoundClients;
import soyuznik.clients.TeamRequests;
import soyuznik.clients.merging.Duplicates;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Finder;

/** Makes the page of the list of clients. */
@Component
class CompanyLists {
    static final FoundClients.Found NOTHING =
            new FoundClients.Found(List.of(), ClientOrder.BY_NAME, null, FoundClients.End.PLAIN);

    private final ClientList list;
    private final FoundClients found;
    private final TeamRequests requests;
    private final ListFilters filters;
    private final ListPanels panels;
    private final SavedViews saved;
    private final Duplicates duplicates;

    CompanyLists(
            ClientList list,
            FoundClients found,
            TeamRequests requests,
            ListFilters filters,
            ListPanels panels,
            SavedViews saved,
            Duplicates duplicates) {
        this.list = list;
        this.found = found;
        this.requests = requests;
        this.filters = filters;
        this.panels = panels;
        this.saved = saved;
        this.duplicates = duplicates;
    }

    /** The page that is asked for; who asks for nothing gets the usual view. */
    ModelAndView page(ListForm typed, Viewer viewer) {
        var views = saved.of(ClientsConfiguration.LISTING.kind(), viewer);
        var usual = SavedViews.usual(views).map(view -> ListForm.of(view.query()));
        var asked = typed.isEmpty() ? usual.orElse(typed) : typed;
        return page(asked, views, viewer);
    }

    private ModelAndView page(ListForm asked, List<SavedView> views, Viewer viewer) {
        var read = filters.read(asked);
        boolean right = read.errors().isEmpty();
        boolean first = asked.after() == null;
        var rows = right ? rows(asked, read.filter(), viewer) : NOTHING;
        var page =
                new CompanyListPage(
                        asked,
                        rows,
                        first && right ? count(read.filter(), rows, viewer) : null,
                        panels.named(read.filter()),
                        panels.words(),
                        panels.fields(),
                        panels.teams(asked, rows.rows(), viewer),
                        views,
                        right && asked.panel().isEmpty() ? null : panels.panel(),
                        first ? requests.open(viewer).size() : 0,
                        first ? duplicates.count(viewer) : 0,
                        viewer.may(Right.REASSIGN));
        var shown = Answer.page("clients/company/index", "page", page);
        if (!right) {
            shown.addObject("trouble", new Answer.Trouble.Fields(read.errors()));
            shown.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return shown;
    }

    private FoundClients.Found rows(ListForm asked, ClientFilter filter, Viewer viewer) {
        if (!asked.isPlain()) {
            return found.page(viewer, filter, asked.order(), asked.after());
        }
        boolean own = filter.whose().own();
        return filter.words().isBlank()
                ? all(viewer, own, asked.after())
                : searched(list.search(viewer, own, filter.words()));
    }

    private FoundClients.Found all(Viewer viewer, boolean own, @Nullable Cursor after) {
        var page = list.page(viewer, own, after);
        return new FoundClients.Found(
                page.rows(), ClientOrder.BY_NAME, Cursor.read(page.next()), FoundClients.End.PLAIN);
    }

    private static FoundClients.Found searched(List<ClientList.Row> rows) {
        boolean cut = rows.size() >= Finder.CANDIDATES;
        var end = cut ? FoundClients.End.WORDS : FoundClients.End.PLAIN;
        return new FoundClients.Found(rows, ClientOrder.BY_NAME, null, end);
    }

    /** Null: more than one page of what a filter finds; nobody has counted it. */
    private @Nullable Integer count(ClientFilter filter, FoundClients.Found rows, Viewer viewer) {
        if (rows.next() == null) {
            return rows.rows().size();
        }
        boolean all = filter.equals(ClientFilter.NONE) || filter.equals(ClientFilter.OWN);
        return all ? Integer.valueOf(list.count(viewer, filter.whose().own())) : null;
    }
}
