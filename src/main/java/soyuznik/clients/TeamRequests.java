package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.or;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.TEAM_REQUEST;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.Record1;
import org.jooq.Record7;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;
import soyuznik.shell.Tiding;

/** «Попросить в команду»: who may not even see a client asks those who decide on it (T-04). */
// T-04
@Repository
@Transactional(readOnly = true)
public class TeamRequests {
    /** Whether the asker of a question may reassign. */
    static final Param<Boolean> REASSIGNS = param("reassigns", Boolean.class);

    private static final int SHOWN = 100;
    private static final soyuznikdb.access.tables.AppUser LEADER = APP_USER.as("leader");

    /** So many come to the day, the oldest first. */
    private static final int ON_THE_DAY = 5;

    private final DSLContext sql;
    private final Chronicle chronicle;
    private final Knowns knowns;
    private final Teams teams;

    TeamRequests(DSLContext sql, Chronicle chronicle, Knowns knowns, Teams teams) {
        this.sql = sql;
        this.chronicle = chronicle;
        this.knowns = knowns;
        this.teams = teams;
    }

    /**
     * Asks to join the team of the company that has one of these numbers. Asking twice is asking
     * once, and the answer tells nothing about the company.
     */
    @Transactional
    public Outcome<Requisites> ask(Requisites requisites, Viewer by) {
        if (!by.may(Right.MAKE_CLIENTS)) {
            return new Outcome.Forbidden<>();
        }
        var company = knowns.company(requisites, by);
        if (company.isEmpty()) {
            return Outcome.refused("clients.request.nobody");
        }
        int asked =
                sql.insertInto(TEAM_REQUEST)
                        .set(TEAM_REQUEST.COMPANY_ID, company.get().value())
                        .set(TEAM_REQUEST.USER_ID, by.user().value())
                        .set(TEAM_REQUEST.AT, chronicle.now())
                        .onConflictDoNothing()
                        .execute();
        if (asked == 1) {
            chronicle.record(new ClientEvent.TeamRequested(company.get(), by.user()), by);
            responsible(company.get()).ifPresent(one -> ring(one, company.get(), by));
        }
        return Outcome.done(requisites, Text.of("clients.notice.requested"));
    }

    private Optional<UserId> responsible(CompanyId company) {
        return sql.select(COMPANY.RESPONSIBLE_ID.convertFrom(UserId::new))
                .from(COMPANY)
                .where(COMPANY.ID.eq(company.value()))
                .andExists(leader())
                .fetchOptional(Record1::value1);
    }

    private void ring(UserId responsible, CompanyId company, Viewer by) {
        chronicle.ring(
                new Tellings.Telling(responsible, Tiding.What.TEAM_ASKED), company, by.user());
    }

    /** The open ones that the viewer may answer, the oldest first. */
    public List<TeamRequest> open(Viewer viewer) {
        return open(working(), viewer);
    }

    /**
     * Those that wait for this very one: whoever leads the client; where nobody does who works
     * here, whoever may give it to somebody.
     */
    List<TeamRequest> waiting(Viewer viewer) {
        var mine = COMPANY.RESPONSIBLE_ID.eq(viewer.user().value());
        return open(working().and(mine.or(notExists(leader()))), viewer).stream()
                .limit(ON_THE_DAY)
                .toList();
    }

    /**
     * In a question about a client that the viewer sees: the open ones that the viewer may answer.
     */
    static Field<List<TeamRequest>> about(Field<Long> company) {
        return multiset(
                        open(
                                working().and(TEAM_REQUEST.COMPANY_ID.eq(company)),
                                COMPANY.RESPONSIBLE_ID.eq(Visible.USER).or(condition(REASSIGNS))))
                .convertFrom(found -> found.map(mapping(TeamRequest::new)));
    }

    /** In a statement that has joined who asks: a blocked one waits for no answer. */
    private static Condition working() {
        return APP_USER.BLOCKED_AT.isNull();
    }

    /** Who leads the client of the statement around it, and works here. */
    private static Select<Record1<Integer>> leader() {
        return selectOne()
                .from(LEADER)
                .where(LEADER.ID.eq(COMPANY.RESPONSIBLE_ID))
                .and(LEADER.BLOCKED_AT.isNull());
    }

    @Transactional
    public Outcome<CompanyId> accept(long id, Viewer by) {
        var request = get(id, by);
        if (!teams.working(request.asking())) {
            return Outcome.refused("clients.request.not_working");
        }
        if (close(request, true, by)) {
            teams.begin(request.company(), request.asking(), by);
        }
        return Outcome.done(
                request.company(),
                Text.of("clients.notice.request_accepted", "name", request.name().brief()));
    }

    @Transactional
    public Outcome<CompanyId> decline(long id, Viewer by) {
        var request = get(id, by);
        close(request, false, by);
        return Outcome.done(
                request.company(),
                Text.of("clients.notice.request_declined", "name", request.name().brief()));
    }

    private TeamRequest get(long id, Viewer by) {
        return open(TEAM_REQUEST.ID.eq(id), by).stream().findFirst().orElseThrow(NotFound::new);
    }

    private boolean close(TeamRequest request, boolean accepted, Viewer by) {
        int closed =
                sql.update(TEAM_REQUEST)
                        .set(TEAM_REQUEST.ANSWERED_AT, chronicle.now())
                        .set(TEAM_REQUEST.ANSWERED_BY, by.user().value())
                        .set(TEAM_REQUEST.ACCEPTED, accepted)
                        .where(TEAM_REQUEST.ID.eq(request.id()))
                        .and(TEAM_REQUEST.ANSWERED_AT.isNull())
                        .execute();
        if (closed == 1) {
            chronicle.record(answered(request, accepted), by);
        }
        return closed == 1;
    }

    private static ClientEvent answered(TeamRequest request, boolean accepted) {
        return accepted
                ? new ClientEvent.TeamRequestAccepted(request.company(), request.asking())
                : new ClientEvent.TeamRequestDeclined(request.company(), request.asking());
    }

    /**
     * Answered by the responsible, and by who may reassign among the clients that the viewer sees.
     */
    private List<TeamRequest> open(Condition which, Viewer viewer) {
        var leads = COMPANY.RESPONSIBLE_ID.eq(viewer.user().value());
        var answered =
                viewer.may(Right.REASSIGN)
                        ? or(leads, Visible.condition(viewer, COMPANY.ID))
                        : leads;
        return sql.fetch(open(which, answered)).map(mapping(TeamRequest::new));
    }

    private static Select<Record7<Long, CompanyId, String, UserId, Name, String, Instant>> open(
            Condition which, Condition answered) {
        return select(
                        TEAM_REQUEST.ID,
                        TEAM_REQUEST.COMPANY_ID.convertFrom(CompanyId::new),
                        COMPANY.NAME,
                        TEAM_REQUEST.USER_ID.convertFrom(UserId::new),
                        Name.of(APP_USER),
                        BRANCH.NAME,
                        TEAM_REQUEST.AT)
                .from(TEAM_REQUEST)
                .join(COMPANY)
                .on(COMPANY.ID.eq(TEAM_REQUEST.COMPANY_ID))
                .join(APP_USER)
                .on(APP_USER.ID.eq(TEAM_REQUEST.USER_ID))
                .join(BRANCH)
                .on(BRANCH.ID.eq(APP_USER.BRANCH_ID))
                .where(TEAM_REQUEST.ANSWERED_AT.isNull())
                .and(which)
                .and(answered)
                .orderBy(TEAM_REQUEST.AT, TEAM_REQUEST.ID)
                .limit(SHOWN);
    }
}
