package soyuznik.access;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.kernel.UserId;

/**
 * Signing in by e-mail and password. No transaction spans it: the slow hash must not hold a
 * connection. Whether the e-mail, the password or the person's state was wrong can't be told from
 * the answer, nor from its time.
 */
@Component
public class SignIns {
    private final Attempts attempts;
    private final Passwords passwords;
    private final Sessions sessions;

    SignIns(Attempts attempts, Passwords passwords, Sessions sessions) {
        this.attempts = attempts;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /** Somebody at the door. */
    public record Request(String email, String password, Origin from, @Nullable Token device) {
        public Request {
            email = email.strip().toLowerCase(Locale.ROOT);
        }

        @Override
        public String toString() {
            return "Request from " + from.address();
        }
    }

    /** What the door answers. */
    public sealed interface Reply {
        /** In: the new session, and the device by which the person is known from now on. */
        record In(UserId user, Token session, Token device) implements Reply {}

        record Wrong() implements Reply {}

        /** Too many wrong tries from this place; the password was not looked at. */
        record Wait() implements Reply {}

        /** So many sign in at this moment that the password could not be looked at. */
        record Busy() implements Reply {}
    }

    public Reply signIn(Request request) {
        return switch (attempts.begin(
                request.email(), request.from().address(), request.device())) {
            case Attempts.Begun.Slowed() -> new Reply.Wait();
            case Attempts.Begun.Free(var attempt, var who) ->
                    passwords
                            .match(request.password(), who.map(Attempts.Who::hash).orElse(null))
                            .map(right ->
                                    right
                                            ? in(request, attempt, who)
                                            : wrong(request, attempt, who))
                            .orElseGet(() -> busy(attempt));
        };
    }

    private Reply wrong(Request request, Attempts.Attempt attempt, Optional<Attempts.Who> who) {
        attempts.fail(attempt, who, request.from().address());
        return new Reply.Wrong();
    }

    private Reply busy(Attempts.Attempt attempt) {
        attempts.withdraw(attempt);
        return new Reply.Busy();
    }

    private Reply in(Request request, Attempts.Attempt attempt, Optional<Attempts.Who> who) {
        var user = who.orElseThrow().user();
        var device = attempts.succeed(attempt, user, request.device());
        return new Reply.In(user, sessions.signIn(user, request.from()), device);
    }
}
