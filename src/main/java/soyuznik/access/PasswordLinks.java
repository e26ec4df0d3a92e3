package soyuznik.access;

import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.PASSWORD_LINK;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * One-time links for a new password; also how a new user comes in. A link works for a day (one from
 * the console for half an hour), once, and only the newest.
 */
@Repository
@Transactional(readOnly = true)
public class PasswordLinks {
    static final Duration LIFE = Duration.ofHours(24);

    /** Of a link for somebody who stands at the console. */
    public static final Duration SHORT_LIFE = Duration.ofMinutes(30);

    private final DSLContext sql;
    private final Users users;
    private final Registrar registrar;
    private final Clock clock;

    PasswordLinks(DSLContext sql, Users users, Registrar registrar, Clock clock) {
        this.sql = sql;
        this.users = users;
        this.registrar = registrar;
        this.clock = clock;
    }

    /** Makes a link for the administrator to hand over; the token is shown only now. */
    @Transactional
    public Outcome<Token> make(UserId user, Viewer by) {
        if (!by.may(Right.ADMINISTER)) {
            return new Outcome.Forbidden<>();
        }
        if (users.get(user, by).state() == User.State.BLOCKED) {
            return Outcome.refused("access.link.blocked");
        }
        var token = Token.random();
        discard(user);
        insert(token, user, by.user(), LIFE);
        registrar.enter(new UserEvent.PasswordLinkMade(user), by.user());
        return Outcome.done(token, Text.of("access.link.made"));
    }

    /** What the console answers. */
    public sealed interface Printed {
        record Link(User user, Token token) implements Printed {}

        /** Nobody has the e-mail; those who may administer and are not blocked have these. */
        record Nobody(List<String> administrators) implements Printed {}

        record Blocked(User user) implements Printed {}
    }

    /**
     * Makes a link for whoever runs the installation: the way back in when nobody who may
     * administer knows the password.
     */
    @Transactional
    public Printed print(String email) {
        var user = users.findByEmail(email);
        if (user.isEmpty()) {
            return new Printed.Nobody(users.administrators());
        }
        return user.get().state() == User.State.BLOCKED
                ? new Printed.Blocked(user.get())
                : print(user.get());
    }

    private Printed print(User user) {
        var token = Token.random();
        discard(user.id());
        insert(token, user.id(), null, SHORT_LIFE);
        registrar.enter(new UserEvent.PasswordLinkPrinted(user.id()), null);
        return new Printed.Link(user, token);
    }

    private void discard(UserId user) {
        sql.deleteFrom(PASSWORD_LINK)
                .where(PASSWORD_LINK.USER_ID.eq(user.value()))
                .and(PASSWORD_LINK.USED_AT.isNull())
                .execute();
    }

    private void insert(Token token, UserId user, @Nullable UserId by, Duration life) {
        sql.insertInto(PASSWORD_LINK)
                .set(PASSWORD_LINK.TOKEN_HASH, token.hash())
                .set(PASSWORD_LINK.USER_ID, user.value())
                .set(PASSWORD_LINK.CREATED_BY, by == null ? null : by.value())
                .set(PASSWORD_LINK.CREATED_AT, clock.instant())
                .set(PASSWORD_LINK.EXPIRES_AT, clock.instant().plus(life))
                .execute();
    }

    /** Whom the link lets in, if it still works. */
    public Optional<User> find(Token token) {
        return sql.select(PASSWORD_LINK.USER_ID.convertFrom(UserId::new))
                .from(PASSWORD_LINK)
                .join(APP_USER)
                .on(APP_USER.ID.eq(PASSWORD_LINK.USER_ID))
                .where(works(token))
                .and(APP_USER.BLOCKED_AT.isNull())
                .fetchOptional(Record1::value1)
                .flatMap(users::find);
    }

    /** Uses the link up; of two who come at the same moment one gets nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<UserId> use(Token token) {
        return sql.update(PASSWORD_LINK)
                .set(PASSWORD_LINK.USED_AT, clock.instant())
                .where(works(token))
                .returningResult(PASSWORD_LINK.USER_ID.convertFrom(UserId::new))
                .fetchOptional(Record1::value1);
    }

    private Condition works(Token token) {
        return PASSWORD_LINK
                .TOKEN_HASH
                .eq(token.hash())
                .and(PASSWORD_LINK.USED_AT.isNull())
                .and(PASSWORD_LINK.EXPIRES_AT.gt(clock.instant()));
    }

    /** Removes what has run out. */
    @Transactional
    void sweep() {
        sql.deleteFrom(PASSWORD_LINK).where(PASSWORD_LINK.EXPIRES_AT.lt(clock.instant())).execute();
    }
}
