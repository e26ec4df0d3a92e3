package soyuznik.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.UserId;

/** Choosing a new password. No transaction spans it: the slow hash must not hold a connection. */
@Component
public class NewPasswords {
    private final PasswordLinks links;
    private final OwnPasswords own;
    private final Passwords passwords;
    private final Attempts attempts;

    NewPasswords(PasswordLinks links, OwnPasswords own, Passwords passwords, Attempts attempts) {
        this.links = links;
        this.own = own;
        this.passwords = passwords;
        this.attempts = attempts;
    }

    /** The password twice, as typed; and the old one where it is asked for. */
    public record Chosen(String old, String password, String again) {
        public Chosen {
            old = Typed.exact(old);
            password = Typed.exact(password);
            again = Typed.exact(again);
        }

        @Override
        public String toString() {
            return "Chosen";
        }
    }

    /**
     * By a one-time link; whoever comes with a link that no longer works is told so and nothing
     * else.
     */
    public Outcome<UserId> choose(Token link, Chosen typed) {
        var user = links.find(link);
        if (user.isEmpty()) {
            return Outcome.refused("access.link.over");
        }
        var fault = passwords.fault(typed.password(), typed.again(), user.get().email());
        if (fault.isPresent()) {
            return new Outcome.Invalid<>(List.of(fault.get()));
        }
        return passwords
                .hash(typed.password())
                .map(hash -> set(link, hash))
                .orElseGet(() -> Outcome.busy("access.busy"));
    }

    private Outcome<UserId> set(Token link, String hash) {
        return own.set(link, hash)
                .<Outcome<UserId>>map(id -> Outcome.done(id, Text.of("access.password.changed")))
                .orElseGet(() -> Outcome.refused("access.link.over"));
    }

    /** In the own profile, by the old one; guessing it is slowed like at the door. */
    public Outcome<UserId> change(
            User user, Chosen typed, String address, @Nullable Token session) {
        if (!(attempts.begin(user.email(), address, null)
                instanceof Attempts.Begun.Free(var attempt, var who))) {
            return Outcome.refused("access.signin.wait");
        }
        var right = passwords.match(typed.old(), own.hash(user.id()).orElse(null));
        if (right.isEmpty()) {
            attempts.withdraw(attempt);
            return Outcome.busy("access.busy");
        }
        if (!right.get()) {
            attempts.fail(attempt, who, address);
            return Outcome.invalid("old", "access.password.wrong");
        }
        attempts.forget(attempt);
        return replace(user, typed, session);
    }

    private Outcome<UserId> replace(User user, Chosen typed, @Nullable Token session) {
        var fault = passwords.fault(typed.password(), typed.again(), user.email());
        if (fault.isPresent()) {
            return new Outcome.Invalid<>(List.of(fault.get()));
        }
        var hash = passwords.hash(typed.password());
        if (hash.isEmpty()) {
            return Outcome.busy("access.busy");
        }
        own.set(user.id(), hash.get(), session);
        return Outcome.done(user.id(), Text.of("access.password.changed"));
    }
}
