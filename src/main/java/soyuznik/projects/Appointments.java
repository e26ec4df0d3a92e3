package soyuznik.projects;

import static soyuznikdb.clients.Tables.REACH;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.PlacedMembers;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** Whoever is given a project joins the team of its client, and so sees it. */
// C-10 T-02
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Appointments {
    private final DSLContext sql;
    private final Teams teams;
    private final PlacedMembers placed;

    Appointments(DSLContext sql, Teams teams, PlacedMembers placed) {
        this.sql = sql;
        this.teams = teams;
        this.placed = placed;
    }

    /** Before the project is held: clients are locked first. */
    void hold(CompanyId client) {
        placed.hold(List.of(client));
    }

    /**
     * The last act before the project is given, when nothing refuses it any more.
     *
     * @return false where the person can't be given any
     */
    boolean make(CompanyId client, UserId owner, Viewer by) {
        return sql.fetchExists(
                        REACH,
                        REACH.COMPANY_ID.eq(client.value()),
                        REACH.SCOPE.eq(Viewer.scope(owner)))
                || teams.join(client, owner, by) instanceof Outcome.Done;
    }
}
