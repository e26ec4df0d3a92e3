package soyuznik.buying.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.access.Dictionary;
import soyuznik.access.Words;
import soyuznik.buying.TypicalForm;
import soyuznik.buying.TypicalProblem;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * The form of a typical problem.
 *
 * @param problem null: a new one
 */
public record TypicalFormPage(
        @Nullable TypicalProblem problem, Map<String, String> typed, Known known) {

    /** What can be chosen. */
    public record Known(Words words, List<Choice> groups) {}

    public String title(Frame frame) {
        return problem == null
                ? frame.text("buying.typical.new")
                : problem.text(frame.visitor().language());
    }

    public String action() {
        return problem == null ? TypicalPages.PATH : TypicalPages.PATH + '/' + problem.id();
    }

    public String leave() {
        return TypicalPages.PATH;
    }

    public @Nullable Integer version() {
        return problem == null ? null : problem.version();
    }

    public @Nullable String key() {
        return problem == null ? typed.get("key") : null;
    }

    public List<Asked> asked(Frame frame) {
        var hints =
                Map.of(
                        "en", frame.text("access.entry.one"),
                        "leadsRu", frame.text("buying.typical.hint.lines"),
                        "asksRu", frame.text("buying.typical.hint.lines"));
        var values = new Asked.Typed(typed, hints, "");
        return TypicalForm.ALL.all().stream()
                .map(input ->
                        Asked.of(
                                input,
                                frame.field("typical", input.name()),
                                choices(input.name(), frame),
                                values))
                .toList();
    }

    private List<Choice> choices(String name, Frame frame) {
        return switch (name) {
            case "industry" ->
                    known.words().choices(Dictionary.INDUSTRY, frame.visitor().language());
            case "groupId" -> known.groups();
            case String _ -> List.of();
        };
    }

    public Readings readings(Frame frame) {
        return Asked.readings(frame, "typical", asked(frame));
    }
}
