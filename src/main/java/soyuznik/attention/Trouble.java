package soyuznik.attention;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.SendFailedException;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;

/** Why a letter did not go out, so that somebody can do something about it. */
public enum Trouble {
    /** The server does not answer, or there is none of that name. */
    UNREACHABLE,
    /** Its certificate is not to be trusted, or it hides nothing. */
    UNTRUSTED,
    /** It does not know us by that name and password. */
    NOT_LET_IN,
    /** It does not take letters to that address; to try again brings nothing. */
    NO_SUCH_ADDRESS,
    /** It said no to something else. */
    REFUSED;

    static Trouble of(@Nullable Throwable failure) {
        var all = causes(failure).toList();
        if (all.stream().anyMatch(SSLException.class::isInstance)
                || all.stream().anyMatch(Trouble::hidesNothing)) {
            return UNTRUSTED;
        }
        if (all.stream().anyMatch(AuthenticationFailedException.class::isInstance)) {
            return NOT_LET_IN;
        }
        if (all.stream().anyMatch(Trouble::isAboutAddress)) {
            return NO_SUCH_ADDRESS;
        }
        return all.stream().anyMatch(IOException.class::isInstance) ? UNREACHABLE : REFUSED;
    }

    private static boolean hidesNothing(Throwable failure) {
        return String.valueOf(failure.getMessage()).contains("STARTTLS is required");
    }

    /** Some of them were refused for themselves; the others of the same letter wait for it. */
    private static boolean isAboutAddress(Throwable failure) {
        return failure instanceof SendFailedException sending
                && sending.getInvalidAddresses() != null
                && sending.getInvalidAddresses().length > 0;
    }

    /** A failure to send keeps its own causes beside. */
    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        if (failure == null) {
            return Stream.empty();
        }
        var beside =
                failure instanceof MailSendException sending
                        ? Arrays.stream(sending.getMessageExceptions())
                        : Stream.<Exception>empty();
        var below = Stream.concat(Stream.of(failure.getCause()), beside);
        return Stream.concat(Stream.of(failure), below.flatMap(Trouble::causes));
    }

    /** It will not be otherwise later. */
    boolean isFinal() {
        return this == NO_SUCH_ADDRESS;
    }
}
