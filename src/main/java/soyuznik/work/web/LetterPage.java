package soyuznik.work.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Language;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.work.Ground;
import soyuznik.work.Letter;
import soyuznik.work.LetterForm;
import soyuznik.work.Mailing;
import soyuznik.work.Talk;

/**
 * The letter of results of a talk, before it goes out and after.
 *
 * @param sent null: it did not go out yet
 * @param texts the letter in each language, as far as it is not sent
 * @param typed into the form of the answer, or of the letter
 */
public record LetterPage(
        Ground ground,
        Talk talk,
        @Nullable Letter sent,
        Map<Language, String> texts,
        Addressees addressees,
        List<Choice> people,
        Map<String, String> typed,
        boolean mayEdit) {

    /**
     * To whom it can go.
     *
     * @param mails of those who were there
     * @param open whether letters go out by themselves
     */
    public record Addressees(List<String> mails, boolean open) {}

    public List<String> mails() {
        return addressees.mails();
    }

    /** Whether a click sends it. */
    public boolean goesByItself() {
        return addressees.open() && !mails().isEmpty();
    }

    /** All of them, until somebody leaves one out. */
    public boolean goesTo(String mail) {
        var chosen = typed.get("to");
        return chosen == null || Arrays.asList(chosen.split(" ")).contains(mail);
    }

    /** Whether the page looks anew by itself until the letter has gone. */
    public boolean isOnItsWay() {
        return sent != null
                && sent.mailing() != null
                && sent.mailing().state() == Mailing.State.WAITING;
    }

    /** What went can't be taken back. */
    public boolean mayWithdraw() {
        return mayEdit
                && sent != null
                && sent.agreement() == null
                && (sent.mailing() == null || sent.mailing().state() != Mailing.State.SENT);
    }

    public String address() {
        return talk.key().address() + "/letter";
    }

    public String back() {
        return TalkPages.after(ground.about());
    }

    public Map<String, String> crumbs(Frame frame) {
        return TalksPage.crumbs(ground, frame);
    }

    /** The language that was asked for, or that of whoever looks. */
    public Language language(Frame frame) {
        return typed.getOrDefault("language", "").isEmpty()
                ? frame.visitor().language()
                : Language.valueOf(typed.getOrDefault("language", "").toUpperCase(Locale.ROOT));
    }

    public Language other(Frame frame) {
        return language(frame) == Language.RU ? Language.EN : Language.RU;
    }

    public String text(Frame frame) {
        var text = typed.get("text");
        if (sent != null) {
            return sent.text();
        }
        return text == null ? texts.getOrDefault(language(frame), "") : text;
    }

    public String file(Frame frame) {
        return address() + "/file?language=" + language(frame).code();
    }

    public List<Asked> asked(Frame frame) {
        var values = new Asked.Typed(typed, Map.of(), "");
        return LetterForm.AGREEMENT.all().stream()
                .map(input ->
                        Asked.of(
                                input, frame.field("letters", input.name()), people(input), values))
                .toList();
    }

    private List<Choice> people(Input input) {
        return input.name().equals("personId") ? people : List.of();
    }
}
