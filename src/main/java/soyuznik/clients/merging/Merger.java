package soyuznik.clients.merging;

import java.time.Instant;
import java.util.List;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/** Several clients that became one. */
public record Merger(
        long id, CompanyId kept, String name, List<String> gone, Instant at, @Nullable Name by) {

    /** The last moment at which it can be undone. */
    public Instant until() {
        return at.plus(Mergers.UNDONE_WITHIN);
    }

    /** One about to be written. */
    record Begun(CompanyId kept, JSONB before, UserId by, Instant at) {}
}
