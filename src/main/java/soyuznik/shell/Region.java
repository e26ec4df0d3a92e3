package soyuznik.shell;

import org.jooq.Field;
import soyuznik.kernel.Subject;

/**
 * A part of a record's page that a higher module shows; each module contributes its own as beans.
 * The page of the record holds a plain link with the title (message {@code region.<key>}) and the
 * count; on opening, the part of the id {@code <key>} comes from the region's own address, which
 * answers a full page.
 */
public interface Region {
    /** The kind of record on whose page the region stands. */
    Subject.Kind on();

    String key();

    int order();

    /** Whether it stands on the page also while there is nothing in it. */
    default boolean stays() {
        return false;
    }

    /** Whether somebody can begin it from the page while there is nothing in it. */
    default boolean offered() {
        return true;
    }

    /** Whether only those see it who work with the record, not everybody who sees the record. */
    default boolean confined() {
        return false;
    }

    /** Where the region of the record is a page of its own. */
    String address(long id);

    /**
     * How many there are that the viewer sees, as a field of the question about the record; the
     * viewer is named in it as {@code clients.Visible} says.
     */
    Field<Integer> count(Field<Long> id);
}
