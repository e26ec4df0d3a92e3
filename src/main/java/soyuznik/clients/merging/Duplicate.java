package soyuznik.clients.merging;

import java.util.List;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;

/**
 * Two clients that may be one, as the queue shows them.
 *
 * @param score of 100
 */
public record Duplicate(long id, int score, List<Trait> reasons, Side first, Side second) {

    /**
     * One of the two, with what tells them apart or together.
     *
     * @param abroad its tax number behind its country; empty: none is known
     */
    public record Side(
            CompanyId id,
            String name,
            @Nullable String inn,
            String abroad,
            String phone,
            String email,
            String address,
            String branch,
            @Nullable Name responsible) {}
}
