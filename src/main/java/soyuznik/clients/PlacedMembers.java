package soyuznik.clients;

import static java.util.function.Function.identity;
import static java.util.function.Predicate.not;
import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** Who came to the teams of clients with something else that was given to them there. */
// C-10 T-07
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PlacedMembers {
    private final Members members;
    private final Teams teams;
    private final Bonds bonds;

    PlacedMembers(Members members, Teams teams, Bonds bonds) {
        this.members = members;
        this.teams = teams;
        this.bonds = bonds;
    }

    /** Nobody joins or leaves these teams until the end of the transaction, except through it. */
    public void hold(Collection<CompanyId> clients) {
        members.hold(clients);
    }

    /**
     * What was given is taken back: the person leaves the teams where nothing else keeps them and
     * they lead nothing. That they came with it is the duty of the caller.
     */
    public void part(Collection<CompanyId> clients, UserId user, Viewer by) {
        members.hold(clients);
        var bound = bonds.of(clients.stream().collect(toMap(identity(), _ -> user)));
        var parting =
                clients.stream()
                        .filter(not(bound::contains))
                        .map(client -> new Joining(client, user, Member.Role.MEMBER))
                        .toList();
        if (!parting.isEmpty()) {
            teams.partAll(parting, by, UUID.randomUUID());
        }
    }
}
