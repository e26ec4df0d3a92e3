package soyuznik.clients;

import static org.jooq.impl.DSL.row;

import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Row2;
import org.jooq.impl.DSL;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/** What keeps somebody on the team of a client; whichever module gives such work says so. */
// T-07
public interface Delegations {
    /** Of clients, each with one of ours, those where that one must not leave the team. */
    Set<CompanyId> bind(Map<CompanyId, UserId> whom);

    /** Whether whoever came for a part alone has still to do something there. */
    default boolean busy(CompanyId client, UserId user) {
        return false;
    }

    /** The rows of these clients that name the one of ours who is asked about there. */
    static Condition of(Map<CompanyId, UserId> whom, Field<Long> client, Field<Long> user) {
        return row(client, user).in(whom.entrySet().stream().map(Delegations::pair).toList());
    }

    private static Row2<Long, Long> pair(Map.Entry<CompanyId, UserId> one) {
        return DSL.row(one.getKey().value(), one.getValue().value());
    }
}
