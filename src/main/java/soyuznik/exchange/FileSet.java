package soyuznik.exchange;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Files that came together and name each other's records.
 *
 * @param parts in the order in which they go in
 * @param untaken those that could not be taken
 */
// W-01
public record FileSet(Head head, List<Part> parts, List<Untaken> untaken) {
    /** What goes on with all of them. */
    public enum State {
        RESTING,
        /** It is looked at what would become of them. */
        CHECKING,
        GOING,
        UNDOING
    }

    /**
     * The set without its files.
     *
     * @param version rises with everything that begins with it
     * @param looked at so many rows it was looked so far, what would become of them
     */
    public record Head(
            FileSetId id,
            UserId user,
            Name who,
            Instant at,
            State state,
            int version,
            Import.Pace pace,
            int looked) {
        /** Only whoever brought the files in goes on with them. */
        // T-07
        boolean mayGoOn(Viewer viewer) {
            return user.equals(viewer.user()) && viewer.may(Right.IMPORT);
        }
    }

    public record Untaken(String name, Text why) {}

    /**
     * What is taken where a row says nothing of it.
     *
     * @param owner null where nobody leads what the rows become
     * @param currency empty where there are no sums
     */
    public record Presumed(@Nullable Name owner, String currency) {}

    /**
     * One of the files.
     *
     * @param open what has to be said before it can go in
     * @param presumed null where nothing is to be said of it any more
     * @param forecast null as long as it is not checked
     * @param undone how far its taking back has come; null where nobody has begun it
     */
    public record Part(
            Import file,
            List<FieldError> open,
            @Nullable Presumed presumed,
            @Nullable Forecast forecast,
            Undo.Extent extent,
            @Nullable Undo undone) {
        public Part {
            open = List.copyOf(open);
        }

        /** Whether it waits for an answer, and not only for somebody else to bring it in. */
        public boolean asks() {
            return open.stream().anyMatch(each -> !each.field().equals("kind"));
        }
    }

    public FileSet {
        parts = List.copyOf(parts);
        untaken = List.copyOf(untaken);
    }

    public FileSetId id() {
        return head.id();
    }

    public State state() {
        return head.state();
    }

    /** How many of its files are in this state. */
    public int count(Import.State state) {
        return (int) parts.stream().filter(part -> part.file().state() == state).count();
    }

    /** The rows of all files. */
    public Import.Progress progress() {
        return parts.stream()
                .map(part -> part.file().progress())
                .reduce(new Import.Progress(0, 0, 0, 0, 0), Import.Progress::plus);
    }

    /** The rows that are not yet in. */
    public int left() {
        return parts.stream()
                .map(Part::file)
                .filter(Import::isLeft)
                .mapToInt(file -> file.progress().total())
                .sum();
    }

    /** Whether it was thrown away, and is still here. */
    public boolean isThrown() {
        return !parts.isEmpty() && count(Import.State.THROWN) == parts.size();
    }

    /** Whether nothing of it was ever begun. */
    public boolean isUntouched() {
        return state() == State.RESTING
                && !parts.isEmpty()
                && parts.stream().allMatch(part -> part.file().isOpen());
    }

    /** Whether all that is left can go in. */
    public boolean isReady() {
        return state() == State.RESTING
                && count(Import.State.READ) == 0
                && parts.stream().allMatch(part -> part.open().isEmpty())
                && parts.stream().anyMatch(part -> part.file().isLeft());
    }

    /** Whether something of it can be taken back. */
    public boolean hasMade() {
        return state() == State.RESTING && extent().all() > 0;
    }

    /** What would go if it were taken back now. */
    public Undo.Extent extent() {
        return parts.stream()
                .filter(part -> part.file().isAtRest())
                .map(Part::extent)
                .reduce(Undo.Extent.NONE, Undo.Extent::plus);
    }
}
