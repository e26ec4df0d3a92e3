package soyuznik.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Language;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.shell.Visitor;

/**
 * One of ours (T-01).
 *
 * @param own what the person chooses alone
 * @param door whether and how the person can come in
 */
public record User(
        UserId id,
        Name name,
        String email,
        String phone,
        BranchId branch,
        String branchName,
        Set<Role> roles,
        Scope scope,
        Own own,
        Door door,
        int version) {

    /**
     * @param language null: the company's
     */
    public record Own(@Nullable Language language, Visitor.Theme theme) {}

    /**
     * @param blockedAt null: may come in
     */
    public record Door(boolean hasPassword, @Nullable Instant blockedAt) {}

    /** What a list shows of a user's state. */
    public enum State {
        ACTIVE,
        INVITED,
        BLOCKED
    }

    public State state() {
        if (door.blockedAt() != null) {
            return State.BLOCKED;
        }
        return door.hasPassword() ? State.ACTIVE : State.INVITED;
    }
}
