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
     * @param cut whether there may be more of them
     */
    public record Ids(List<CompanyId> ids, boolean cut) {
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
        var order = found.settled(viewer, filter, asked); // once: a cursor is read in no other
        var page = found.rest(viewer, filter, order, new FoundClients.Page(null, PAGE));
        var more = taker.test(page.rows());
        while (more && page.next() != null) {
            page = found.rest(viewer, filter, order, new FoundClients.Page(page.next(), PAGE));
            more = taker.test(page.rows());
        }
    }

    /** The first of them by name. */
    public Ids ids(Viewer viewer, ClientFilter filter, int most) {
        var ids = new ArrayList<CompanyId>();
        var pages = new int[1];
        walk(
                viewer,
                filter,
                ClientOrder.BY_NAME,
                page -> {
                    page.forEach(row -> ids.add(row.id()));
                    return ids.size() <= most && ++pages[0] < PAGES;
                });
        boolean cut = ids.size() > most || pages[0] == PAGES;
        return new Ids(ids.subList(0, Math.min(most, ids.size())), cut);
    }
}
