package soyuznik.attention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import soyuznik.support.Rule;

/** Letters reach a real mail server, and what it says against them is understood. */
@Rule("A-09")
class PostmanTest {
    private static final Mail LETTER =
            new Mail(
                    "letter-7",
                    new Mail.Writer("Белова Анна", "anna@example.com"),
                    List.of("petrov@plant.example", "zhukova@plant.example"),
                    "Итоги: испытания на линии",
                    "Добрый день!\n\nСпасибо за встречу.");

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static MailSettings settings(MailSettings.Security security, int port) {
        return new MailSettings("127.0.0.1", port, security, "", "", "sales@example.com");
    }

    private Postman postman() {
        return new Postman(settings(MailSettings.Security.NONE, server.getSmtp().getPort()));
    }

    private static Trouble trouble(Postman postman, Mail mail) {
        return Trouble.of(catchThrowable(() -> postman.carry(mail)));
    }

    @Test
    void theLetterReachesEachAddressAndTheWriterWhoGetsTheAnswers() throws Exception {
        postman().carry(LETTER);
        assertThat(server.getReceivedMessages()).hasSize(3);
        var message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo("Итоги: испытания на линии");
        assertThat(message.getContent().toString().strip().replace("\r", ""))
                .isEqualTo("Добрый день!\n\nСпасибо за встречу.");
        assertThat(addresses(message.getReplyTo())).containsExactly("anna@example.com");
        assertThat(addresses(message.getFrom())).containsExactly("sales@example.com");
        assertThat(InternetAddress.toUnicodeString(message.getFrom())).contains("Белова Анна");
        assertThat(GreenMailUtil.getHeaders(message)).doesNotContain("Bcc");
    }

    private static List<String> addresses(jakarta.mail.Address[] all) {
        return Arrays.stream(all).map(one -> ((InternetAddress) one).getAddress()).toList();
    }

    @Test
    void aLetterThatIsCarriedTwiceHasTheSameNumber() throws Exception {
        postman().carry(LETTER);
        postman().carry(LETTER);
        assertThat(Arrays.stream(server.getReceivedMessages()).map(PostmanTest::number).distinct())
                .containsExactly("<letter-7@example.com>");
    }

    private static String number(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void whyItDidNotGoIsToldApart() {
        int port = server.getSmtp().getPort();
        var hidden = new Postman(settings(MailSettings.Security.STARTTLS, port));
        assertThat(trouble(hidden, LETTER)).isEqualTo(Trouble.UNTRUSTED);
        server.stop();
        assertThat(trouble(postman(port), LETTER)).isEqualTo(Trouble.UNREACHABLE);
        var unknown =
                new MailSettings(
                        "no.such.invalid", port, MailSettings.Security.NONE, "", "", "a@b.example");
        assertThat(trouble(new Postman(unknown), LETTER)).isEqualTo(Trouble.UNREACHABLE);
    }

    private static Postman postman(int port) {
        return new Postman(settings(MailSettings.Security.NONE, port));
    }

    @Test
    void aWrongPasswordIsToldApart() {
        server.setUser("sales@example.com", "right");
        var wrong =
                new MailSettings(
                        "127.0.0.1",
                        server.getSmtp().getPort(),
                        MailSettings.Security.NONE,
                        "sales@example.com",
                        "wrong",
                        "");
        assertThat(trouble(new Postman(wrong), LETTER)).isEqualTo(Trouble.NOT_LET_IN);
    }

    @Test
    void whoeverWroteHearsThatItWent() {
        var heard = new ArrayList<Object>();
        MailTask.run(LETTER, postman(), heard::add, Instant.EPOCH);
        assertThat(heard).containsExactly(new Posted.Gone("letter-7", Instant.EPOCH));
    }

    @Test
    void itIsTriedEverMoreRarely() {
        assertThat(MailTask.pause(0)).isEqualTo(Duration.ofMinutes(1));
        assertThat(MailTask.pause(8)).isEqualTo(Duration.ofMinutes(256));
    }

    @Test
    void withoutAServerOrAnAddressNothingGoes() {
        assertThat(settings(MailSettings.Security.TLS, 465).isOpen()).isTrue();
        assertThat(new MailSettings("", 25, MailSettings.Security.TLS, "", "", "a@b.c").isOpen())
                .isFalse();
        assertThat(new MailSettings("host", 25, MailSettings.Security.TLS, "", "", "").isOpen())
                .isFalse();
    }
}
