package soyuznik.work.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Language;
import soyuznik.shell.Formats;
import soyuznik.shell.Texts;
import soyuznik.work.Promise;
import soyuznik.work.Side;
import soyuznik.work.Talk;

/** Writes the letter of results of a talk in either language, as text and as a file of a mail. */
@Component
class LetterText {
    private static final List<String> HEARD =
            List.of("situation", "problem", "implication", "payoff");

    private final Texts texts;
    private final Clock clock;

    LetterText(Texts texts, Clock clock) {
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * What a letter tells.
     *
     * @param ours who of ours was there
     * @param by who writes it
     */
    record Told(Talk talk, List<String> ours, String by) {}

    String subject(Talk talk, Language language) {
        return say(language, "work.letter.subject", Map.of("subject", talk.subject()));
    }

    private String say(Language language, String key, Map<String, Object> args) {
        return texts.say(language, key, args);
    }

    /** Paragraphs with an empty line between them; what is not known is not mentioned. */
    String text(Told told, Language language) {
        var talk = told.talk();
        var kind = say(language, "work.letter.kind", Map.of("kind", talk.kind().name()));
        var day = day(talk.on(), language);
        var parts = new ArrayList<String>();
        parts.add(say(language, "work.letter.hello", Map.of()));
        parts.add(say(language, "work.letter.thanks", Map.of("kind", kind, "day", day)));
        parts.add(there(told, language));
        HEARD.stream()
                .filter(name -> !talk.get(name).isEmpty())
                .map(name -> say(language, "work.letter." + name, Map.of()) + "\n" + talk.get(name))
                .forEach(parts::add);
        parts.add(against(talk, language));
        parts.add(promised(talk, Side.THEIRS, language));
        parts.add(promised(talk, Side.OURS, language));
        parts.add(next(talk, language));
        parts.add(say(language, "work.letter.agree", Map.of()));
        parts.add(say(language, "work.letter.bye", Map.of("name", told.by())));
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining("\n\n"));
    }

    private String day(@Nullable LocalDate day, Language language) {
        return new Formats(texts, language, clock.getZone(), clock).day(day);
    }

    private String there(Told told, Language language) {
        var theirs = String.join(", ", told.talk().people());
        var all = told.ours().isEmpty() ? theirs : theirs + "; " + String.join(", ", told.ours());
        var subject = told.talk().subject();
        return say(language, "work.letter.there", Map.of("subject", subject, "people", all));
    }

    /** What they doubt, with what we answered; what we have no answer to is not written about. */
    private String against(Talk talk, Language language) {
        var lines =
                talk.objections().stream()
                        .filter(objection -> !objection.reply().isEmpty())
                        .map(objection ->
                                say(
                                        language,
                                        "work.letter.objection",
                                        Map.of(
                                                "words", objection.words(),
                                                "reply", objection.reply())))
                        .toList();
        return lines.isEmpty()
                ? ""
                : say(language, "work.letter.against", Map.of()) + "\n" + String.join("\n", lines);
    }

    private String promised(Talk talk, Side side, Language language) {
        var lines =
                talk.promises().stream()
                        .filter(promise -> promise.side() == side)
                        .map(promise -> line(promise, language))
                        .toList();
        return lines.isEmpty()
                ? ""
                : say(language, "work.letter.promised." + side, Map.of())
                        + "\n"
                        + String.join("\n", lines);
    }

    private String line(Promise promise, Language language) {
        return promise.due() == null
                ? "– " + promise.text()
                : say(
                        language,
                        "work.letter.due",
                        Map.of("text", promise.text(), "day", day(promise.due(), language)));
    }

    private String next(Talk talk, Language language) {
        var step = talk.get("nextStep");
        var on = talk.get("nextOn");
        if (step.isEmpty()) {
            return "";
        }
        var day = on.isEmpty() ? "" : day(LocalDate.parse(on), language);
        return say(language, "work.letter.next", Map.of("step", step, "day", day)).strip();
    }

    /** A draft that a mail program opens to be sent (X-Unsent is what Outlook asks). */
    static byte[] file(String subject, String text, List<String> to) {
        var file = new ByteArrayOutputStream();
        try {
            var message = new MimeMessage(Session.getInstance(new Properties()));
            message.setHeader("X-Unsent", "1");
            message.setRecipients(Message.RecipientType.TO, String.join(", ", to));
            message.setSubject(subject, UTF_8.name());
            message.setText(text, UTF_8.name());
            message.writeTo(file);
        } catch (MessagingException | IOException unwritable) {
            throw new IllegalStateException("A letter can't be written down", unwritable);
        }
        return file.toByteArray();
    }
}
