package soyuznik.clients;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import soyuznik.access.ListOrder;
import soyuznik.kernel.Viewer;

/** All people whom a filter finds, page after page; see {@link WholeList}. */
@Component
public class WholePeople {
    private static final int PAGE = 500;

    private final FoundPeople found;

    WholePeople(FoundPeople found) {
        this.found = found;
    }

    /** Hands over each page until there are no more. */
    public void walk(
            Viewer viewer,
            PersonFilter filter,
            ListOrder<PersonOrder> asked,
            Consumer<List<Person>> taker) {
        var order = found.settled(viewer, filter, asked); // once: a cursor is read in no other
        var page = found.rest(viewer, filter, order, new FoundPeople.Page(null, PAGE));
        taker.accept(page.people().rows());
        while (page.people().next() != null) {
            var after = Cursor.read(page.people().next());
            page = found.rest(viewer, filter, order, new FoundPeople.Page(after, PAGE));
            taker.accept(page.people().rows());
        }
    }
}
