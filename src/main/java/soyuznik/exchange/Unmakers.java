package soyuznik.exchange;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.MEMBER;
import static soyuznikdb.journal.Tables.EVENT;
import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.UserUnmaker;
import soyuznik.clients.ClientUnmaker;
import soyuznik.clients.Joining;
import soyuznik.clients.Member;
import soyuznik.clients.Teams;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.ProductId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.UserId;
import soyuznik.products.ProductUnmaker;
import soyuznik.projects.ProjectUnmaker;
import soyuznik.work.MemoUnmaker;

/** Whoever takes away what imports make. */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Unmakers {
    private static final Field<Long> JOINED =
            field("({0} #>> '{member,value}')::bigint", Long.class, EVENT.DETAILS);

    private final DSLContext sql;
    private final ClientUnmaker clients;
    private final ProjectUnmaker projects;
    private final ProductUnmaker products;
    private final MemoUnmaker memos;
    private final UserUnmaker users;
    private final Teams teams;

    Unmakers(
            DSLContext sql,
            ClientUnmaker clients,
            ProjectUnmaker projects,
            ProductUnmaker products,
            MemoUnmaker memos,
            UserUnmaker users,
            Teams teams) {
        this.sql = sql;
        this.clients = clients;
        this.projects = projects;
        this.products = products;
        this.memos = memos;
        this.users = users;
        this.teams = teams;
    }

    /** Nothing comes to stand on these until the end of the transaction. */
    void hold(Batch batch) {
        switch (batch.kind()) {
            case PROJECTS -> projects.hold(projects(batch));
            case PEOPLE -> clients.holdPeople(people(batch));
            case COMPANIES -> clients.holdCompanies(companies(batch));
            case PRODUCTS -> products.hold(products(batch));
            case MEMOS -> {} // nothing can stand on one
            case USERS -> users.hold(users(batch));
        }
    }

    void unmake(Undoing.Started started, Batch batch) {
        var by = started.viewer();
        var cause = started.cause();
        switch (batch.kind()) {
            case PROJECTS -> projects.unmake(projects(batch), by, cause);
            case PEOPLE -> clients.unmakePeople(people(batch), by, cause);
            case COMPANIES -> clients.unmakeCompanies(companies(batch), by, cause);
            case PRODUCTS -> {
                products.unmake(products(batch), by, cause);
                sweep(started);
            }
            case MEMOS -> memos.unmake(batch.ids(), by, cause);
            case USERS -> {
                users.unmake(users(batch), by, cause);
                users.unmakeBranches(Ties.freeBranches(started), by, cause);
            }
        }
    }

    /** Groups that hold nothing any more go too. */
    void sweep(Undoing.Started started) {
        if (started.kind() == Kind.PRODUCTS) {
            products.unmakeGroups(Ties.freeGroups(started));
        }
    }

    /**
     * Takes off the teams whom the import has put there, where they still stand as it left them and
     * lead no project; some at a time.
     */
    int part(Undoing.Started started) {
        var parting = joined(started);
        if (!parting.isEmpty()) {
            teams.partAll(parting, started.viewer(), started.cause());
        }
        return parting.size();
    }

    private List<Joining> joined(Undoing.Started started) {
        return sql.select(
                        MEMBER.COMPANY_ID.convertFrom(CompanyId::new),
                        MEMBER.USER_ID.convertFrom(UserId::new),
                        MEMBER.ROLE.convertFrom(Member.Role::valueOf))
                .from(MEMBER)
                .where(
                        MEMBER.ID.in(
                                selectDistinct(MEMBER.ID).from(MEMBER).join(EVENT).on(by(started))))
                .and(MEMBER.ROLE.eq(Member.Role.MEMBER.name()))
                .and(MEMBER.UNTIL.isNull())
                .and(
                        notExists(
                                selectOne()
                                        .from(PROJECT)
                                        .where(PROJECT.COMPANY_ID.eq(MEMBER.COMPANY_ID))
                                        .and(PROJECT.OWNER_ID.eq(MEMBER.USER_ID))))
                .orderBy(MEMBER.ID)
                .limit(Batch.MOST)
                .fetch(mapping(Joining::new));
    }

    private static Condition by(Undoing.Started started) {
        return MEMBER.COMPANY_ID
                .eq(EVENT.COMPANY_ID)
                .and(MEMBER.USER_ID.eq(JOINED))
                .and(MEMBER.SINCE.le(EVENT.AT))
                .and(EVENT.CODE.eq("MemberJoined"))
                .and(EVENT.CAUSE.eq(started.cause()))
                .and(EVENT.ACTOR_ID.eq(started.viewer().user().value()))
                .and(EVENT.AT.ge(started.since()));
    }

    private static List<ProjectId> projects(Batch batch) {
        return batch.ids().stream().map(ProjectId::new).toList();
    }

    private static List<PersonId> people(Batch batch) {
        return batch.ids().stream().map(PersonId::new).toList();
    }

    private static List<ProductId> products(Batch batch) {
        return batch.ids().stream().map(ProductId::new).toList();
    }

    private static List<UserId> users(Batch batch) {
        return batch.ids().stream().map(UserId::new).toList();
    }

    private static List<CompanyId> companies(Batch batch) {
        return batch.ids().stream().map(CompanyId::new).toList();
    }
}
