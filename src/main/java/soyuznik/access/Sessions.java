package soyuznik.access;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.ROLE_RIGHT;
import static soyuznikdb.access.Tables.SESSION;
import static soyuznikdb.access.Tables.SETTINGS;
import static soyuznikdb.access.Tables.USER_ROLE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
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
 * Who is signed in where. A session ends by sign-out, by blocking, unused after 14 days, in any
 * case after 90.
 */
@Repository
@Transactional(readOnly = true)
public class Sessions {
    static final Duration UNUSED = Duration.ofDays(14);
    static final Duration LONGEST = Duration.ofDays(90);
    private static final Duration SEEN_EVERY = Duration.ofMinutes(1);
    private static final int LISTED = 100;

    private final DSLContext sql;
    private final Registrar registrar;
    private final Clock clock;

    Sessions(DSLContext sql, Registrar registrar, Clock clock) {
        this.sql = sql;
        this.registrar = registrar;
        this.clock = clock;
    }

    /** One place where a user is signed in. */
    public record Place(Instant since, Instant lastSeen, String agent, boolean current) {}

    /**
     * Session, user, roles, scope and rights in one statement, without the price of a transaction
     * around it.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Session> find(Token token) {
        return sql.select(
                        APP_USER.ID,
                        APP_USER.BRANCH_ID,
                        APP_USER.SURNAME,
                        APP_USER.GIVEN_NAME,
                        APP_USER.PATRONYMIC,
                        APP_USER.LANGUAGE,
                        APP_USER.THEME,
                        APP_USER.SCOPE,
                        SESSION.LAST_SEEN_AT,
                        SETTINGS.CLOSED_SCOPE,
                        SETTINGS.LANGUAGE,
                        SETTINGS.TIME_ZONE,
                        SETTINGS.CURRENCY,
                        roles(),
                        rights())
                .from(SESSION)
                .join(APP_USER)
                .on(APP_USER.ID.eq(SESSION.USER_ID))
                .crossJoin(SETTINGS)
                .where(SESSION.TOKEN_HASH.eq(token.hash()))
                .and(APP_USER.BLOCKED_AT.isNull())
                .and(alive())
                .fetchOptional(SessionRow::session);
    }

    static Field<String[]> roles() {
        return array(
                        select(USER_ROLE.ROLE)
                                .from(USER_ROLE)
                                .where(USER_ROLE.USER_ID.eq(APP_USER.ID)))
                .as(SessionRow.ROLES);
    }

    static Field<String[]> rights() {
        return array(
                        select(ROLE_RIGHT.VERB.concat(":").concat(ROLE_RIGHT.EXTENT))
                                .from(ROLE_RIGHT)
                                .join(USER_ROLE)
                                .on(USER_ROLE.ROLE.eq(ROLE_RIGHT.ROLE))
                                .where(USER_ROLE.USER_ID.eq(APP_USER.ID)))
                .as(SessionRow.RIGHTS);
    }

    private Condition alive() {
        var now = clock.instant();
        return SESSION.LAST_SEEN_AT
                .gt(now.minus(UNUSED))
                .and(SESSION.CREATED_AT.gt(now.minus(LONGEST)));
    }

    /** Notes that the session is used, at most once a minute. */
    @Transactional
    public void seen(Token token, Session session) {
        var now = clock.instant();
        if (session.lastSeen().isBefore(now.minus(SEEN_EVERY))) {
            sql.update(SESSION)
                    .set(SESSION.LAST_SEEN_AT, now)
                    .where(SESSION.TOKEN_HASH.eq(token.hash()))
                    .and(SESSION.LAST_SEEN_AT.lt(now.minus(SEEN_EVERY)))
                    .execute();
        }
    }

    /** Through the door: a session that the journal tells of. */
    @Transactional
    public Token signIn(UserId user, Origin from) {
        registrar.note(new UserEvent.SignedIn(user, from.address(), from.agent()), user);
        return start(user, from.agent());
    }

    /** Out by the same door; a session that is over already is none. */
    @Transactional
    public void signOut(Token token) {
        sql.deleteFrom(SESSION)
                .where(SESSION.TOKEN_HASH.eq(token.hash()))
                .returningResult(SESSION.USER_ID.convertFrom(UserId::new))
                .fetchOptional(Record1::value1)
                .ifPresent(user -> registrar.note(new UserEvent.SignedOut(user), user));
        registrar.changed();
    }

    /**
     * A new session always has a new token: one that was planted before signing in is worth
     * nothing.
     */
    @Transactional
    public Token start(UserId user, String agent) {
        var token = Token.random();
        var now = clock.instant();
        sql.insertInto(SESSION)
                .set(SESSION.TOKEN_HASH, token.hash())
                .set(SESSION.USER_ID, user.value())
                .set(SESSION.CREATED_AT, now)
                .set(SESSION.LAST_SEEN_AT, now)
                .set(SESSION.AGENT, agent)
                .execute();
        return token;
    }

    @Transactional
    public void end(Token token) {
        sql.deleteFrom(SESSION).where(SESSION.TOKEN_HASH.eq(token.hash())).execute();
        registrar.changed();
    }

    /** Signs the user out everywhere; at home, in the own profile, the current session may stay. */
    @Transactional
    public Outcome<UserId> endAll(UserId user, @Nullable Token except, Viewer by) {
        if (!user.equals(by.user()) && !by.may(Right.ADMINISTER)) {
            return new Outcome.Forbidden<>();
        }
        drop(user, except);
        registrar.enter(new UserEvent.SessionsEnded(user), by.user());
        return Outcome.done(user, Text.of("access.sessions.ended"));
    }

    /** Ends sessions as part of another verb, which records the event. */
    @Transactional(propagation = Propagation.MANDATORY)
    void drop(UserId user, @Nullable Token except) {
        var others = SESSION.USER_ID.eq(user.value());
        sql.deleteFrom(SESSION)
                .where(except == null ? others : others.and(SESSION.TOKEN_HASH.ne(except.hash())))
                .execute();
        registrar.changed();
    }

    /** Where the user is signed in, the latest first; for the user and for the administrator. */
    public List<Place> places(UserId user, @Nullable Token current, Viewer by) {
        if (!user.equals(by.user()) && !by.may(Right.ADMINISTER)) {
            return List.of();
        }
        var hash = current == null ? new byte[0] : current.hash();
        return sql.select(
                        SESSION.CREATED_AT,
                        SESSION.LAST_SEEN_AT,
                        SESSION.AGENT,
                        field(SESSION.TOKEN_HASH.eq(hash)))
                .from(SESSION)
                .where(SESSION.USER_ID.eq(user.value()))
                .and(alive())
                .orderBy(SESSION.LAST_SEEN_AT.desc())
                .limit(LISTED)
                .fetch(mapping(Place::new));
    }

    /** Removes what has run out. */
    @Transactional
    public void sweep() {
        var now = clock.instant();
        sql.deleteFrom(SESSION)
                .where(
                        SESSION.LAST_SEEN_AT
                                .le(now.minus(UNUSED))
                                .or(SESSION.CREATED_AT.le(now.minus(LONGEST))))
                .execute();
    }
}
