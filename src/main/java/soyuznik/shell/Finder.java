package soyuznik.shell;

import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Select;
import soyuznik.kernel.Viewer;

/**
 * Contributes one kind of record to the search box and the palette; the shell makes one statement
 * of all.
 */
public interface Finder {
    /** At least this many letters are searched for. */
    int LETTERS = 3;

    /** More candidates than this are not looked at. */
    int CANDIDATES = 200;

    /**
     * What the viewer sees of this kind and what holds the words: id, title, rank (smaller is
     * better).
     *
     * @param folded what was typed, folded by {@code kernel.Folding}, at least {@link #LETTERS}
     *     long
     */
    Select<Record3<Long, String, Integer>> candidates(String folded, Viewer viewer);

    /**
     * What the viewer sees of this kind and what almost holds the words: id, title, how far it is
     * from them by {@link Nearly#distance}.
     */
    Select<Record3<Long, String, Integer>> near(String folded, Viewer viewer);

    /**
     * What is said beside the title, of what the viewer sees; asked only for the few that are
     * shown.
     */
    Field<String> detail(Field<Long> id, Viewer viewer);

    /** The kind these hits have. */
    soyuznik.kernel.Subject.Kind kind();

    /** Where the viewer is shown the record; asked as the detail is. */
    Field<String> address(Field<Long> id, Viewer viewer);
}
