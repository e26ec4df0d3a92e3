package soyuznik.access;

import static soyuznikdb.access.Tables.APP_USER;

import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Who of ours may no longer come in. A block ends all sessions at once; what the person did stays.
 */
@Repository
@Transactional
public class Blocks {
    private final DSLContext sql;
    private final Administrators administrators;
    private final Sessions sessions;
    private final Registrar registrar;

    Blocks(DSLContext sql, Administrators administrators, Sessions sessions, Registrar registrar) {
        this.sql = sql;
        this.administrators = administrators;
        this.sessions = sessions;
        this.registrar = registrar;
    }

    public Outcome<UserId> block(UserId id, Viewer by) {
        if (!by.may(Right.ADMINISTER)) {
            return new Outcome.Forbidden<>();
        }
        administrators.hold();
        if (administrators.last(id)) {
            return Outcome.refused("access.last.block");
        }
        var blocked =
                sql.update(APP_USER)
                        .set(APP_USER.BLOCKED_AT, registrar.now())
                        .where(APP_USER.ID.eq(id.value()))
                        .and(APP_USER.BLOCKED_AT.isNull())
                        .execute();
        if (blocked == 1) {
            sessions.drop(id, null);
            registrar.enter(new UserEvent.UserBlocked(id), by.user());
        }
        var notice = Text.of("access.user.blocked");
        return blocked == 1
                ? Outcome.done(id, notice, undo(id, "unblocking"))
                : Outcome.done(id, notice);
    }

    public Outcome<UserId> unblock(UserId id, Viewer by) {
        if (!by.may(Right.ADMINISTER)) {
            return new Outcome.Forbidden<>();
        }
        var unblocked =
                sql.update(APP_USER)
                        .setNull(APP_USER.BLOCKED_AT)
                        .where(APP_USER.ID.eq(id.value()))
                        .and(APP_USER.BLOCKED_AT.isNotNull())
                        .execute();
        if (unblocked == 1) {
            registrar.enter(new UserEvent.UserUnblocked(id), by.user());
        }
        var notice = Text.of("access.user.unblocked");
        return unblocked == 1
                ? Outcome.done(id, notice, undo(id, "blocking"))
                : Outcome.done(id, notice);
    }

    private static Outcome.Undo undo(UserId id, String verb) {
        return new Outcome.Undo("/settings/users/" + id + "/" + verb);
    }
}
