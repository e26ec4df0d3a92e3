package soyuznik.projects.web;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Words;
import soyuznik.kernel.Text;
import soyuznik.projects.Beside;
import soyuznik.projects.Closing;
import soyuznik.projects.Next;
import soyuznik.projects.Reasons;
import soyuznik.shell.Formats;

/** What rows tell beside themselves, in the reader's language. */
public record BesideWords(Formats formats, Words words) {
    public String reason(Beside beside) {
        var end = beside.end();
        return end == null ? "" : Reasons.read(words, end, beside.reason(), formats.language());
    }

    public String competitor(Beside beside) {
        var word = Closing.word(beside.competitor());
        return word == null ? beside.competitor() : say(Text.of(word));
    }

    /** Without its day. */
    public String next(Next next) {
        return say(next.what()) + ' ' + next.text();
    }

    /** With its day before it, as a file has it. */
    String dated(@Nullable Next next) {
        return next == null
                ? ""
                : Stream.of(formats.day(next.day()), next(next))
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" "));
    }

    /** How many, and until when the nearest is carried; empty: there are none. */
    String debts(Beside.Owed owed) {
        return owed.count() == 0
                ? ""
                : say(
                        new Text(
                                "projects.debts",
                                Map.of("count", owed.count(), "day", formats.day(owed.day()))));
    }

    private String say(Text text) {
        return formats.texts().say(formats.language(), text);
    }
}
