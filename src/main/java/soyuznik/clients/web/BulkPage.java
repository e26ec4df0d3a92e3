package soyuznik.clients.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.clients.bulk.About;
import soyuznik.clients.bulk.BulkChange;
import soyuznik.clients.bulk.Part;
import soyuznik.clients.bulk.Selection;
import soyuznik.kernel.Text;
import soyuznik.shell.Progress;

/**
 * What became of many clients or people.
 *
 * @param left those that were not changed, by the reason
 * @param over what is said when whoever got them leads too many now; null: nothing
 * @param work null: it was done at once
 */
public record BulkPage(
        BulkChange change,
        Text what,
        List<Left> left,
        @Nullable Text over,
        Progress.@Nullable Work work) {

    /**
     * @param named those of them that the viewer sees, some at most
     */
    public record Left(Part.State state, int count, List<Selection.Chosen> named) {
        public int further() {
            return count - named.size();
        }
    }

    public boolean atWork() {
        return work != null && !work.isFinished();
    }

    public int changed() {
        return change.count(Part.State.CHANGED);
    }

    public int same() {
        return change.count(Part.State.SAME);
    }

    public int gone() {
        return change.count(Part.State.GONE);
    }

    /** The message of that name, as it is said of them. */
    public String key(String name) {
        return title() + "." + name;
    }

    public String title() {
        return ofPeople() ? "people.bulk" : "clients.bulk";
    }

    public String place() {
        return ofPeople() ? "clients.tab.people" : "place.clients";
    }

    public String list() {
        return (ofPeople() ? "/people?" : "/companies?") + change.list();
    }

    private boolean ofPeople() {
        return change.about() == About.PEOPLE;
    }
}
