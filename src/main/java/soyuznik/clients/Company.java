package soyuznik.clients;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Name;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/**
 * A company as its page shows it.
 *
 * @param responsible null: it stands in the pool of the branch
 * @param own whether the viewer stands on its team
 */
public record Company(
        CompanyId id,
        int version,
        CompanyData data,
        BranchId branch,
        String branchName,
        @Nullable Colleague responsible,
        boolean own,
        Standing.State state,
        Instant madeAt) {

    /** One of ours. */
    public record Colleague(UserId id, Name name, String phone) {}

    boolean ledBy(UserId user) {
        return responsible != null && responsible.id().equals(user);
    }
}
