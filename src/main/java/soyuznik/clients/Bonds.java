package soyuznik.clients;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/** Whether something of theirs goes on at clients that asks our people to see them. */
// T-07
@Component
public class Bonds {
    private final ObjectProvider<Delegations> delegations;

    Bonds(ObjectProvider<Delegations> delegations) {
        this.delegations = delegations;
    }

    boolean bind(CompanyId id, UserId user) {
        return !of(Map.of(id, user)).isEmpty();
    }

    /** Of clients, each with one of ours, those where that one stays on the team. */
    public Set<CompanyId> of(Map<CompanyId, UserId> whom) {
        return delegations.stream()
                .flatMap(each -> each.bind(whom).stream())
                .collect(Collectors.toSet());
    }

    /** The same for whoever came for a part alone. */
    boolean keep(CompanyId id, UserId user) {
        return bind(id, user) || delegations.stream().anyMatch(each -> each.busy(id, user));
    }
}
