package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.clients.Tables.COMPANY;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Gathering;
import soyuznik.database.Rows;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/**
 * Makes companies, one or a thousand by the same few statements; whether it is allowed is asked by
 * {@link Companies}.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class CompanyMaker {
    /** Who makes a client in one of these roles leads it. */
    private static final Set<Role> LEADING = Set.of(Role.SELLER, Role.CLIENT_MANAGER);

    private final DSLContext sql;
    private final Chronicle chronicle;
    private final Knowns knowns;
    private final Members members;
    private final Uncompared uncompared;
    private final FurtherContacts further;
    private final CompanyTags tags;

    CompanyMaker(
            DSLContext sql,
            Chronicle chronicle,
            Knowns knowns,
            Members members,
            Uncompared uncompared,
            FurtherContacts further,
            CompanyTags tags) {
        this.further = further;
        this.tags = tags;
        this.sql = sql;
        this.chronicle = chronicle;
        this.knowns = knowns;
        this.members = members;
        this.uncompared = uncompared;
    }

    /** What became of each, in their order; of two with the same number the first one stays. */
    List<Made> make(List<NewCompany> companies, Viewer by, @Nullable UUID cause) {
        var drafts = drafts(companies, by);
        var ids = Gathering.of(sql, "clients", drafts.size(), () -> insert(drafts, by));
        uncompared.add(ids.values());
        var begun = drafts.stream().filter(draft -> ids.containsKey(draft.key())).toList();
        members.found(
                ids.values(), begun.stream().flatMap(draft -> draft.member(ids).stream()).toList());
        further.found(
                begun.stream()
                        .filter(draft -> !draft.company().further().isEmpty())
                        .collect(
                                Collectors.toMap(
                                        draft -> draft.id(ids),
                                        draft -> draft.company().further())));
        tagged(begun, ids, by);
        chronicle.record(begun.stream().map(draft -> draft.event(ids)).toList(), by.user(), cause);
        var rest = drafts.stream().filter(draft -> !ids.containsKey(draft.key())).toList();
        var again = again(rest, by);
        var known = knowns.findAll(rest.stream().map(Draft::requisites).toList(), by);
        return drafts.stream().map(draft -> draft.made(ids, again, known)).toList();
    }

    private void tagged(List<Draft> begun, Map<UUID, CompanyId> ids, Viewer by) {
        tags.begin(
                begun.stream()
                        .filter(draft -> !draft.company().tags().isEmpty())
                        .collect(
                                Collectors.toMap(
                                        draft -> draft.id(ids), draft -> draft.company().tags())),
                by);
    }

    private List<Draft> drafts(List<NewCompany> companies, Viewer by) {
        var branches = branches(companies, by);
        return companies.stream().map(company -> draft(company, branches, by)).toList();
    }

    private Draft draft(NewCompany company, Map<UserId, BranchId> branches, Viewer by) {
        return switch (company.place()) {
            case NewCompany.Place.With(var user) ->
                    Draft.led(company, branch(user, branches), user);
            case NewCompany.Place.Pool(var branch) ->
                    new Draft(company, branch == null ? by.branch() : branch, null, null);
            case NewCompany.Place.Maker() ->
                    Collections.disjoint(by.roles(), LEADING)
                            ? new Draft(company, by.branch(), null, by.user())
                            : Draft.led(company, branch(by.user(), branches), by.user());
        };
    }

    private Map<UserId, BranchId> branches(List<NewCompany> companies, Viewer by) {
        var users =
                companies.stream()
                        .map(company ->
                                company.place() instanceof NewCompany.Place.With(var user)
                                        ? user
                                        : by.user())
                        .map(UserId::value)
                        .distinct()
                        .toArray(Long[]::new);
        return sql.select(APP_USER.ID, APP_USER.BRANCH_ID)
                .from(APP_USER)
                .where(APP_USER.ID.eq(any(users)))
                .fetchMap(row -> new UserId(row.value1()), row -> new BranchId(row.value2()));
    }

    private static BranchId branch(UserId user, Map<UserId, BranchId> branches) {
        var branch = branches.get(user);
        if (branch == null) {
            throw new NotFound();
        }
        return branch;
    }

    /**
     * The new ones by their key. A taken key or number makes nothing, after waiting for whoever is
     * just taking it.
     */
    private Map<UUID, CompanyId> insert(List<Draft> drafts, Viewer by) {
        var now = chronicle.now();
        var rows = drafts.stream().map(draft -> draft.row(by, now)).toList();
        var columns = List.copyOf(rows.getFirst().keySet());
        return sql.insertInto(COMPANY, columns)
                .select(
                        Rows.of(
                                columns,
                                rows.stream()
                                        .map(row -> columns.stream().map(row::get).toList())
                                        .toList()))
                .onConflictDoNothing()
                .returningResult(COMPANY.KEY, COMPANY.ID)
                .fetchMap(Record2::value1, row -> new CompanyId(row.value2()));
    }

    /** Those that the same user made before under the same key, merged or not. */
    private Map<UUID, CompanyId> again(List<Draft> drafts, Viewer by) {
        if (drafts.isEmpty()) {
            return Map.of();
        }
        return sql.select(COMPANY.KEY, coalesce(COMPANY.MERGED_INTO, COMPANY.ID))
                .from(COMPANY)
                .where(COMPANY.KEY.eq(any(drafts.stream().map(Draft::key).toArray(UUID[]::new))))
                .and(COMPANY.CREATED_BY.eq(by.user().value()))
                .fetchMap(Record2::value1, row -> new CompanyId(row.value2()));
    }

    /**
     * A company about to be written.
     *
     * @param joining who joins the team at once; the responsible, or whoever found the client for
     *     the pool
     */
    private record Draft(
            NewCompany company,
            BranchId branch,
            @Nullable UserId responsible,
            @Nullable UserId joining) {

        static Draft led(NewCompany company, BranchId branch, UserId by) {
            return new Draft(company, branch, by, by);
        }

        UUID key() {
            return company.key();
        }

        CompanyId id(Map<UUID, CompanyId> ids) {
            return Objects.requireNonNull(ids.get(key()));
        }

        Requisites requisites() {
            return company.data().requisites();
        }

        Map<Field<?>, @Nullable Object> row(Viewer by, Instant now) {
            var row = CompanyFields.written(company.data());
            row.put(COMPANY.KEY, key());
            row.put(COMPANY.BRANCH_ID, branch.value());
            row.put(COMPANY.RESPONSIBLE_ID, responsible == null ? null : responsible.value());
            row.put(COMPANY.CREATED_AT, now);
            row.put(COMPANY.CREATED_BY, by.user().value());
            return row;
        }

        List<Joining> member(Map<UUID, CompanyId> ids) {
            var role = responsible == null ? Member.Role.MEMBER : Member.Role.RESPONSIBLE;
            var id = ids.get(key());
            return joining == null || id == null
                    ? List.of()
                    : List.of(new Joining(id, joining, role));
        }

        ClientEvent event(Map<UUID, CompanyId> ids) {
            return new ClientEvent.CompanyMade(id(ids), branch);
        }

        Made made(
                Map<UUID, CompanyId> ids,
                Map<UUID, CompanyId> again,
                Map<Requisites, Known> known) {
            var id = ids.get(key());
            if (id != null) {
                return new Made.New(id);
            }
            var before = again.get(key());
            return before != null
                    ? new Made.Again(before)
                    : new Made.Already(known.getOrDefault(requisites(), Known.taken()));
        }
    }
}
