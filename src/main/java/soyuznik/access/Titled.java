package soyuznik.access;

import java.util.Collection;
import java.util.Map;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;

/**
 * Knows what records of a kind are called, for the history of what they belong to: a module
 * contributes its own as a bean.
 */
public interface Titled {
    Subject.Kind kind();

    /** By their ids, by one statement; what is gone, or the viewer does not see, is missing. */
    Map<Long, String> titles(Collection<Long> ids, Viewer viewer);

    /** Of the page of one. */
    String address(long id);
}
