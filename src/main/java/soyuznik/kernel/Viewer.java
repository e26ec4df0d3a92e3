package soyuznik.kernel;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who looks: the user, what the user sees (T-02) and may do (T-07).
 *
 * @param scopes 0 sees everything; -b the branch b with all under it; u what the user u works with
 */
public record Viewer(
        UserId user,
        BranchId branch,
        Set<Role> roles,
        List<Long> scopes,
        Map<Right, Right.Extent> rights) {
    public static final long ALL = 0;

    public Viewer {
        roles = Set.copyOf(roles);
        scopes = List.copyOf(scopes);
        rights = Map.copyOf(rights);
    }

    public static long scope(BranchId branch) {
        return -branch.value();
    }

    public static long scope(UserId user) {
        return user.value();
    }

    /** Whether the verb is allowed over anything at all. */
    public boolean may(Right right) {
        return rights.containsKey(right);
    }

    /** Whether the verb is allowed over a record that the user sees. */
    public boolean may(Right right, boolean own) {
        var extent = rights.get(right);
        return extent == Right.Extent.ANY || (own && extent == Right.Extent.OWN);
    }
}
