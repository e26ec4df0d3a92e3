package soyuznik.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import soyuznik.access.ListOrder;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/**
 * All clients that a filter finds, page after page in the order of the list. No page is held longer
 * than whoever takes it needs it, and none is read before.
 */
@Component
public class WholeList {
    private static final int PAGE = 1_000;

    /** For ids as many pages are looked through, of {@link FoundClients#LOOKED} clients each. */
    private static final int PAGES = 100;

    private final FoundClients found;

    WholeList(FoundClients found) {
        this.found = found;
    }

    /**
     * The numbers of clients.
     *
     * @param cut why not all of them
     */
    public record Ids(List<CompanyId> ids, Cut cut) {
        public Ids {
            ids = List.copyOf(ids);
        }
    }

    /** Hands over each page until there are no more, or the taker wants no more. */
    public void walk(
            Viewer viewer,
            ClientFilter filter,
            ListOrder<ClientOrder> asked,
            Predicate<List<ClientList.Row>> taker) {
        pages(viewer, filter, asked, page -> taker.test(page.rows()));
    }

    private void pages(
            Viewer viewer,
            ClientFilter filter,
            ListOrder<ClientOrder> asked,
            Predicate<FoundClients.Found> taker) {
        var order = found.settled(viewer, filter, asked); // once: a cursor is read in no other
        var page = found.rest(viewer, filter, order, new FoundClients.Page(null, PAGE));
        var more = taker.test(page);
        while (more && page.next() != null) {
            page = found.rest(viewer, filter, order, new FoundClients.Page(page.next(), PAGE));
            more = taker.test(page);
        }
    }

    /** The first of them by name. */
    public Ids ids(Viewer viewer, ClientFilter filter, int most) {
        return ids(viewer, filter, most, PAGES);
    }

    /**
     * @param looked so many pages are looked through
     */
    Ids ids(Viewer viewer, ClientFilter filter, int most, int looked) {
        var ids = new ArrayList<CompanyId>();
        var pages = new int[1];
        var cut = new Cut[] {Cut.NONE};
        pages(
                viewer,
                filter,
                ClientOrder.BY_NAME,
                page -> {
                    page.rows().forEach(row -> ids.add(row.id()));
                    cut[0] = cut(page);
                    return ids.size() <= most && ++pages[0] < looked;
                });
        return ids.size() > most ? new Ids(ids.subList(0, most), Cut.MOST) : new Ids(ids, cut[0]);
    }

    /** Why there may be more behind the page. */
    private static Cut cut(FoundClients.Found page) {
        if (page.next() != null) {
            return Cut.LOOKED;
        }
        return page.end() == FoundClients.End.WORDS ? Cut.WORDS : Cut.NONE;
    }
}
