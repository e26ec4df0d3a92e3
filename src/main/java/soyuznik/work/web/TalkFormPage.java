package soyuznik.work.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.FormKey;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Readings;
import soyuznik.work.Ground;
import soyuznik.work.Spot;
import soyuznik.work.TalkForm;

/**
 * The form of a talk that is planned.
 *
 * @param people of the client
 * @param ours who of ours can be there
 * @param moved the talk that is planned already; null: a new one
 */
public record TalkFormPage(
        Ground ground,
        Map<String, String> typed,
        List<Choice> people,
        List<Choice> ours,
        @Nullable Spot moved) {
    public String action() {
        return moved == null
                ? ground.about().address() + "/talks"
                : moved.talk().address() + moved.from().after("?");
    }

    public String leave() {
        return moved == null ? TalkPages.after(ground.about()) : moved.after();
    }

    /** As somebody has it before the eyes; null where nothing is there yet. */
    public @Nullable Integer version() {
        return moved == null ? null : Integer.valueOf(FormKey.version(typed));
    }

    public String title(Frame frame) {
        return frame.text(moved == null ? "work.talk.plan" : "work.talk.move.title");
    }

    public Map<String, String> crumbs(Frame frame) {
        return TalksPage.crumbs(ground, frame);
    }

    public List<Asked> asked(Frame frame) {
        var hints = Map.of("lasts", frame.text("work.hint.lasts.plan"));
        var known = new Asked.Typed(typed, hints, frame.visitor().currency());
        return TalkForm.PLAN.all().stream()
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
