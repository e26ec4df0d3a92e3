package soyuznik.work.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.projects.Project;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Readings;
import soyuznik.work.Talk;
import soyuznik.work.TalkForm;

/**
 * The form of a talk that is planned, or of its results.
 *
 * @param people of the client
 * @param ours who of ours can be there
 */
public record TalkFormPage(
        Project project,
        Kind kind,
        Map<String, String> typed,
        List<Choice> people,
        List<Choice> ours) {
    private static final List<String> PROMPTS =
            List.of("situation", "problem", "implication", "payoff");

    /** What is written down. */
    public sealed interface Kind {
        Kind PLAN = new Plan();
        Kind CAME = new Came();

        /** A talk ahead. */
        record Plan() implements Kind {}

        /** The results of a talk that was not planned. */
        record Came() implements Kind {}

        /** The results of a talk that we know. */
        record Known(Talk talk) implements Kind {}
    }

    public String title() {
        return switch (kind) {
            case Kind.Plan() -> "work.talk.plan";
            case Kind.Came(), Kind.Known(var _) -> "work.results";
        };
    }

    public String action() {
        var address = "/projects/" + project.id();
        return switch (kind) {
            case Kind.Plan() -> address + "/talks";
            case Kind.Came() -> address + "/results";
            case Kind.Known(var talk) -> address + "/talks/" + talk.key().id() + "/results";
        };
    }

    public String leave() {
        return "/projects/" + project.id() + "#talks";
    }

    /** The talk that is known; null: a new one. */
    public @Nullable Talk talk() {
        return kind instanceof Kind.Known(var talk) ? talk : null;
    }

    public @Nullable String key() {
        return talk() == null ? typed.get("key") : null;
    }

    public @Nullable Integer version() {
        var talk = talk();
        return talk == null ? null : talk.version();
    }

    public Map<String, String> crumbs(Frame frame) {
        return TalksPage.crumbs(project, frame);
    }

    public List<Asked> asked(Frame frame) {
        var inputs = kind instanceof Kind.Plan ? TalkForm.PLAN : TalkForm.RESULTS;
        var hints = new HashMap<String, String>();
        PROMPTS.forEach(name -> hints.put(name, frame.text("work.hint." + name)));
        hints.put("theirPromise", frame.text("work.hint.theirPromise"));
        var known = new Asked.Typed(typed, hints, frame.visitor().currency());
        return inputs.all().stream()
                .map(input ->
                        Asked.of(
                                input,
                                frame.field("talks", input.name()),
                                choices(input, frame),
                                known))
                .toList();
    }

    private List<Choice> choices(Input input, Frame frame) {
        return switch (input.name()) {
            case "people" -> people;
            case "ours" -> ours;
            case String name ->
                    input.codes().stream()
                            .map(code ->
                                    new Choice(
                                            code, frame.text("choice.talks." + name + '.' + code)))
                            .toList();
        };
    }

    public Readings readings(Frame frame) {
        return Asked.readings(frame, "talks", asked(frame));
    }
}
