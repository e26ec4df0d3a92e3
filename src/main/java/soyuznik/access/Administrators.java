package soyuznik.access;

import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.SETTINGS;
import static soyuznikdb.access.Tables.USER_ROLE;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Role;
import soyuznik.kernel.UserId;

/** Those who may administer. One who can come in is always left. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class Administrators {
    private final DSLContext sql;

    Administrators(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Changes of who may administer come one after the other: two could each count on the other.
     */
    void hold() {
        sql.select(SETTINGS.ID).from(SETTINGS).forUpdate().fetch();
    }

    /** Whether without this user nobody could come in who may administer. */
    boolean last(UserId id) {
        return !sql.fetchExists(
                sql.selectOne()
                        .from(USER_ROLE)
                        .join(APP_USER)
                        .on(APP_USER.ID.eq(USER_ROLE.USER_ID))
                        .where(USER_ROLE.ROLE.eq(Role.ADMIN.name()))
                        .and(APP_USER.ID.ne(id.value()))
                        .and(APP_USER.BLOCKED_AT.isNull())
                        .and(APP_USER.PASSWORD_HASH.isNotNull()));
    }
}
