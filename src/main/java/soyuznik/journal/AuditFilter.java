package soyuznik.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.UserId;

/**
 * Which events of those that are audited; what is null does not narrow.
 *
 * @param since this moment is in
 * @param until this moment is out
 */
public record AuditFilter(
        @Nullable Audit about,
        @Nullable UserId actor,
        @Nullable Instant since,
        @Nullable Instant until) {}
