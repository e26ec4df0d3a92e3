package soyuznik.access;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.shell.Exportable;
import soyuznik.shell.Frame;

/**
 * By what a list was filtered that went out, as the journal keeps it.
 *
 * @param list null: there is no such list any more
 * @param query what stood in its address
 */
record Filtered(@Nullable Exportable list, String query) {

    /** In words; as it stood in the address where there are none. */
    String in(Frame frame) {
        var words = said(frame).map(all -> String.join("; ", all)).orElse(query);
        return words.isEmpty() ? frame.text("event.filter.none") : words;
    }

    private Optional<List<String>> said(Frame frame) {
        var viewer = frame.visitor().viewer();
        return list == null || viewer == null ? Optional.empty() : list.said(query, viewer, frame);
    }
}
