package soyuznik.clients.bulk;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.MEMBER;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record2;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Joining;
import soyuznik.clients.Reach;
import soyuznik.clients.Visible;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** Who leads clients and in which branch they stand, for many of them by a few statements. */
// C-10
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Places {
    private final DSLContext sql;
    private final Reach reach;
    private final Clock clock;

    Places(DSLContext sql, Reach reach, Clock clock) {
        this.sql = sql;
        this.reach = reach;
        this.clock = clock;
    }

    /**
     * Where a client is put.
     *
     * @param responsible null: nobody leads it
     * @param leaving who stands on its team no longer, or in another role
     */
    record Placement(
            CompanyId company,
            @Nullable UserId responsible,
            BranchId branch,
            List<UserId> leaving,
            List<Joining> joining) {}

    /** Until the end of the transaction. */
    void hold(List<CompanyId> clients) {
        reach.lock(clients);
    }

    /** Where each of them stands; those that were merged are missing. */
    Map<CompanyId, Place> of(List<CompanyId> clients, Viewer viewer) {
        var places = new HashMap<CompanyId, Place>();
        sql.select(
                        COMPANY.ID.convertFrom(CompanyId::new),
                        row(
                                        COMPANY.RESPONSIBLE_ID.convertFrom(Places::user),
                                        COMPANY.BRANCH_ID.convertFrom(BranchId::new),
                                        Visible.own(viewer.user(), COMPANY.ID),
                                        field(Visible.condition(viewer, COMPANY.ID)))
                                .mapping(Place::new))
                .from(COMPANY)
                .where(COMPANY.ID.eq(any(values(clients))))
                .and(COMPANY.MERGED_INTO.isNull())
                .forEach(found -> places.put(found.value1(), found.value2()));
        return places;
    }

    /** On which of the clients' teams the user stands, in whatever role. */
    Set<CompanyId> withMember(Collection<CompanyId> clients, UserId user) {
        return sql.select(MEMBER.COMPANY_ID.convertFrom(CompanyId::new))
                .from(MEMBER)
                .where(MEMBER.USER_ID.eq(user.value()))
                .and(MEMBER.UNTIL.isNull())
                .and(MEMBER.COMPANY_ID.eq(any(values(clients))))
                .fetchSet(Record1::value1);
    }

    /** In which branch each of the users stands; who is blocked is missing. */
    Map<UserId, BranchId> branches(Collection<Long> users) {
        return sql.select(
                        APP_USER.ID.convertFrom(UserId::new),
                        APP_USER.BRANCH_ID.convertFrom(BranchId::new))
                .from(APP_USER)
                .where(APP_USER.ID.eq(any(users.toArray(Long[]::new))))
                .and(APP_USER.BLOCKED_AT.isNull())
                .fetchMap(Record2::value1, Record2::value2);
    }

    /** The clients are held already. */
    void put(List<Placement> placements) {
        if (placements.isEmpty()) {
            return;
        }
        leave(placements);
        write(placements);
        join(placements);
        reach.renew(placements.stream().map(Placement::company).toList());
    }

    private void leave(List<Placement> placements) {
        var leaving =
                placements.stream()
                        .flatMap(one ->
                                one.leaving().stream()
                                        .map(user -> row(one.company().value(), user.value())))
                        .toList();
        if (!leaving.isEmpty()) {
            sql.update(MEMBER)
                    .set(MEMBER.UNTIL, clock.instant())
                    .where(row(MEMBER.COMPANY_ID, MEMBER.USER_ID).in(leaving))
                    .and(MEMBER.UNTIL.isNull())
                    .execute();
        }
    }

    private void write(List<Placement> placements) {
        var ids = placements.stream().map(one -> one.company().value()).toArray(Long[]::new);
        var users = placements.stream().map(one -> number(one.responsible())).toArray(Long[]::new);
        var branches = placements.stream().map(one -> one.branch().value()).toArray(Long[]::new);
        var placed =
                table(
                        "unnest({0}::bigint[], {1}::bigint[], {2}::bigint[]) as placed (id, led, branch)",
                        val(ids), val(users), val(branches));
        sql.update(COMPANY)
                .set(COMPANY.RESPONSIBLE_ID, field("placed.led", SQLDataType.BIGINT))
                .set(COMPANY.BRANCH_ID, field("placed.branch", SQLDataType.BIGINT))
                .from(placed)
                .where(COMPANY.ID.eq(field("placed.id", SQLDataType.BIGINT)))
                .execute();
    }

    private void join(List<Placement> placements) {
        var joining =
                placements.stream()
                        .flatMap(one -> one.joining().stream())
                        .map(one ->
                                row(
                                        one.company().value(),
                                        one.user().value(),
                                        one.role().name(),
                                        clock.instant()))
                        .toList();
        if (!joining.isEmpty()) {
            sql.insertInto(MEMBER, MEMBER.COMPANY_ID, MEMBER.USER_ID, MEMBER.ROLE, MEMBER.SINCE)
                    .valuesOfRows(joining)
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private static @Nullable UserId user(@Nullable Long id) {
        return id == null ? null : new UserId(id);
    }

    private static @Nullable Long number(@Nullable UserId user) {
        return user == null ? null : user.value();
    }

    private static Long[] values(Collection<CompanyId> clients) {
        return clients.stream().map(CompanyId::value).toArray(Long[]::new);
    }
}
