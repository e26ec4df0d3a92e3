package soyuznik.clients;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import soyuznik.access.ListOrder;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;

/** All people whom a filter finds, page after page; see {@link WholeList}. */
@Component
public class WholePeople {
    private static final int PAGE = 500;

    /** For ids as many pages are looked through, of {@link FoundPeople#LOOKED} people each. */
    private static final int PAGES = 100;

    private final FoundPeople found;

    WholePeople(FoundPeople found) {
        this.found = found;
    }

    /**
     * The numbers of people.
     *
     * @param cut why not all of them
     */
    public record Ids(List<PersonId> ids, Cut cut) {
        public Ids {
            ids = List.copyOf(ids);
        }
    }

    /** Hands over each page until there are no more, or the taker wants no more. */
    public void walk(
            Viewer viewer,
            PersonFilter filter,
            ListOrder<PersonOrder> asked,
            Predicate<List<Person>> taker) {
        pages(viewer, filter, asked, page -> taker.test(page.people().rows()));
    }

    private void pages(
            Viewer viewer,
            PersonFilter filter,
            ListOrder<PersonOrder> asked,
            Predicate<FoundPeople.Found> taker) {
        var order = found.settled(viewer, filter, asked); // once: a cursor is read in no other
        var page = found.rest(viewer, filter, order, new FoundPeople.Page(null, PAGE));
        var more = taker.test(page);
        while (more && page.people().next() != null) {
            var after = Cursor.read(page.people().next());
            page = found.rest(viewer, filter, order, new FoundPeople.Page(after, PAGE));
            more = taker.test(page);
        }
    }

    /** The first of them by name. */
    public Ids ids(Viewer viewer, PersonFilter filter, int most) {
        return ids(viewer, filter, most, PAGES);
    }

    /**
     * @param looked so many pages are looked through
     */
    Ids ids(Viewer viewer, PersonFilter filter, int most, int looked) {
        var ids = new ArrayList<PersonId>();
        var pages = new int[1];
        var further = new boolean[1];
        pages(
                viewer,
                filter,
                PersonOrder.BY_NAME,
                page -> {
                    page.people().rows().forEach(person -> ids.add(person.id()));
                    further[0] = page.people().next() != null;
                    return ids.size() <= most && ++pages[0] < looked;
                });
        if (ids.size() > most) {
            return new Ids(ids.subList(0, most), Cut.MOST);
        }
        boolean words = !further[0] && found.holdMore(viewer, filter);
        return new Ids(ids, further[0] ? Cut.LOOKED : words ? Cut.WORDS : Cut.NONE);
    }
}
