package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.clients.Tables.COMPANY;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.access.Viewers;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Progress;

/**
 * Gives all clients of one of ours to another: in the background, some hundreds in each
 * transaction.
 */
// C-10
@Repository
@Transactional(readOnly = true)
public class Handovers {
    /** So many move in one transaction: short enough that nobody waits long for a lock. */
    static final int BATCH = 500;

    private static final int LISTED = 500;

    private final DSLContext sql;
    private final Teams teams;
    private final HandoverQueue queue;
    private final Viewers viewers;
    private final Progress progress;

    Handovers(
            DSLContext sql, Teams teams, HandoverQueue queue, Viewers viewers, Progress progress) {
        this.sql = sql;
        this.teams = teams;
        this.queue = queue;
        this.viewers = viewers;
        this.progress = progress;
    }

    /** What became of one batch. */
    enum Step {
        MORE,
        /** The giver leads no more clients. */
        DONE,
        /** Whoever ordered it may no longer, or whoever takes them no longer works here. */
        STOPPED
    }

    /** One of ours who leads clients, also when blocked by now. */
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
        return sql.fetchCount(COMPANY, led(from, viewer.scopes()));
    }

    /**
     * Begins to move all clients of a user that the viewer sees.
     *
     * @return the number of the work, by which {@link Progress} tells how far it has come
     */
    @Transactional
    public Outcome<Long> begin(UserId from, Handover handover, Viewer by) {
        if (!by.may(Right.REASSIGN)) {
            return new Outcome.Forbidden<>();
        }
        if (!teams.working(handover.to()) || from.equals(handover.to())) {
            return Outcome.invalid("user", "clients.team.not_working");
        }
        int total = count(from, by);
        if (total == 0) {
            return Outcome.refused("clients.handover.nothing");
        }
        return queue.add(from, handover, by, total)
                .map(work ->
                        Outcome.done(
                                work, Text.of("clients.notice.handover_began", "count", total)))
                .orElseGet(() -> Outcome.refused("clients.handover.at_work"));
    }

    /**
     * Moves the next ones; what was moved before is no longer the giver's, so it may be called
     * again after a break. Who ordered it may have lost the right meanwhile, or sees less.
     */
    @Transactional
    public Step step(Moving moving, int most) {
        var by = viewers.find(new UserId(moving.by())).filter(it -> it.may(Right.REASSIGN));
        var handover = moving.handover();
        if (by.isEmpty() || !teams.working(handover.to())) {
            return Step.STOPPED;
        }
        var giver = new UserId(moving.from());
        var next = next(giver, by.get(), most);
        if (next.isEmpty()) {
            return count(giver, by.get()) == 0 ? Step.DONE : Step.MORE;
        }
        int moved = teams.move(next, handover, by.get().user(), moving.work().cause());
        progress.advance(moving.work().id(), moved);
        return Step.MORE;
    }

    /** Held until the batch is done: what somebody else gives away at this moment is left out. */
    private List<CompanyId> next(UserId from, Viewer by, int most) {
        return sql.select(COMPANY.ID)
                .from(COMPANY)
                .where(led(from, by.scopes()))
                .orderBy(COMPANY.ID)
                .limit(most)
                .forUpdate()
                .of(COMPANY)
                .fetch(row -> new CompanyId(row.value1()));
    }

    private static Condition led(UserId from, List<Long> scopes) {
        return COMPANY.RESPONSIBLE_ID.eq(from.value()).and(Visible.within(scopes, COMPANY.ID));
    }
}
