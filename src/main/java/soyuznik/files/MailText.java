package soyuznik.files;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/** A letter as it was sent: who, to whom, about what, its words and what is attached. */
// C-03
final class MailText {
    private static final int LARGEST = 25 << 20;
    private static final int PARTS = 500;

    /** Letters within letters. */
    private static final int DEEPEST = 12;

    private static final Pattern FIRST = Pattern.compile("^[A-Za-z][A-Za-z0-9-]{1,40}: ?\\S");
    private static final Pattern SIGNS =
            Pattern.compile("(?im)^(from|message-id|mime-version|received):");

    private final Writer to;
    private final int depth;
    private int parts;
    private boolean isWhole = true;

    MailText(Writer to, int depth) {
        this.to = to;
        this.depth = depth;
    }

    static boolean isOne(String begins) {
        return FIRST.matcher(begins).find() && SIGNS.matcher(begins).find();
    }

    Optional<Reading.Unread> copy(Reading.Content content) throws IOException {
        try (var in = content.open()) {
            var bytes = Bounded.whole(in, LARGEST);
            var session = Session.getInstance(new Properties());
            part(new MimeMessage(session, new ByteArrayInputStream(bytes)), 0);
        } catch (MessagingException e) {
            return Optional.of(Reading.Unread.BROKEN);
        }
        return isWhole ? Optional.empty() : Optional.of(Reading.Unread.PART);
    }

    private void part(Part part, int inner) throws IOException, MessagingException {
        if (++parts > PARTS || inner > DEEPEST) {
            throw new Reading.TooMuch();
        }
        for (Header header : Collections.list(part.getAllHeaders())) {
            to.write(MimeUtility.decodeText(MimeUtility.unfold(header.getValue())) + '\n');
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart many) {
            for (int i = 0; i < many.getCount(); i++) {
                part(many.getBodyPart(i), inner + 1);
            }
        } else if (part.isMimeType("message/rfc822") && part.getContent() instanceof Part letter) {
            part(letter, inner + 1);
        } else if (part.isMimeType("text/*") && part.getContent() instanceof String words) {
            words(part, words);
        } else {
            attached(part);
        }
    }

    private void words(Part part, String words) throws IOException, MessagingException {
        if (part.isMimeType("text/html")) {
            PlainText.html(words, to);
        } else {
            to.write(words + '\n');
        }
    }

    /** Pictures within the words (a logo) are none of the attached. */
    private void attached(Part part) throws IOException, MessagingException {
        var bytes = Bounded.whole(part.getInputStream(), LARGEST);
        boolean whole = Reading.isWhole(Reading.Content.of(bytes), to, depth + 1);
        isWhole &= whole || (part.isMimeType("image/*") && part.getHeader("Content-ID") != null);
    }
}
