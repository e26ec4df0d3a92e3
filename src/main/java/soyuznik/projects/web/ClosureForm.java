package soyuznik.projects.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.FieldError;
import soyuznik.projects.Closing;
import soyuznik.projects.End;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/**
 * How a project is to end, as it is typed.
 *
 * @param reason the word chosen, or OTHER
 * @param words of another reason
 * @param competitor the one chosen: built in, or OTHER
 * @param name of another competitor
 */
public record ClosureForm(
        End end,
        String reason,
        String words,
        String competitor,
        String name,
        String lesson,
        String until) {
    public static final String OTHER = "OTHER";

    public ClosureForm {
        end = Objects.requireNonNullElse(end, End.LOST);
        reason = Typed.text(reason);
        words = Typed.text(words);
        competitor = Typed.text(competitor);
        name = Typed.text(name);
        lesson = Typed.text(lesson);
        until = Typed.text(until);
    }

    static ClosureForm blank(End end) {
        return new ClosureForm(end, "", "", "", "", "", "");
    }

    List<FieldError> errors() {
        return new Typed()
                .check(!reason.equals(OTHER) || !words.isEmpty(), "words", "projects.error.reason")
                .check(
                        end != End.FROZEN || Typed.day(until) != null,
                        "until",
                        "projects.error.until")
                .errors();
    }

    /**
     * @param rivals the companies that stand among the competitors of the project
     */
    Closing closing(List<Choice> rivals) {
        var chosen = competitor.equals(OTHER) ? name : competitor;
        var day = end == End.FROZEN ? Typed.day(until) : null;
        var why = reason.equals(OTHER) ? words : reason;
        var closing = new Closing(end, why, chosen, null, lesson, day);
        return rivals.stream()
                .filter(rival -> rival.value().equals(chosen))
                .findFirst()
                .map(rival ->
                        closing.to(new CompanyId(Long.parseLong(rival.value())), rival.label()))
                .orElse(closing);
    }

    /** What was chosen and is offered no more stays to be chosen. */
    public List<Choice> reasons(List<Choice> offered, Frame frame) {
        boolean apart =
                !reason.isEmpty()
                        && !reason.equals(OTHER)
                        && offered.stream().noneMatch(one -> one.value().equals(reason));
        var kept = apart ? Stream.of(new Choice(reason, reason)) : Stream.<Choice>of();
        var other = Stream.of(new Choice(OTHER, frame.text("projects.reason.other")));
        return Stream.of(offered.stream(), kept, other).flatMap(choices -> choices).toList();
    }

    /** The built-in ones stand first: most sales are lost to them. */
    public List<Choice> competitors(List<Choice> rivals, Frame frame) {
        var always =
                Stream.of(
                        new Choice(
                                Closing.NOTHING_CHANGED,
                                frame.text("projects.competitor.nothing_changed")),
                        new Choice(
                                Closing.MONEY_ELSEWHERE,
                                frame.text("projects.competitor.money_elsewhere")));
        var other = new Choice(OTHER, frame.text("projects.competitor.other"));
        return Stream.of(always, rivals.stream(), Stream.of(other))
                .flatMap(choices -> choices)
                .toList();
    }
}
