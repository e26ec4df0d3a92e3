package soyuznik.clients;

import java.util.Collection;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;

/** Who came to the teams of clients with something else that was given to them there. */
// C-10 T-07
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PlacedMembers {
    private final Members members;

    PlacedMembers(Members members) {
        this.members = members;
    }

    /** Nobody joins or leaves these teams until the end of the transaction, except through it. */
    public void hold(Collection<CompanyId> clients) {
        members.hold(clients);
    }
}
