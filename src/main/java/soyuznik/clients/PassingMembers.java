package soyuznik.clients;

import static soyuznikdb.clients.Tables.MEMBER;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Who stands on the team of a client only as long as a part of the work there lasts. Whether it may
 * be given is the duty of the caller.
 */
// T-07 C-10
@Repository
@Transactional(readOnly = true)
public class PassingMembers {
    private final Members members;
    private final Bonds bonds;
    private final Chronicle chronicle;

    PassingMembers(Members members, Bonds bonds, Chronicle chronicle) {
        this.members = members;
        this.bonds = bonds;
        this.chronicle = chronicle;
    }

    /**
     * Somebody is given a part of the work for the client, and sees it until {@link #relieve}; who
     * stands on the team stays there as is.
     */
    @Transactional
    public void delegate(CompanyId id, UserId user, Viewer by) {
        members.hold(List.of(id));
        var joining = new Joining(id, user, Member.Role.PART);
        if (members.begin(List.of(joining)) == 1) {
            members.show(List.of(id));
            chronicle.record(new ClientEvent.MemberJoined(id, user), by);
        }
    }

    /**
     * The last part is over, or what was to be done; false where there is more of it, or the person
     * stands on the team for more than that. Of two that end at once the second sees both.
     */
    @Transactional
    public boolean relieve(CompanyId id, UserId user, Viewer by) {
        members.hold(List.of(id));
        if (bonds.keep(id, user)) {
            return false;
        }
        var part = MEMBER.USER_ID.eq(user.value()).and(MEMBER.ROLE.eq(Member.Role.PART.name()));
        boolean left = members.end(List.of(id), part) == 1;
        if (left) {
            members.show(List.of(id));
            chronicle.record(new ClientEvent.MemberLeft(id, user), by);
        }
        return left;
    }

    /** The inverse: who left last with the last part sees the client again. */
    @Transactional
    public void resume(CompanyId id, UserId user, Viewer by) {
        if (members.cameForPart(id, user)) {
            delegate(id, user, by);
        }
    }
}
