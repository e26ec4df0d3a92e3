package soyuznik.attention;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The company's mail server, by which letters go out.
 *
 * @param host empty: none, nothing goes out
 * @param user empty: the server lets us in without
 * @param from the address that letters come from; answers go to whoever wrote
 */
@ConfigurationProperties("soyuznik.mail")
public record MailSettings(
        @DefaultValue("") String host,
        @DefaultValue("587") int port,
        @DefaultValue("STARTTLS") Security security,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("") String from) {

    /** How what goes to the server is hidden from others on the way. */
    public enum Security {
        /** Begun in the open, then hidden; where the server can't, nothing is sent. */
        STARTTLS,
        /** Hidden from the first byte, mostly on port 465. */
        TLS,
        /** Open to whoever listens: only for a server on this machine. */
        NONE
    }

    /** Whether letters go out at all. */
    public boolean isOpen() {
        return !host.isEmpty() && sender() != null;
    }

    /** Null: nobody said from which address. */
    @Nullable String sender() {
        var address = from.isEmpty() ? user : from;
        return address.contains("@") ? address : null;
    }

    /** What is read about it; the password is not. */
    @Override
    public String toString() {
        return host + ":" + port + " " + security + " " + user;
    }
}
