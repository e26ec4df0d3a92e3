package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.multiset;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.USER_ROLE;
import static soyuznikdb.clients.Tables.MEMBER;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.InsertOnDuplicateStep;
import org.jooq.Record;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.database.Rows;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznikdb.clients.tables.records.MemberRecord;

/** The rows of who works with a client; an ended one stays. The verbs are in {@link Teams}. */
// C-10
@Repository
@Transactional(readOnly = true)
class Members {
    private static final int SHOWN = 100;
    private static final List<Field<?>> FIRST =
            List.of(MEMBER.COMPANY_ID, MEMBER.USER_ID, MEMBER.ROLE, MEMBER.SINCE);
    private static final List<Field<?>> BEGUN =
            Stream.concat(FIRST.stream(), Stream.of(MEMBER.TEAM_ROLE)).toList();
    private final DSLContext sql;
    private final Clock clock;
    private final Reach reach;

    Members(DSLContext sql, Clock clock, Reach reach) {
        this.sql = sql;
        this.clock = clock;
        this.reach = reach;
    }

    /**
     * No team of these clients changes until the end of the transaction, except by whoever holds
     * them.
     */
    @Transactional
    public void hold(Collection<CompanyId> companies) {
        reach.lock(companies);
    }

    /** The first members of clients that were just made. */
    @Transactional
    public void found(Collection<CompanyId> companies, Collection<Joining> joining) {
        if (!joining.isEmpty()) {
            insert(joining).execute();
        }
        reach.begin(companies);
    }

    /** Lets those who are members now see the clients, and the others no more. */
    @Transactional
    public void show(Collection<CompanyId> companies) {
        reach.renew(companies);
    }

    /** Those of now first, the responsible at the head, then those who were. */
    static Field<List<Member>> of(Field<Long> company) {
        return multiset(
                        select(
                                        APP_USER.ID.convertFrom(UserId::new),
                                        Name.of(APP_USER),
                                        APP_USER.PHONE,
                                        MEMBER.ROLE.convertFrom(Member.Role::valueOf),
                                        MEMBER.SINCE,
                                        MEMBER.UNTIL,
                                        MEMBER.TEAM_ROLE)
                                .from(MEMBER)
                                .join(APP_USER)
                                .on(APP_USER.ID.eq(MEMBER.USER_ID))
                                .where(MEMBER.COMPANY_ID.eq(company))
                                .orderBy(
                                        MEMBER.UNTIL.desc().nullsFirst(),
                                        MEMBER.ROLE.eq(Member.Role.RESPONSIBLE.name()).desc(),
                                        MEMBER.SINCE,
                                        MEMBER.ID)
                                .limit(SHOWN))
                .convertFrom(found -> found.map(mapping(Member::new)));
    }

    /** Who is already on the team in any role stays as it is. */
    @Transactional
    public int begin(Collection<Joining> joining) {
        return joining.isEmpty() ? 0 : insert(joining).onConflictDoNothing().execute();
    }

    /** Who came for a part alone stays for good; false where nobody did. */
    @Transactional
    public boolean keep(CompanyId company, UserId user) {
        return sql.update(MEMBER)
                        .set(MEMBER.ROLE, Member.Role.MEMBER.name())
                        .where(MEMBER.COMPANY_ID.eq(company.value()))
                        .and(MEMBER.USER_ID.eq(user.value()))
                        .and(MEMBER.ROLE.eq(Member.Role.PART.name()))
                        .and(MEMBER.UNTIL.isNull())
                        .execute()
                == 1;
    }

    /** Whether the user is no longer on the team, and was there last for a part alone. */
    boolean cameForPart(CompanyId company, UserId user) {
        return sql.select(MEMBER.ROLE.eq(Member.Role.PART.name()).and(MEMBER.UNTIL.isNotNull()))
                .from(MEMBER)
                .where(MEMBER.COMPANY_ID.eq(company.value()))
                .and(MEMBER.USER_ID.eq(user.value()))
                .orderBy(MEMBER.UNTIL.desc().nullsFirst(), MEMBER.ID.desc())
                .limit(1)
                .fetchOptional(Record1::value1)
                .orElse(false);
    }

    /** Whether the user is an ordinary member now. */
    boolean stands(CompanyId company, UserId user) {
        return sql.fetchExists(
                MEMBER,
                MEMBER.COMPANY_ID.eq(company.value()),
                MEMBER.USER_ID.eq(user.value()),
                MEMBER.ROLE.eq(Member.Role.MEMBER.name()),
                MEMBER.UNTIL.isNull());
    }

    /** Keeps in which pool the client stood before who leads it now; gives the number of that. */
    @Transactional
    public long cameFrom(CompanyId company, BranchId pool) {
        return sql.update(MEMBER)
                .set(MEMBER.POOL_ID, pool.value())
                .where(MEMBER.COMPANY_ID.eq(company.value()))
                .and(MEMBER.ROLE.eq(Member.Role.RESPONSIBLE.name()))
                .and(MEMBER.UNTIL.isNull())
                .returningResult(MEMBER.ID)
                .fetchSingle()
                .value1();
    }

    /** That pool, as long as the same one leads the client. */
    Optional<BranchId> pool(CompanyId company, long number) {
        return sql.select(MEMBER.POOL_ID.convertFrom(BranchId::new))
                .from(MEMBER)
                .where(MEMBER.ID.eq(number))
                .and(MEMBER.COMPANY_ID.eq(company.value()))
                .and(MEMBER.POOL_ID.isNotNull())
                .and(MEMBER.UNTIL.isNull())
                .fetchOptional(Record1::value1);
    }

    /** The same as beginning; gives those who were not on the team before. */
    @Transactional
    public List<Joining> beginAll(Collection<Joining> joining) {
        return joining.isEmpty()
                ? List.of()
                : insert(joining)
                        .onConflictDoNothing()
                        .returningResult(
                                MEMBER.COMPANY_ID.convertFrom(CompanyId::new),
                                MEMBER.USER_ID.convertFrom(UserId::new),
                                MEMBER.ROLE.convertFrom(Member.Role::valueOf))
                        .fetch(mapping(Joining::new));
    }

    private InsertOnDuplicateStep<MemberRecord> insert(Collection<Joining> joining) {
        var now = clock.instant();
        var rows =
                joining.stream()
                        .map(one ->
                                List.of(
                                        one.company().value(),
                                        one.user().value(),
                                        one.role().name(),
                                        now))
                        .toList();
        return sql.insertInto(MEMBER, BEGUN).select(begun(rows));
    }

    /** Who was on the team before comes back in the same role. */
    private static Select<Record> begun(List<? extends List<?>> rows) {
        var begun = Rows.of(FIRST, rows).asTable("begun", "company", "user", "role", "since");
        var before = MEMBER.as("before");
        var last =
                select(before.TEAM_ROLE)
                        .from(before)
                        .where(before.COMPANY_ID.eq(begun.field("company", Long.class)))
                        .and(before.USER_ID.eq(begun.field("user", Long.class)))
                        .orderBy(before.ID.desc())
                        .limit(1);
        var values = new ArrayList<Field<?>>(List.of(begun.fields()));
        values.add(coalesce(field(last), inline("")));
        return select(values).from(begun);
    }

    /** In what role the user works with the client now: the code of the word, empty if not said. */
    Optional<String> teamRole(CompanyId company, UserId user) {
        return sql.select(MEMBER.TEAM_ROLE)
                .from(MEMBER)
                .where(MEMBER.COMPANY_ID.eq(company.value()))
                .and(MEMBER.USER_ID.eq(user.value()))
                .and(MEMBER.UNTIL.isNull())
                .fetchOptional(Record1::value1);
    }

    /** Whoever calls holds the team. */
    @Transactional
    public void give(CompanyId company, UserId user, String teamRole) {
        sql.update(MEMBER)
                .set(MEMBER.TEAM_ROLE, teamRole)
                .where(MEMBER.COMPANY_ID.eq(company.value()))
                .and(MEMBER.USER_ID.eq(user.value()))
                .and(MEMBER.UNTIL.isNull())
                .execute();
    }

    /** Ends exactly these memberships; gives what has happened. */
    @Transactional
    public List<ClientEvent.MemberLeft> endAll(Collection<Joining> parting) {
        var rows =
                parting.stream()
                        .map(one ->
                                row(one.company().value(), one.user().value(), one.role().name()))
                        .toList();
        return sql.update(MEMBER)
                .set(MEMBER.UNTIL, clock.instant())
                .where(row(MEMBER.COMPANY_ID, MEMBER.USER_ID, MEMBER.ROLE).in(rows))
                .and(MEMBER.UNTIL.isNull())
                .returningResult(
                        MEMBER.COMPANY_ID.convertFrom(CompanyId::new),
                        MEMBER.USER_ID.convertFrom(UserId::new))
                .fetch(mapping(ClientEvent.MemberLeft::new));
    }

    /** Ends the membership of those whom the condition names, in all these clients. */
    @Transactional
    public int end(Collection<CompanyId> companies, Condition who) {
        return sql.update(MEMBER)
                .set(MEMBER.UNTIL, clock.instant())
                .where(
                        MEMBER.COMPANY_ID.eq(
                                any(companies.stream().map(CompanyId::value).toArray(Long[]::new))))
                .and(MEMBER.UNTIL.isNull())
                .and(who)
                .execute();
    }

    /** No stranger, nobody blocked, no mere administrator. */
    boolean working(UserId user) {
        return sql.fetchExists(
                select(APP_USER.ID)
                        .from(APP_USER)
                        .where(APP_USER.ID.eq(user.value()))
                        .and(APP_USER.BLOCKED_AT.isNull())
                        .andExists(
                                selectOne()
                                        .from(USER_ROLE)
                                        .where(USER_ROLE.USER_ID.eq(APP_USER.ID))
                                        .and(USER_ROLE.ROLE.ne(Role.ADMIN.name()))));
    }
}
