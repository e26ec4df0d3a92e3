package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.RELOCATION;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Led;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/** Clients go to another branch together with whoever leads them, and back. */
// T-01 T-02
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class LedClients implements Led {
    private final DSLContext sql;
    private final Reach reach;
    private final Chronicle chronicle;

    LedClients(DSLContext sql, Reach reach, Chronicle chronicle) {
        this.sql = sql;
        this.reach = reach;
        this.chronicle = chronicle;
    }

    @Override
    public int count(UserId leader, BranchId branch) {
        return sql.fetchCount(COMPANY, isLed(leader, branch));
    }

    private static Condition isLed(UserId leader, BranchId branch) {
        return COMPANY.RESPONSIBLE_ID
                .eq(leader.value())
                .and(COMPANY.BRANCH_ID.eq(branch.value()))
                .and(COMPANY.MERGED_INTO.isNull());
    }

    @Override
    public Optional<Went> follow(Way way, UserId by) {
        var led = held(isLed(way.leader(), way.from()));
        if (led.isEmpty()) {
            return Optional.empty();
        }
        move(led, way, by);
        return Optional.of(new Went(noted(led, way, by), led.size()));
    }

    private long noted(List<Long> led, Way way, UserId by) {
        return sql.insertInto(RELOCATION)
                .set(RELOCATION.USER_ID, way.leader().value())
                .set(RELOCATION.FROM_BRANCH_ID, way.from().value())
                .set(RELOCATION.TO_BRANCH_ID, way.to().value())
                .set(RELOCATION.COMPANIES, led.toArray(Long[]::new))
                .set(RELOCATION.AT, chronicle.now())
                .set(RELOCATION.BY_ID, by.value())
                .returningResult(RELOCATION.ID)
                .fetchSingle(Record1::value1);
    }

    @Override
    public Optional<Back> back(long number, UserId leader, UserId by) {
        return sql.update(RELOCATION)
                .set(RELOCATION.UNDONE_AT, chronicle.now())
                .set(RELOCATION.UNDONE_BY, by.value())
                .where(RELOCATION.ID.eq(number))
                .and(RELOCATION.USER_ID.eq(leader.value()))
                .and(RELOCATION.UNDONE_AT.isNull())
                .returningResult(
                        RELOCATION.COMPANIES, RELOCATION.TO_BRANCH_ID, RELOCATION.FROM_BRANCH_ID)
                .fetchOptional()
                .map(row -> {
                    var there = new BranchId(row.value2());
                    var way = new Way(leader, there, new BranchId(row.value3()));
                    var went = COMPANY.ID.eq(any(row.value1()));
                    var led = held(isLed(leader, there).and(went));
                    move(led, way, by);
                    return new Back(led.size(), name(way.to()));
                });
    }

    private List<Long> held(Condition which) {
        return sql.select(COMPANY.ID)
                .from(COMPANY)
                .where(which)
                .orderBy(COMPANY.ID)
                .forUpdate()
                .fetch(Record1::value1);
    }

    private void move(List<Long> clients, Way way, UserId by) {
        if (clients.isEmpty()) {
            return;
        }
        sql.update(COMPANY)
                .set(COMPANY.BRANCH_ID, way.to().value())
                .where(COMPANY.ID.eq(any(clients.toArray(Long[]::new))))
                .execute();
        var moved = clients.stream().map(CompanyId::new).toList();
        reach.renew(moved);
        var from = name(way.from());
        var to = name(way.to());
        chronicle.record(
                moved.stream().map(id -> new ClientEvent.BranchChanged(id, from, to)).toList(),
                by,
                UUID.randomUUID());
    }

    private String name(BranchId branch) {
        return sql.select(BRANCH.NAME)
                .from(BRANCH)
                .where(BRANCH.ID.eq(branch.value()))
                .fetchSingle(Record1::value1);
    }
}
