package soyuznik.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/**
 * Brings files to records and gives them out: first the bytes lie on the disk, then a row names
 * them.
 */
@Component
public class Filing {
    /** What was taken away can be brought back so long. */
    private static final Duration BACK = Duration.ofDays(30);

    /** Nobody names it: whoever brought it has long been answered. */
    private static final Duration ORPHAN = Duration.ofDays(1);

    /** So many are looked up by one statement. */
    private static final int AT_ONCE = 1000;

    private static final long MOST = 50 << 20;

    private final ContentStore store;
    private final Attachments attachments;
    private final Clock clock;

    Filing(ContentStore store, Attachments attachments, Clock clock) {
        this.store = store;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * A file as somebody sends it.
     *
     * @param key made together with the form: the same again is the same
     * @param bytes how many are said to come; 0: there is nothing in it
     */
    public record Sent(
            UUID key, Attachment.Place place, String name, long bytes, InputStream content) {}

    public Outcome<Attachment.Place> bring(Sent sent, Viewer by) throws IOException {
        if (!attachments.holding(sent.place(), by).mayChange()) {
            return new Outcome.Forbidden<>();
        }
        var name = FileName.of(sent.name());
        if (sent.bytes() > MOST) {
            return Outcome.invalid("file", "files.error.large");
        }
        if (name.isEmpty() || sent.bytes() == 0) {
            var error = name.isEmpty() ? "files.error.none" : "files.error.empty";
            return Outcome.invalid("file", error);
        }
        var stored = store.put(sent.content());
        return attachments.attach(
                new Attachments.Brought(sent.key(), sent.place(), name, stored), by);
    }

    /** Where the bytes lie. */
    public Path content(Attachment file) {
        var path = store.path(file.sha256());
        if (!Files.isRegularFile(path)) {
            throw new NotFound();
        }
        return path;
    }

    /** By night: what was taken away long ago, and bytes that no row names. */
    void sweep() throws IOException {
        attachments.sweep(clock.instant().minus(BACK));
        var orphaned = clock.instant().minus(ORPHAN);
        var old = store.before(orphaned);
        for (int from = 0; from < old.size(); from += AT_ONCE) {
            var some = old.subList(from, Math.min(old.size(), from + AT_ONCE));
            var kept = attachments.kept(some);
            for (var sum : some) {
                if (!kept.contains(sum)) {
                    store.delete(sum, orphaned);
                }
            }
        }
    }
}
