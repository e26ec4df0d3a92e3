package soyuznik.access;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import soyuznik.kernel.FieldError;

/**
 * Argon2id with 19 MiB and two passes (OWASP, 2024), for at most two people at once: it costs
 * memory and time on purpose.
 */
@Component
public class Passwords {
    static final int SHORTEST = 10;
    static final int LONGEST = 200;
    private static final int AT_ONCE = 2;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Argon2PasswordEncoder argon = new Argon2PasswordEncoder(16, 32, 1, 19_456, 2);
    private final String nobodys = argon.encode(Token.random().text());
    private final Semaphore places;
    private final Duration patience;

    @Autowired
    Passwords() {
        this(new Semaphore(AT_ONCE, true), PATIENCE);
    }

    Passwords(Semaphore places, Duration patience) {
        this.places = places;
        this.patience = patience;
    }

    /** What is wrong with a new password; length counts, not its mixture (NIST SP 800-63B). */
    public Optional<FieldError> fault(String password, String again, String email) {
        if (password.length() < SHORTEST || password.length() > LONGEST) {
            return Optional.of(FieldError.of("password", "access.password.length"));
        }
        if (easy(password, email)) {
            return Optional.of(FieldError.of("password", "access.password.easy"));
        }
        return password.equals(again)
                ? Optional.empty()
                : Optional.of(FieldError.of("again", "access.password.differs"));
    }

    private static boolean easy(String password, String email) {
        var lower = password.toLowerCase(java.util.Locale.ROOT);
        return lower.chars().distinct().count() < 4
                || email.contains(lower)
                || "01234567890 qwertyuiop asdfghjkl password йцукенгшщзх".contains(lower);
    }

    /** Nothing when no place became free in time. */
    Optional<String> hash(String password) {
        return inTurn(() -> argon.encode(password));
    }

    /**
     * Whether the password is the one of the hash; without a hash it takes the same time and is
     * wrong. Nothing when no place became free in time.
     */
    Optional<Boolean> match(String password, @Nullable String hash) {
        return inTurn(() -> argon.matches(password, hash == null ? nobodys : hash))
                .map(matches -> matches && hash != null);
    }

    private <T> Optional<T> inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        try {
            return Optional.of(work.get());
        } finally {
            places.release();
        }
    }
}
