package soyuznik.attention;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;
import soyuznik.shell.Background;

/** Letters that are to go out. */
@Component
public class Outbox {
    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    /** So long whoever sent one can think better of it. */
    private static final Duration REGRET = Duration.ofSeconds(15);

    private final MailSettings settings;
    private final Postman postman;
    private final Background background;

    Outbox(MailSettings settings, Postman postman, Background background) {
        this.settings = settings;
        this.postman = postman;
        this.background = background;
    }

    public boolean isOpen() {
        return settings.isOpen();
    }

    public MailSettings settings() {
        return settings;
    }

    /** It goes out when the transaction is through and there was time to think better of it. */
    public void send(Mail mail) {
        background.add(MailTask.DESCRIPTOR.instance(mail.about()).data(mail).build(), REGRET);
    }

    /** Whether it was still there to be taken back. */
    public boolean takeBack(String about) {
        return background.remove(MailTask.DESCRIPTOR.instanceId(about));
    }

    /** At once, to see whether the server takes it; nothing: it did. */
    public Optional<Trouble> tryOut(Mail mail) {
        try {
            postman.carry(mail);
            return Optional.empty();
        } catch (MailException | MessagingException | UnsupportedEncodingException refused) {
            LOG.info("The mail server did not take a trial letter: {}", refused.getMessage());
            return Optional.of(Trouble.of(refused));
        }
    }
}
