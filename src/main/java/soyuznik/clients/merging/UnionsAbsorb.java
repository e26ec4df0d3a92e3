package soyuznik.clients.merging;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY_TAG;
import static soyuznikdb.clients.Tables.MEMBER;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Absorbs.Moved;
import soyuznik.clients.Belonging;
import soyuznik.clients.Bonds;
import soyuznik.clients.Member;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.UserId;

/**
 * Team and tags of a client that goes into another join those of the other, which keeps its
 * responsible. The rows of the one that is gone stay where they are: they tell who worked with it.
 */
// C-09, C-10
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class UnionsAbsorb {
    private static final Belonging TEAM = new Belonging(MEMBER.ID, MEMBER.COMPANY_ID);

    private static final Belonging TAGS = new Belonging(COMPANY_TAG.TAG_ID, COMPANY_TAG.COMPANY_ID);

    /** Who came to the one that stays for a part alone, and stood on the other’s team for good. */
    private static final String STAYS = "clients.member.role";

    private final DSLContext sql;
    private final Clock clock;
    private final Bonds bonds;

    UnionsAbsorb(DSLContext sql, Clock clock, Bonds bonds) {
        this.sql = sql;
        this.clock = clock;
        this.bonds = bonds;
    }

    List<Moved> join(CompanyId gone, CompanyId kept) {
        return Stream.of(staying(gone, kept), team(gone, kept), tags(gone, kept))
                .flatMap(List::stream)
                .toList();
    }

    /** What came by the merger was never there, but whoever leads something there stays. */
    void leave(List<Moved> moved, CompanyId kept) {
        var came = MEMBER.ID.eq(any(ids(moved, TEAM.name())));
        var bound =
                sql.select(MEMBER.USER_ID).from(MEMBER).where(came).fetch(Record1::value1).stream()
                        .filter(user -> !bonds.of(Map.of(kept, new UserId(user))).isEmpty())
                        .toList();
        sql.deleteFrom(MEMBER).where(came).and(MEMBER.USER_ID.notIn(bound)).execute();
        sql.update(MEMBER)
                .set(MEMBER.ROLE, Member.Role.PART.name())
                .where(MEMBER.ID.eq(any(ids(moved, STAYS))))
                .and(MEMBER.ROLE.eq(Member.Role.MEMBER.name()))
                .and(MEMBER.UNTIL.isNull())
                .execute();
        sql.deleteFrom(COMPANY_TAG)
                .where(COMPANY_TAG.COMPANY_ID.eq(kept.value()))
                .and(COMPANY_TAG.TAG_ID.eq(any(ids(moved, TAGS.name()))))
                .execute();
    }

    private List<Moved> staying(CompanyId gone, CompanyId kept) {
        var there = MEMBER.as("there");
        return sql.update(MEMBER)
                .set(MEMBER.ROLE, Member.Role.MEMBER.name())
                .from(there)
                .where(MEMBER.COMPANY_ID.eq(kept.value()))
                .and(MEMBER.ROLE.eq(Member.Role.PART.name()))
                .and(MEMBER.UNTIL.isNull())
                .and(there.COMPANY_ID.eq(gone.value()))
                .and(there.USER_ID.eq(MEMBER.USER_ID))
                .and(there.ROLE.ne(Member.Role.PART.name()))
                .and(there.UNTIL.isNull())
                .returningResult(MEMBER.ID)
                .fetch(row -> new Moved(STAYS, row.value1(), gone));
    }

    private List<Moved> team(CompanyId gone, CompanyId kept) {
        var members =
                select(
                                val(kept.value()),
                                MEMBER.USER_ID,
                                when(MEMBER.ROLE.eq(Member.Role.PART.name()), MEMBER.ROLE)
                                        .otherwise(Member.Role.MEMBER.name()),
                                val(clock.instant(), MEMBER.SINCE),
                                MEMBER.TEAM_ROLE)
                        .from(MEMBER)
                        .where(MEMBER.COMPANY_ID.eq(gone.value()))
                        .and(MEMBER.UNTIL.isNull());
        var joined =
                sql.insertInto(
                                MEMBER,
                                MEMBER.COMPANY_ID,
                                MEMBER.USER_ID,
                                MEMBER.ROLE,
                                MEMBER.SINCE,
                                MEMBER.TEAM_ROLE)
                        .select(members)
                        .onConflictDoNothing()
                        .returningResult(MEMBER.ID)
                        .fetch();
        return TEAM.moved(joined, gone);
    }

    private List<Moved> tags(CompanyId gone, CompanyId kept) {
        var tags =
                select(val(kept.value()), COMPANY_TAG.TAG_ID)
                        .from(COMPANY_TAG)
                        .where(COMPANY_TAG.COMPANY_ID.eq(gone.value()));
        var joined =
                sql.insertInto(COMPANY_TAG, COMPANY_TAG.COMPANY_ID, COMPANY_TAG.TAG_ID)
                        .select(tags)
                        .onConflictDoNothing()
                        .returningResult(COMPANY_TAG.TAG_ID)
                        .fetch();
        return TAGS.moved(joined, gone);
    }

    private static Long[] ids(List<Moved> moved, String what) {
        return moved.stream()
                .filter(one -> one.what().equals(what))
                .map(Moved::id)
                .toArray(Long[]::new);
    }
}
