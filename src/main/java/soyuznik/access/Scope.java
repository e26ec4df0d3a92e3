package soyuznik.access;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * How far a user sees (T-02): as set for the user, where the default follows from roles and the
 * company's setting.
 */
public enum Scope {
    DEFAULT,
    OWN,
    BRANCH,
    ALL;

    /** The scope that holds for the roles. Several roles add up: the widest one counts. */
    // T-02
    public Scope of(Set<Role> roles, boolean closed) {
        if (roles.isEmpty() || roles.equals(EnumSet.of(Role.ADMIN))) {
            return OWN; // the administrator as such sees no clients
        }
        if (this != DEFAULT) {
            return this;
        }
        if (roles.contains(Role.DIRECTOR)) {
            return ALL;
        }
        return closed && !roles.contains(Role.HEAD) ? OWN : BRANCH;
    }

    /** The scopes by which records are found, see {@link Viewer}. */
    List<Long> keys(UserId user, BranchId branch) {
        return switch (this) {
            case ALL -> List.of(Viewer.ALL);
            case BRANCH -> List.of(Viewer.scope(branch), Viewer.scope(user));
            case OWN, DEFAULT -> List.of(Viewer.scope(user));
        };
    }
}
