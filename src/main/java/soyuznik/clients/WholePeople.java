package soyuznik.clients;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;

/** All people whom a filter finds, page after page by name; see {@link WholeList}. */
@Component
public class WholePeople {
    private static final int PAGE = 500;

    private final PersonList list;

    WholePeople(PersonList list) {
        this.list = list;
    }

    /** Hands over each page until there are no more. */
    public void walk(Viewer viewer, PersonFilter filter, Consumer<List<Person>> taker) {
        var page = list.part(viewer, filter, null, PAGE);
        taker.accept(page.people().rows());
        while (page.people().next() != null) {
            page = list.part(viewer, filter, Cursor.read(page.people().next()), PAGE);
            taker.accept(page.people().rows());
        }
    }
}
