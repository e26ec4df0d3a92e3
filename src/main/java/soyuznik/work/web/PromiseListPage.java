package soyuznik.work.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.UserId;
import soyuznik.shell.Choice;
import soyuznik.shell.FilterFields;
import soyuznik.shell.Frame;
import soyuznik.work.FoundPromises;
import soyuznik.work.Side;
import soyuznik.work.Word;

/**
 * Promises of all talks that one sees.
 *
 * @param owners of ours, offered to whoever sees the work of others
 */
public record PromiseListPage(
        PromiseListForm form,
        FoundPromises.Found found,
        List<Choice> owners,
        List<Choice> branches) {

    public static List<Choice> sides(Frame frame) {
        return Stream.of(Side.OURS, Side.THEIRS)
                .map(side -> new Choice(side.name(), frame.text("work.promises.side." + side)))
                .toList();
    }

    public static List<Choice> stands(Frame frame) {
        return Stream.of(Word.Stand.values())
                .map(stand -> new Choice(stand.name(), frame.text("work.promises.stand." + stand)))
                .toList();
    }

    /** Who leads clients, and nobody. */
    public List<Choice> leaders(Frame frame) {
        var nobody = new Choice(UserId.NOBODY.toString(), frame.text("projects.led.nobody"));
        return Stream.concat(owners.stream(), Stream.of(nobody)).toList();
    }

    public static String badge(Word.Stand stand) {
        return switch (stand) {
            case KEPT -> "is-good";
            case BROKEN, LATE -> "is-bad";
            case WARNED -> "is-near";
            case AHEAD, VOID -> "is-quiet";
        };
    }

    /** Who promised it, and to whom; whose people are not named is called by the side. */
    public static String who(FoundPromises.Row row, Frame frame) {
        var people = frame.formats().named(String.join(", ", row.people()));
        return people.isEmpty()
                ? frame.text("work.promises.side." + row.side())
                : frame.text("work.promises.who." + row.side(), "people", people);
    }

    /** What the list is narrowed by, in words; the folded filters say it. */
    public String said(Frame frame) {
        return Stream.of(
                        label(sides(frame), "side"),
                        label(stands(frame), "stand"),
                        label(TalkListPage.scopes(frame), "about"),
                        label(owners, "owner"),
                        label(branches, "branch"),
                        label(leaders(frame), "led"),
                        days(frame))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String label(List<Choice> choices, String field) {
        return choices.stream()
                .filter(choice -> choice.value().equals(form.get(field)))
                .map(Choice::label)
                .findFirst()
                .orElse("");
    }

    private String days(Frame frame) {
        var fields = new FilterFields(form.typed());
        return Stream.of("onFrom", "onTo")
                .map(fields::day)
                .flatMap(Stream::ofNullable)
                .map(frame.formats()::day)
                .collect(Collectors.joining(" – "));
    }

    /** The next page; null: there is none. */
    public @Nullable String more() {
        var next = found.next();
        return next == null ? null : form.query().with("after", next).at(PromiseListForm.PATH);
    }
}
