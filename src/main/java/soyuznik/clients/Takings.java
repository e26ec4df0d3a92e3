package soyuznik.clients;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** That clients were taken or handed over out of a pool, as it is taken back. */
// C-10
@Repository
@Transactional
public class Takings {
    private final Companies companies;
    private final Members members;
    private final Teams teams;

    Takings(Companies companies, Members members, Teams teams) {
        this.companies = companies;
        this.members = members;
        this.teams = teams;
    }

    /**
     * One of them.
     *
     * @param stays whether who leads the client was an ordinary member before
     */
    public record Taking(long number, boolean stays) {
        String address() {
            return "pool?taking=" + number + (stays ? "&stays=1" : "");
        }
    }

    /** The client goes back to the pool out of which the very one who leads it now has got it. */
    public Outcome<CompanyId> withdraw(CompanyId id, Taking taking, Viewer by) {
        members.hold(List.of(id));
        var company = companies.get(id, by);
        if (!Teams.decides(company, by)) {
            return new Outcome.Forbidden<>();
        }
        var pool = members.pool(id, taking.number());
        var led = company.responsible();
        if (pool.isEmpty() || led == null) {
            return Outcome.refused("clients.team.led_since");
        }
        teams.release(id, led.id(), new Teams.Back(pool.get(), taking.stays()), by);
        return Outcome.done(id, Text.of("clients.notice.released"));
    }
}
