package soyuznik.access;

import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.USER_ROLE;

import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Role;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;

/** Makes the company with its first branch and administrator in one transaction, once. */
@Repository
@Transactional
class Founding {
    private final DSLContext sql;
    private final OurCompany company;
    private final Branches branches;
    private final Staff staff;

    Founding(DSLContext sql, OurCompany company, Branches branches, Staff staff) {
        this.sql = sql;
        this.company = company;
        this.branches = branches;
        this.staff = staff;
    }

    Outcome<UserId> found(FirstForm first, CompanyForm form, String hash) {
        return company.found(form)
                ? Outcome.done(people(first, hash), Text.of("access.setup.done"))
                : Outcome.refused("access.setup.over");
    }

    private UserId people(FirstForm first, String hash) {
        var root =
                branches.insert(new BranchForm(UUID.randomUUID(), null, first.branchName()), null);
        var form = first.user(root.map(BranchId::value).orElseThrow());
        var user = staff.insert(form).orElseThrow();
        staff.enroll(user, form, user);
        company.founded(user);
        sql.update(APP_USER)
                .set(APP_USER.PASSWORD_HASH, hash)
                .where(APP_USER.ID.eq(user.value()))
                .execute();
        sql.update(USER_ROLE)
                .set(USER_ROLE.ACTING, true)
                .where(USER_ROLE.USER_ID.eq(user.value()))
                .and(USER_ROLE.ROLE.eq(Role.DIRECTOR.name()))
                .execute();
        return user;
    }
}
