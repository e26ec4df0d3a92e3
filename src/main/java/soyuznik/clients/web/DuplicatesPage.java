package soyuznik.clients.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.merging.Duplicate;
import soyuznik.clients.merging.Duplicates;
import soyuznik.clients.merging.Merger;
import soyuznik.shell.Frame;
import soyuznik.shell.Paged;

/**
 * The queue of duplicates.
 *
 * @param count of all, at most one more than is counted
 * @param mergers those that can still be undone
 */
public record DuplicatesPage(Paged<Duplicate> pairs, int count, List<Merger> mergers) {
    public @Nullable String more() {
        return pairs.next() == null ? null : "/duplicates?after=" + pairs.next();
    }

    /** «317» or «1000+». */
    public String total(Frame frame) {
        return count > Duplicates.COUNTED
                ? frame.text("ui.manyOf", "count", Duplicates.COUNTED)
                : frame.formats().number(count);
    }

    public String merging(Duplicate pair) {
        return "/mergers/new?company=" + pair.first().id() + "&company=" + pair.second().id();
    }
}
