package soyuznik.access;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.count;
import static soyuznikdb.access.Tables.APP_USER;
import static soyuznikdb.access.Tables.DEVICE;
import static soyuznikdb.access.Tables.FAILED_SIGN_IN;

import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.UserId;

/**
 * Tries to sign in. Guessing is slowed where it comes from, never at the person: by place and
 * e-mail, and by place. A device on which the person has signed in before is a place of its own, so
 * that neither strangers elsewhere nor neighbours behind the same address keep anybody out.
 */
@Repository
@Transactional(readOnly = true)
class Attempts {
    static final int FOR_ONE_EMAIL = 5;
    static final int FOR_ALL = 20;
    static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration DEVICE_KNOWN = Duration.ofDays(400);

    private final DSLContext sql;
    private final Registrar registrar;
    private final Clock clock;

    Attempts(DSLContext sql, Registrar registrar, Clock clock) {
        this.sql = sql;
        this.registrar = registrar;
        this.clock = clock;
    }

    /** One try, by its number. */
    record Attempt(long id, Token email, String place) {}

    /** Who is tried; without a hash nobody can come in. */
    record Who(UserId user, @Nullable String hash) {}

    sealed interface Begun {
        record Slowed() implements Begun {}

        record Free(Attempt attempt, Optional<Who> who) implements Begun {}
    }

    /** Counts as wrong until it succeeds, so that many tries at the same moment are counted too. */
    @Transactional
    Begun begin(String email, String address, @Nullable Token device) {
        var who = who(email);
        var place =
                device != null && who.isPresent() && knows(device, who.get().user())
                        ? "device " + HexFormat.of().formatHex(device.hash())
                        : Addresses.network(address);
        if (tries(here(new Token(email), place)) >= FOR_ONE_EMAIL
                || tries(FAILED_SIGN_IN.PLACE.eq(place)) >= FOR_ALL) {
            return new Begun.Slowed();
        }
        return new Begun.Free(insert(new Token(email), place), who);
    }

    /** The wrong password with which slowing begins is told, once in a quarter of an hour. */
    @Transactional
    void fail(Attempt attempt, Optional<Who> who, String address) {
        var here = here(attempt.email(), attempt.place());
        if (tries(here) >= FOR_ONE_EMAIL && tries(here.and(FAILED_SIGN_IN.TOLD)) == 0) {
            sql.update(FAILED_SIGN_IN)
                    .set(FAILED_SIGN_IN.TOLD, true)
                    .where(FAILED_SIGN_IN.ID.eq(attempt.id()))
                    .execute();
            who.map(Who::user)
                    .map(user -> new UserEvent.GuessingSlowed(user, address))
                    .ifPresent(slowed -> registrar.note(slowed, null));
        }
    }

    private Optional<Who> who(String email) {
        return sql.select(APP_USER.ID.convertFrom(UserId::new), APP_USER.PASSWORD_HASH)
                .from(APP_USER)
                .where(APP_USER.EMAIL.eq(email))
                .and(APP_USER.BLOCKED_AT.isNull())
                .fetchOptional(mapping(Who::new));
    }

    private boolean knows(Token device, UserId user) {
        return sql.fetchExists(
                sql.selectOne()
                        .from(DEVICE)
                        .where(DEVICE.TOKEN_HASH.eq(device.hash()))
                        .and(DEVICE.USER_ID.eq(user.value())));
    }

    private static Condition here(Token email, String place) {
        return FAILED_SIGN_IN.PLACE.eq(place).and(FAILED_SIGN_IN.EMAIL_HASH.eq(email.hash()));
    }

    private int tries(Condition which) {
        return sql.select(count())
                .from(FAILED_SIGN_IN)
                .where(which)
                .and(FAILED_SIGN_IN.AT.gt(clock.instant().minus(WINDOW)))
                .fetchSingle()
                .value1();
    }

    private Attempt insert(Token email, String place) {
        var id =
                sql.insertInto(FAILED_SIGN_IN)
                        .set(FAILED_SIGN_IN.EMAIL_HASH, email.hash())
                        .set(FAILED_SIGN_IN.PLACE, place)
                        .set(FAILED_SIGN_IN.AT, clock.instant())
                        .returningResult(FAILED_SIGN_IN.ID)
                        .fetchSingle()
                        .value1();
        return new Attempt(id, email, place);
    }

    /**
     * The right password: the wrong tries of the same person are forgotten, the device is known
     * from now on.
     */
    @Transactional
    Token succeed(Attempt attempt, UserId user, @Nullable Token device) {
        forget(attempt);
        return know(user, device);
    }

    @Transactional
    void forget(Attempt attempt) {
        sql.deleteFrom(FAILED_SIGN_IN).where(here(attempt.email(), attempt.place())).execute();
    }

    /** The password was not looked at: this one try does not count, the wrong ones before it do. */
    @Transactional
    void withdraw(Attempt attempt) {
        sql.deleteFrom(FAILED_SIGN_IN).where(FAILED_SIGN_IN.ID.eq(attempt.id())).execute();
    }

    /** A device keeps its token when another person signs in on it too. */
    private Token know(UserId user, @Nullable Token device) {
        var token = device == null ? Token.random() : device;
        sql.insertInto(DEVICE)
                .set(DEVICE.TOKEN_HASH, token.hash())
                .set(DEVICE.USER_ID, user.value())
                .set(DEVICE.SEEN_AT, clock.instant())
                .onConflict(DEVICE.TOKEN_HASH, DEVICE.USER_ID)
                .doUpdate()
                .set(DEVICE.SEEN_AT, clock.instant())
                .execute();
        return token;
    }

    @Transactional
    void sweep() {
        var now = clock.instant();
        sql.deleteFrom(FAILED_SIGN_IN).where(FAILED_SIGN_IN.AT.lt(now.minus(WINDOW))).execute();
        sql.deleteFrom(DEVICE).where(DEVICE.SEEN_AT.lt(now.minus(DEVICE_KNOWN))).execute();
    }
}
