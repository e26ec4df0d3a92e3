package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.access.Tables.USER_ROLE;

import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Name;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;

/** Who decides on the clients of a branch that nobody leads. */
@Repository
@Transactional(readOnly = true)
class Heads {
    private static final org.jooq.Name UP = name("up");
    private static final org.jooq.Field<Long> UP_ID = field(name("up", "id"), Long.class);
    private static final org.jooq.Field<Integer> UP_STEPS =
            field(name("up", "steps"), Integer.class);
    private final DSLContext sql;

    Heads(DSLContext sql) {
        this.sql = sql;
    }

    /** The nearest head upwards from the branch; where there is none, a director. */
    Optional<Company.Colleague> of(BranchId branch) {
        var isHead = USER_ROLE.ROLE.eq(Role.HEAD.name());
        return sql.withRecursive(
                        UP.fields("id", "steps")
                                .as(
                                        select(val(branch.value()), val(0))
                                                .unionAll(
                                                        select(BRANCH.PARENT_ID, UP_STEPS.plus(1))
                                                                .from(UP)
                                                                .join(BRANCH)
                                                                .on(BRANCH.ID.eq(UP_ID))
                                                                .where(
                                                                        BRANCH.PARENT_ID
                                                                                .isNotNull()))))
                .select(APP_USER.ID.convertFrom(UserId::new), Name.of(APP_USER), APP_USER.PHONE)
                .from(APP_USER)
                .join(USER_ROLE)
                .on(USER_ROLE.USER_ID.eq(APP_USER.ID))
                .leftJoin(UP)
                .on(UP_ID.eq(APP_USER.BRANCH_ID))
                .where(APP_USER.BLOCKED_AT.isNull())
                .and(isHead.and(UP_ID.isNotNull()).or(USER_ROLE.ROLE.eq(Role.DIRECTOR.name())))
                .orderBy(isHead.desc(), UP_STEPS.asc().nullsLast(), APP_USER.ID)
                .limit(1)
                .fetchOptional(mapping(Company.Colleague::new));
    }
}
