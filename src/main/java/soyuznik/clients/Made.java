package soyuznik.clients;

import soyuznik.kernel.CompanyId;

/** What became of one company of many. */
public sealed interface Made {
    record New(CompanyId id) implements Made {}

    /** The same key was made before, by the same user. */
    record Again(CompanyId id) implements Made {}

    /**
     * Somebody already works with it; of what the viewer doesn't see only the leader is named
     * (T-04).
     */
    record Already(Known known) implements Made {}
}
