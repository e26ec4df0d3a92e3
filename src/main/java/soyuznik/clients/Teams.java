package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.MEMBER;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Who of ours works with a client (C-10). One of them is responsible; a client without one stands
 * in a branch's pool.
 */
// C-10
@Repository
@Transactional(readOnly = true)
public class Teams {
    private final DSLContext sql;
    private final Chronicle chronicle;
    private final Companies companies;
    private final Members members;
    private final Loads loads;
    private final Bonds bonds;

    Teams(
            DSLContext sql,
            Chronicle chronicle,
            Companies companies,
            Members members,
            Loads loads,
            Bonds bonds) {
        this.sql = sql;
        this.chronicle = chronicle;
        this.companies = companies;
        this.members = members;
        this.loads = loads;
        this.bonds = bonds;
    }

    /**
     * Whether the viewer decides who works with the client: its responsible, or who may reassign.
     */
    public static boolean decides(Company company, Viewer viewer) {
        return viewer.may(Right.REASSIGN)
                || (company.ledBy(viewer.user()) && viewer.may(Right.EDIT_CLIENTS));
    }

    /** Somebody begins to work with the client, and sees it from now on. */
    @Transactional
    public Outcome<CompanyId> join(CompanyId id, UserId user, Viewer by) {
        if (!decides(companies.get(id, by), by)) {
            return new Outcome.Forbidden<>();
        }
        if (!working(user)) {
            return Outcome.invalid("user", "clients.team.not_working");
        }
        var notice = Text.of("clients.notice.joined");
        return begin(id, user, by)
                ? Outcome.done(id, notice, undo(id, "departures?user=" + user))
                : Outcome.done(id, notice);
    }

    /**
     * A member stops working with the client; the responsible hands over first. Whoever stands
     * there may leave alone.
     */
    @Transactional
    public Outcome<CompanyId> leave(CompanyId id, UserId user, Viewer by) {
        var company = companies.get(id, by);
        if (!user.equals(by.user()) && !decides(company, by)) {
            return new Outcome.Forbidden<>();
        }
        if (company.ledBy(user)) {
            return Outcome.refused("clients.team.hand_over_first");
        }
        if (bonds.bind(id, user)) {
            return Outcome.refused("clients.team.has_part");
        }
        members.hold(List.of(id));
        boolean left = members.end(List.of(id), MEMBER.USER_ID.eq(user.value())) == 1;
        if (left) {
            members.show(List.of(id));
            chronicle.record(new ClientEvent.MemberLeft(id, user), by);
        }
        var notice = Text.of("clients.notice.left");
        return left && decides(company, by)
                ? Outcome.done(id, notice, undo(id, "members?user=" + user))
                : Outcome.done(id, notice);
    }

    /** Gives the client to another responsible, whose branch it moves to. */
    @Transactional
    public Outcome<CompanyId> handOver(CompanyId id, Handover handover, Viewer by) {
        members.hold(List.of(id));
        var company = companies.get(id, by);
        if (!by.may(Right.REASSIGN)) {
            return new Outcome.Forbidden<>();
        }
        if (!working(handover.to())) {
            return Outcome.invalid("user", "clients.team.not_working");
        }
        if (company.ledBy(handover.to())) {
            return Outcome.refused("clients.team.leads_already");
        }
        var before = company.responsible();
        boolean bound = before != null && bonds.bind(id, before.id());
        boolean stays = members.stands(id, handover.to());
        move(List.of(id), handover, by.user(), null);
        if (companies.find(id, by).isEmpty()) {
            return Outcome.done(id, Text.of("clients.notice.handed_away"));
        }
        var undo =
                before == null
                        ? toPool(company, stays)
                        : undo(
                                id,
                                "responsibility?user=" + before.id() + (stays ? "&stays=1" : ""));
        var kept = bound && !handover.giverStays();
        var notice = kept ? "clients.notice.handed_over_bound" : "clients.notice.handed_over";
        return Outcome.done(id, Text.of(notice), undo);
    }

    /** Takes a client out of the pool. */
    @Transactional
    public Outcome<CompanyId> take(CompanyId id, Viewer by) {
        companies.get(id, by);
        if (!by.may(Right.MAKE_CLIENTS)) {
            return new Outcome.Forbidden<>();
        }
        members.hold(List.of(id));
        var company = companies.get(id, by);
        if (company.responsible() != null) {
            return Outcome.refused("clients.team.taken");
        }
        boolean stays = members.stands(id, by.user());
        move(List.of(id), new Handover(by.user(), true), by.user(), null);
        return Outcome.done(id, loads.taken(by.user()), toPool(company, stays));
    }

    /**
     * Gives the client back to the pool of its branch; who led it stays on the team only by being
     * asked anew.
     */
    @Transactional
    public Outcome<CompanyId> release(CompanyId id, Viewer by) {
        members.hold(List.of(id));
        var company = companies.get(id, by);
        if (!decides(company, by)) {
            return new Outcome.Forbidden<>();
        }
        if (company.responsible() != null) {
            release(id, company.responsible().id(), new Back(company.branch(), false), by);
        }
        return Outcome.done(id, Text.of("clients.notice.released"));
    }

    record Back(BranchId pool, boolean stays) {}

    void release(CompanyId id, UserId led, Back back, Viewer by) {
        members.end(List.of(id), MEMBER.USER_ID.eq(led.value()));
        sql.update(COMPANY)
                .setNull(COMPANY.RESPONSIBLE_ID)
                .set(COMPANY.BRANCH_ID, back.pool().value())
                .where(COMPANY.ID.eq(id.value()))
                .execute();
        members.show(List.of(id));
        chronicle.record(new ClientEvent.ClientReleased(id, led), by);
        if (back.stays() || bonds.bind(id, led)) {
            begin(id, led, by);
        }
    }

    /**
     * Puts many on teams at once, as an import does; who stands there already stays as is. Whether
     * the person who imports may appoint them is the duty of the caller, who has judged each row:
     * here nothing is refused.
     */
    @Transactional
    public void joinAll(List<Joining> joining, Viewer by, UUID cause) {
        var ids = joining.stream().map(Joining::company).distinct().toList();
        members.hold(ids);
        var joined = members.beginAll(joining);
        members.show(ids);
        var events =
                joined.stream()
                        .map(one -> new ClientEvent.MemberJoined(one.company(), one.user()))
                        .toList();
        chronicle.record(events, by.user(), cause);
    }

    /**
     * Takes off the teams again whom {@link #joinAll} has put there. That nothing keeps them there
     * is the duty of the caller.
     */
    @Transactional
    public void partAll(List<Joining> parting, Viewer by, UUID cause) {
        var ids = parting.stream().map(Joining::company).distinct().toList();
        members.hold(ids);
        var events = members.endAll(parting);
        members.show(ids);
        chronicle.record(events, by.user(), cause);
    }

    /** Whether anybody can be given clients. */
    public boolean working(UserId user) {
        return members.working(user);
    }

    /** Gives whether the user was not on the team before. */
    boolean begin(CompanyId id, UserId user, Viewer by) {
        members.hold(List.of(id));
        boolean joins =
                !members.keep(id, user)
                        && members.begin(List.of(new Joining(id, user, Member.Role.MEMBER))) == 1;
        if (joins) {
            members.show(List.of(id));
            chronicle.record(new ClientEvent.MemberJoined(id, user), by);
        }
        return joins;
    }

    /**
     * Gives clients to another responsible by the same few statements for one and for a thousand.
     * Whoever is bound there stays on the team.
     *
     * @return how many there were that another one led, or nobody
     */
    @Transactional
    public int move(
            Collection<CompanyId> ids, Handover handover, UserId actor, @Nullable UUID cause) {
        members.hold(ids);
        var givers = givers(ids, handover);
        var moved = List.copyOf(givers.keySet());
        members.end(
                moved,
                MEMBER.ROLE
                        .eq(Member.Role.RESPONSIBLE.name())
                        .or(MEMBER.USER_ID.eq(handover.to().value())));
        members.begin(handover.joining(givers, bonds.of(present(givers))));
        sql.update(COMPANY)
                .set(COMPANY.RESPONSIBLE_ID, handover.to().value())
                .set(
                        COMPANY.BRANCH_ID,
                        select(APP_USER.BRANCH_ID)
                                .from(APP_USER)
                                .where(APP_USER.ID.eq(handover.to().value())))
                .where(
                        COMPANY.ID.eq(
                                any(moved.stream().map(CompanyId::value).toArray(Long[]::new))))
                .execute();
        members.show(moved);
        chronicle.record(handover.events(givers), actor, cause);
        return moved.size();
    }

    /** The clients that another one leads, each with who that is; nobody for the pool. */
    private Map<CompanyId, Optional<UserId>> givers(Collection<CompanyId> ids, Handover handover) {
        return sql.select(COMPANY.ID, COMPANY.RESPONSIBLE_ID)
                .from(COMPANY)
                .where(COMPANY.ID.eq(any(ids.stream().map(CompanyId::value).toArray(Long[]::new))))
                .and(COMPANY.RESPONSIBLE_ID.isDistinctFrom(handover.to().value()))
                .orderBy(COMPANY.ID)
                .fetchMap(
                        row -> new CompanyId(row.value1()),
                        row -> Optional.ofNullable(row.value2()).map(UserId::new));
    }

    private static Map<CompanyId, UserId> present(Map<CompanyId, Optional<UserId>> givers) {
        var present = new HashMap<CompanyId, UserId>();
        givers.forEach((id, giver) -> giver.ifPresent(user -> present.put(id, user)));
        return present;
    }

    private Outcome.Undo toPool(Company stood, boolean stays) {
        long number = members.cameFrom(stood.id(), stood.branch());
        return undo(stood.id(), new Takings.Taking(number, stays).address());
    }

    private static Outcome.Undo undo(CompanyId id, String inverse) {
        return new Outcome.Undo("/companies/" + id + '/' + inverse);
    }
}
