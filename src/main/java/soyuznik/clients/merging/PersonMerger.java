package soyuznik.clients.merging;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.PersonId;

/**
 * Two people that became one.
 *
 * @param name of the one that went in
 */
public record PersonMerger(
        long id, PersonId kept, PersonId gone, String name, Instant at, @Nullable Name by) {

    /** The last moment at which it can be undone. */
    public Instant until() {
        return at.plus(Mergers.UNDONE_WITHIN);
    }
}
