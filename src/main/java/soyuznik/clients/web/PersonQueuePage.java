package soyuznik.clients.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.merging.Namesakes;
import soyuznik.clients.merging.PersonDuplicates;
import soyuznik.shell.Frame;
import soyuznik.shell.Paged;

/**
 * The queue of people who may be one.
 *
 * @param count of all pairs, at most one more than is counted
 */
public record PersonQueuePage(Paged<Namesakes.Pair> pairs, int count) {
    public @Nullable String more() {
        return pairs.next() == null ? null : "/namesakes?after=" + pairs.next();
    }

    /** «317» or «1000+». */
    public String total(Frame frame) {
        return count > PersonDuplicates.COUNTED
                ? frame.text("ui.manyOf", "count", PersonDuplicates.COUNTED)
                : frame.formats().number(count);
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<String, String>();
        crumbs.put(frame.text("place.clients"), "/companies");
        crumbs.put(frame.text("clients.tab.people"), "/people");
        return crumbs;
    }

    /** Where whose value counts is chosen. */
    public String choosing(Namesakes.Pair pair) {
        return "/person-mergers/new?person="
                + pair.first().id()
                + "&person="
                + pair.second().id()
                + "&queue=all";
    }
}
