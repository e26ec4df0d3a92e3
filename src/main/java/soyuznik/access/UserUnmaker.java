package soyuznik.access;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.BRANCH;
import static soyuznikdb.access.Tables.USER_ROLE;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Takes users away as if they had never been made: nobody who has once come in. The caller holds
 * them and has seen that nothing stands on them; where something does after all, the keys of the
 * database refuse it.
 */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class UserUnmaker {
    private final DSLContext sql;
    private final Registrar registrar;

    UserUnmaker(DSLContext sql, Registrar registrar) {
        this.sql = sql;
        this.registrar = registrar;
    }

    /** What {@link UserMaker} makes along with a user. */
    public static Set<Table<?>> parts() {
        return Set.of(USER_ROLE);
    }

    /** Nothing comes to stand on the users until the end of the transaction. */
    public void hold(Collection<UserId> users) {
        sql.select(APP_USER.ID)
                .from(APP_USER)
                .where(APP_USER.ID.eq(any(ids(users))))
                .orderBy(APP_USER.ID)
                .forUpdate()
                .fetch();
    }

    /**
     * @param cause shared by all the events of the import
     */
    public void unmake(Collection<UserId> users, Viewer by, UUID cause) {
        var ids = ids(users);
        sql.deleteFrom(USER_ROLE).where(USER_ROLE.USER_ID.eq(any(ids))).execute();
        sql.deleteFrom(APP_USER)
                .where(APP_USER.ID.eq(any(ids)))
                .returningResult(APP_USER.ID.convertFrom(UserId::new))
                .fetch(row -> new UserEvent.UserUnmade(row.value1()))
                .forEach(event -> registrar.enter(event, by.user(), cause));
    }

    /**
     * Takes away branches that an import has made, the lowest first.
     *
     * @param which of them: nothing may stand on these
     */
    public void unmakeBranches(Condition which, Viewer by, UUID cause) {
        var gone = true;
        while (gone) {
            var events =
                    sql.deleteFrom(BRANCH)
                            .where(which)
                            .returningResult(BRANCH.ID.convertFrom(BranchId::new), BRANCH.NAME)
                            .fetch(row -> new OfficeEvent.BranchUnmade(row.value1(), row.value2()));
            events.forEach(event -> registrar.enter(event, by.user(), cause));
            gone = !events.isEmpty();
        }
    }

    private static Long[] ids(Collection<UserId> users) {
        return users.stream().map(UserId::value).toArray(Long[]::new);
    }
}
