package soyuznik.exchange.web;

import java.util.Map;
import soyuznik.exchange.FileSet;
import soyuznik.exchange.Import;
import soyuznik.exchange.Seen;
import soyuznik.shell.Frame;

/**
 * The page of files that came together.
 *
 * @param mine whether the viewer brought them in: only then anything can be done
 */
public record FileSetPage(FileSet set, boolean mine) {
    public String address() {
        return "/imports/sets/" + set.id();
    }

    /** A large file comes as a set of its own. */
    public String title(Frame frame) {
        return isAlone()
                ? set.parts().getFirst().file().fileName()
                : frame.text("exchange.set.title", "count", set.parts().size());
    }

    public boolean isAlone() {
        return set.parts().size() == 1;
    }

    /** What is said of a set, or of the one file that it is. */
    public String word(String key, Frame frame) {
        return frame.text("exchange.set." + key + (isAlone() ? ".alone" : ""));
    }

    /** Whether something goes on by itself, so that the page asks how far it has come. */
    public boolean isBusy() {
        return set.state() != FileSet.State.RESTING;
    }

    public boolean mayStart() {
        return mine && set.isReady();
    }

    public boolean mayThrow() {
        return mine && set.isUntouched();
    }

    public boolean mayRestore() {
        return mine && set.isThrown();
    }

    /** What the page shows of the set, for whoever lets it begin. */
    public String seen() {
        return Seen.of(set).toString();
    }

    public boolean mayUndo() {
        return mine && set.hasMade();
    }

    /** Whether a file waits for a look although nothing has to be said of it. */
    public boolean mayCheck() {
        return mine
                && !isBusy()
                && set.parts().stream()
                        .anyMatch(part -> isUnseen(part.file()) && part.open().isEmpty());
    }

    private static boolean isUnseen(Import file) {
        return file.state() == Import.State.READ;
    }

    /** Something came in already, so that what is left goes on. */
    public boolean isBegun() {
        return set.parts().stream().anyMatch(part -> !part.file().isOpen());
    }

    public boolean isDone() {
        return !set.parts().isEmpty()
                && set.parts().stream().noneMatch(part -> part.file().isLeft());
    }

    /** Whether nothing is left of what the files made, as far as they made anything. */
    public boolean isUndone() {
        return isDone() && set.count(Import.State.UNDONE) > 0 && !set.hasMade();
    }

    public boolean isPartlyUndone() {
        return set.count(Import.State.UNDONE) > 0 && set.hasMade();
    }

    /** So many files wait for a decision. */
    public int asked() {
        return (int) set.parts().stream().filter(part -> !part.open().isEmpty()).count();
    }

    /** At how many rows it was looked so far. */
    public String looked(Frame frame) {
        return frame.text(
                "exchange.set.looked", Map.of("done", set.head().looked(), "total", set.left()));
    }

    /** How far all files have come, and what is left at the pace so far. */
    public String progress(Frame frame) {
        var rows = set.progress();
        var told =
                frame.text(
                        "exchange.work.running",
                        Map.of("done", rows.done(), "total", rows.total()));
        var left = set.head().pace().left(rows, frame.formats().clock().instant());
        return told + left.map(time -> ", " + frame.formats().left(time)).orElse("");
    }

    /** The files that are taken back, of those that made something. */
    public String undone(Frame frame) {
        return frame.text(
                "exchange.set.undoing",
                Map.of("done", set.count(Import.State.UNDONE), "total", set.parts().size()));
    }

    /** Where what is open of a file is said. */
    public String answers(FileSet.Part part) {
        boolean ofValues = part.open().stream().anyMatch(each -> each.field().equals("values"));
        return "/imports/" + part.file().id() + (ofValues ? "#values" : "");
    }
}
