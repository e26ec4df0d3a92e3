package soyuznik.support;

import static soyuznikdb.access.Tables.ROLE_RIGHT;
import static soyuznikdb.access.Tables.USER_ROLE;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import soyuznik.kernel.UserId;

/** The table of rights, of which each verb of each user is asked once: no call changes it. */
final class MatrixRights {
    private final DSLContext sql;
    private final Map<Asked, Set<String>> known = new HashMap<>();

    MatrixRights(DSLContext sql) {
        this.sql = sql;
    }

    private record Asked(UserId user, String verb) {}

    boolean may(UserId user, String verb, boolean own) {
        var extents = known.computeIfAbsent(new Asked(user, verb), this::read);
        return extents.contains("ANY") || (own && extents.contains("OWN"));
    }

    private Set<String> read(Asked asked) {
        return sql.select(ROLE_RIGHT.EXTENT)
                .from(ROLE_RIGHT)
                .join(USER_ROLE)
                .on(USER_ROLE.ROLE.eq(ROLE_RIGHT.ROLE))
                .where(USER_ROLE.USER_ID.eq(asked.user().value()))
                .and(ROLE_RIGHT.VERB.eq(asked.verb()))
                .fetchSet(ROLE_RIGHT.EXTENT);
    }
}
