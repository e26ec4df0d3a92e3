package soyuznik.clients;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.files.Reading;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;

/**
 * Where files are kept in which somebody who is to be erased may be named; each module that keeps
 * any contributes one as a bean.
 */
// C-03
public interface Shelf {
    /**
     * One file.
     *
     * @param key under which there is never another content, as it is sent by a form
     * @param where the name of the page with which it stands
     * @param address of that page; null: the viewer sees none
     * @param digest SHA-256 of its content; empty where it is not known
     * @param isAsked whether somebody is asked what becomes of it: if not, it goes where it names
     *     the person
     */
    record Kept(
            String key,
            String name,
            String where,
            @Nullable String address,
            String digest,
            boolean isAsked,
            Reading.Content content) {}

    /** All that may concern the person, whether the viewer sees it or not. */
    List<Kept> about(PersonId person, Viewer viewer);

    /** These go for good, as far as they lie here. */
    void drop(List<Kept> files, Viewer by);
}
