package soyuznik.access;

import static soyuznikdb.access.Tables.APP_USER;

import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.UserId;

/** The hashes of the passwords. A new password ends the sessions that the old one opened. */
@Repository
@Transactional(readOnly = true)
class OwnPasswords {
    private final DSLContext sql;
    private final PasswordLinks links;
    private final Sessions sessions;
    private final Registrar registrar;

    OwnPasswords(DSLContext sql, PasswordLinks links, Sessions sessions, Registrar registrar) {
        this.sql = sql;
        this.links = links;
        this.sessions = sessions;
        this.registrar = registrar;
    }

    Optional<String> hash(UserId user) {
        return sql.select(APP_USER.PASSWORD_HASH)
                .from(APP_USER)
                .where(APP_USER.ID.eq(user.value()))
                .fetchOptional(Record1::value1);
    }

    /** Nothing if the link does not work any more. */
    @Transactional
    Optional<UserId> set(Token link, String hash) {
        var user = links.use(link);
        user.ifPresent(id -> set(id, hash, null));
        return user;
    }

    /**
     * @param except the session that goes on
     */
    @Transactional
    void set(UserId user, String hash, @Nullable Token except) {
        sql.update(APP_USER)
                .set(APP_USER.PASSWORD_HASH, hash)
                .where(APP_USER.ID.eq(user.value()))
                .execute();
        sessions.drop(user, except);
        registrar.enter(new UserEvent.PasswordChanged(user), user);
    }
}
