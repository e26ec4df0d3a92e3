package soyuznik.clients;

import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.access.Tables.USER_ROLE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Two branches under one root, and the characters of the seed in them; each test class has an
 * office of its own.
 */
final class Office {
    private static final Set<Right> OF_HEADS =
            Set.of(
                    Right.MAKE_CLIENTS,
                    Right.EDIT_CLIENTS,
                    Right.LEAD_PROJECTS,
                    Right.REASSIGN,
                    Right.IMPORT);

    final BranchId root;
    final BranchId north;
    final BranchId south;
    final Viewer anna;
    final Viewer boris;
    final Viewer vera;
    final Viewer gleb;
    final Viewer dina;
    final Viewer egor;
    private final DSLContext sql;
    private final String mark = UUID.randomUUID().toString().substring(0, 8);

    Office(DSLContext sql) {
        this.sql = sql;
        root = branch("Завод", null);
        north = branch("Северный филиал", root);
        south = branch("Южный филиал", root);
        anna =
                branchWide(
                        user("Иванова", "+7 921 555-01-01", north, Role.SELLER),
                        north,
                        Role.SELLER);
        boris = own(user("Котов", "+7 861 555-02-02", south, Role.SELLER), south, Role.SELLER);
        vera = branchWide(user("Громова", "+7 921 555-03-03", north, Role.HEAD), north, Role.HEAD);
        gleb = all(user("Орлов", "+7 495 555-04-04", root, Role.DIRECTOR), root, Role.DIRECTOR);
        dina = branchWide(user("Ким", "", north, Role.TELEMARKETER), north, Role.TELEMARKETER);
        egor = own(user("Лосев", "", south, Role.SPECIALIST), south, Role.SPECIALIST);
    }

    static String inn() {
        return Numbers.inn();
    }

    static CompanyData company(String name, @Nullable String inn) {
        return CompanyData.named(name, new Requisites("RU", inn, null, null, null, null, null));
    }

    static NewCompany fresh(String name, @Nullable String inn) {
        return new NewCompany(UUID.randomUUID(), company(name, inn), new NewCompany.Place.Maker());
    }

    static <T> T done(Outcome<T> outcome) {
        if (outcome instanceof Outcome.Done<T>(var value, var notice, var undo)) {
            return value;
        }
        throw new AssertionError("Not done: " + outcome);
    }

    private BranchId branch(String name, @Nullable BranchId parent) {
        return sql.insertInto(BRANCH)
                .set(BRANCH.KEY, UUID.randomUUID())
                .set(BRANCH.NAME, name + ' ' + mark)
                .set(BRANCH.PARENT_ID, parent == null ? null : parent.value())
                .returningResult(BRANCH.ID.convertFrom(BranchId::new))
                .fetchSingle()
                .value1();
    }

    UserId user(String surname, String phone, BranchId branch, Role role) {
        var id =
                sql.insertInto(APP_USER)
                        .set(APP_USER.KEY, UUID.randomUUID())
                        .set(APP_USER.BRANCH_ID, branch.value())
                        .set(APP_USER.EMAIL, UUID.randomUUID() + "@example.test")
                        .set(APP_USER.SURNAME, surname)
                        .set(APP_USER.GIVEN_NAME, "Имя")
                        .set(APP_USER.PHONE, phone)
                        .set(APP_USER.CREATED_AT, Instant.EPOCH)
                        .returningResult(APP_USER.ID)
                        .fetchSingle()
                        .value1();
        sql.insertInto(USER_ROLE)
                .set(USER_ROLE.USER_ID, id)
                .set(USER_ROLE.ROLE, role.name())
                .execute();
        return new UserId(id);
    }

    static Viewer own(UserId user, BranchId branch, Role role) {
        return viewer(user, branch, role, List.of(Viewer.scope(user)));
    }

    static Viewer branchWide(UserId user, BranchId branch, Role role) {
        return viewer(user, branch, role, List.of(Viewer.scope(branch), Viewer.scope(user)));
    }

    static Viewer all(UserId user, BranchId branch, Role role) {
        return viewer(user, branch, role, List.of(Viewer.ALL));
    }

    private static Viewer viewer(UserId user, BranchId branch, Role role, List<Long> scopes) {
        return new Viewer(user, branch, Set.of(role), new ArrayList<>(scopes), rights(role));
    }

    private static Map<Right, Right.Extent> rights(Role role) {
        var rights = new EnumMap<Right, Right.Extent>(Right.class);
        if (role == Role.HEAD || role == Role.DIRECTOR) {
            OF_HEADS.forEach(right -> rights.put(right, Right.Extent.ANY));
        } else if (role == Role.SELLER || role == Role.TELEMARKETER) {
            rights.put(Right.MAKE_CLIENTS, Right.Extent.ANY);
            rights.put(Right.EDIT_CLIENTS, Right.Extent.OWN);
        }
        if (role == Role.SELLER) {
            rights.put(Right.IMPORT, Right.Extent.OWN);
        }
        return rights;
    }
}
