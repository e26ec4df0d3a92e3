package soyuznik.work.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.Language;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Answer;
import soyuznik.shell.Choice;
import soyuznik.work.About;
import soyuznik.work.Attendees;
import soyuznik.work.Ground;
import soyuznik.work.Grounds;
import soyuznik.work.Letters;
import soyuznik.work.Mailings;
import soyuznik.work.Talk;
import soyuznik.work.Talks;

/** Makes the page of a letter of results, and its file. */
@Component
class LetterPages {
    private final Grounds grounds;
    private final Talks talks;
    private final Letters letters;
    private final Mailings mailings;
    private final Attendees attendees;
    private final LetterText texts;
    private final Clock clock;

    LetterPages(
            Grounds grounds,
            Talks talks,
            Letters letters,
            Mailings mailings,
            Attendees attendees,
            LetterText texts,
            Clock clock) {
        this.grounds = grounds;
        this.talks = talks;
        this.letters = letters;
        this.mailings = mailings;
        this.attendees = attendees;
        this.texts = texts;
        this.clock = clock;
    }

    ModelAndView show(Talk.Key key, Map<String, String> typed, Viewer viewer) {
        var ground = grounds.get(key.about(), viewer);
        var sent = letters.find(key, viewer);
        var talk = talks.get(key, viewer);
        var page =
                new LetterPage(
                        ground,
                        talk,
                        sent.orElse(null),
                        sent.isPresent() ? Map.of() : texts(told(ground, talk, viewer)),
                        new LetterPage.Addressees(letters.mails(key, viewer), mailings.isOpen()),
                        attendees.theirs(ground, viewer),
                        usual(talk, typed),
                        ground.leads(viewer));
        return Answer.page("work/letter/show", "page", page);
    }

    /** For whoever may change it, after a verb that did not happen. */
    ModelAndView refused(Talk.Key key, Map<String, String> typed, Viewer viewer) {
        grounds.led(key.about(), viewer);
        return show(key, typed, viewer);
    }

    private Map<Language, String> texts(LetterText.Told told) {
        var written = new EnumMap<Language, String>(Language.class);
        for (var language : Language.values()) {
            written.put(language, texts.text(told, language));
        }
        return written;
    }

    private LetterText.Told told(Ground ground, Talk talk, Viewer viewer) {
        var by =
                attendees.ours(ground, viewer).stream()
                        .filter(one -> one.value().equals(viewer.user().toString()))
                        .findFirst()
                        .map(Choice::label)
                        .or(() ->
                                Optional.ofNullable(ground.project()).map(it -> it.owner().name()))
                        .orElse("");
        return new LetterText.Told(talk, attendees.ours(ground, talk, viewer), by);
    }

    /** Whoever was there first, today. */
    private Map<String, String> usual(Talk talk, Map<String, String> typed) {
        var usual = new HashMap<String, String>();
        usual.put("agreedOn", LocalDate.now(clock).toString());
        usual.put("personId", talk.get("people").replaceFirst(" .*", ""));
        usual.putAll(typed);
        return usual;
    }

    Outcome<About> send(Talk.Key key, LettersController.Sent sent, Viewer viewer) {
        return sent.mailed()
                ? mailings.send(draft(key, sent, viewer), viewer)
                : letters.send(key, sent.text(), viewer);
    }

    /** As it is to go out by itself. */
    private Mailings.Draft draft(Talk.Key key, LettersController.Sent sent, Viewer viewer) {
        var subject = texts.subject(talks.get(key, viewer), language(sent.language()));
        return new Mailings.Draft(key, subject, sent.text(), sent.to());
    }

    private static Language language(String code) {
        return known(code) ? Language.valueOf(code.toUpperCase(Locale.ROOT)) : Language.RU;
    }

    /** As it went out; before that, as it would. */
    byte[] file(Talk.Key key, String language, Viewer viewer) {
        var ground = grounds.get(key.about(), viewer);
        var chosen = language(language);
        var sent = letters.find(key, viewer);
        var talk = talks.get(key, viewer);
        var text =
                sent.isPresent()
                        ? sent.get().text()
                        : texts.text(told(ground, talk, viewer), chosen);
        return LetterText.file(texts.subject(talk, chosen), text, letters.mails(key, viewer));
    }

    /** An unknown language is that of whoever looks. */
    static Map<String, String> in(String language) {
        return known(language) ? Map.of("language", language) : Map.of();
    }

    private static boolean known(String language) {
        return Arrays.stream(Language.values()).anyMatch(one -> one.code().equals(language));
    }

    static String after(Talk.Key key) {
        return key.address() + "/letter";
    }
}
