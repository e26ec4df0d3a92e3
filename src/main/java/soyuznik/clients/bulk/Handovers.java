package soyuznik.clients.bulk;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.clients.ClientFilter;
import soyuznik.clients.Handover;
import soyuznik.clients.Visible;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Gives all clients of one of ours to another, also when that one is blocked by now: a change of
 * many like those of a list, taken back like these.
 */
// C-10
@Repository
@Transactional(readOnly = true)
public class Handovers {
    private static final int LISTED = 500;

    private final DSLContext sql;
    private final Selections selections;
    private final BulkChanges changes;

    Handovers(DSLContext sql, Selections selections, BulkChanges changes) {
        this.sql = sql;
        this.selections = selections;
        this.changes = changes;
    }

    /** One of ours who leads clients. */
    public record Leader(UserId id, Name name, String branch) {}

    /** Who leads clients that the viewer sees. */
    public List<Leader> leaders(Viewer viewer) {
        return sql.select(APP_USER.ID.convertFrom(UserId::new), Name.of(APP_USER), BRANCH.NAME)
                .from(APP_USER)
                .join(BRANCH)
                .on(BRANCH.ID.eq(APP_USER.BRANCH_ID))
                .where(
                        exists(
                                selectOne()
                                        .from(COMPANY)
                                        .where(COMPANY.RESPONSIBLE_ID.eq(APP_USER.ID))
                                        .and(Visible.condition(viewer, COMPANY.ID))))
                .orderBy(APP_USER.SURNAME.collate("ru-x-icu"), APP_USER.GIVEN_NAME, APP_USER.ID)
                .limit(LISTED)
                .fetch(mapping(Leader::new));
    }

    /** How many of the clients that the viewer sees the user leads. */
    public int count(UserId from, Viewer viewer) {
        return sql.fetchCount(
                COMPANY,
                COMPANY.RESPONSIBLE_ID.eq(from.value()).and(Visible.condition(viewer, COMPANY.ID)));
    }

    /**
     * At most {@link Selections#MOST} of those that the viewer sees.
     *
     * @param key the same key is one handover
     */
    @Transactional
    public Outcome<BulkChange> begin(UUID key, UserId from, Handover handover, Viewer by) {
        if (!by.may(Right.REASSIGN)) {
            return new Outcome.Forbidden<>();
        }
        if (from.equals(handover.to())) {
            return Outcome.invalid("user", "clients.team.not_working");
        }
        return changes.again(key, by).orElseGet(() -> begun(key, from, handover, by));
    }

    private Outcome<BulkChange> begun(UUID key, UserId from, Handover handover, Viewer by) {
        var wish = new Wish.Responsible(handover.to(), handover.giverStays());
        return selections.chooseAll(ClientFilter.ledBy(from), "", by)
                        instanceof Outcome.Done<Long> chosen
                ? changes.begin(new BulkChanges.Draft(key, chosen.value(), wish), by)
                : Outcome.refused("clients.handover.nothing");
    }
}
