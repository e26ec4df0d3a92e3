package soyuznik.attention;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.MessagingException;
import java.io.UnsupportedEncodingException;
import java.util.Properties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Gives letters to the company's mail server. */
@Component
class Postman {
    /** Milliseconds. */
    private static final String PATIENCE = "10000";

    private final MailSettings settings;

    Postman(MailSettings settings) {
        this.settings = settings;
    }

    /**
     * The writer gets a copy. A letter that is carried twice has the same number, so that most mail
     * programs show it once.
     */
    void carry(Mail mail) throws MessagingException, UnsupportedEncodingException {
        var server = server();
        var message = server.createMimeMessage();
        var helper = new MimeMessageHelper(message, UTF_8.name());
        helper.setFrom(String.valueOf(settings.sender()), mail.by().name());
        helper.setReplyTo(mail.by().address(), mail.by().name());
        helper.setTo(mail.to().toArray(String[]::new));
        helper.setBcc(mail.by().address());
        helper.setSubject(mail.subject());
        helper.setText(mail.text());
        message.setHeader("Message-ID", "<" + mail.about() + "@" + domain() + ">");
        server.send(message);
    }

    private String domain() {
        var sender = String.valueOf(settings.sender());
        return sender.substring(sender.indexOf('@') + 1);
    }

    private JavaMailSenderImpl server() {
        var server = new JavaMailSenderImpl();
        server.setHost(settings.host());
        server.setPort(settings.port());
        if (!settings.user().isEmpty()) {
            server.setUsername(settings.user());
            server.setPassword(settings.password());
        }
        server.setJavaMailProperties(properties());
        return server;
    }

    private Properties properties() {
        var starttls = settings.security() == MailSettings.Security.STARTTLS;
        var tls = settings.security() == MailSettings.Security.TLS;
        var properties = new Properties();
        properties.put("mail.smtp.auth", Boolean.toString(!settings.user().isEmpty()));
        properties.put("mail.smtp.starttls.enable", Boolean.toString(starttls));
        properties.put("mail.smtp.starttls.required", Boolean.toString(starttls));
        properties.put("mail.smtp.ssl.enable", Boolean.toString(tls));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        return properties;
    }
}
