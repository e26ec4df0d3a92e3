package soyuznik.buying.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.buying.DecisionPath;
import soyuznik.buying.PathForm;
import soyuznik.buying.PathStep;
import soyuznik.projects.Project;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;

/**
 * The way of a decision.
 *
 * @param changed the step that is written down or changed in its place; null: none
 * @param people of the client
 */
public record PathPage(
        Project project,
        DecisionPath path,
        boolean mayEdit,
        @Nullable Changed changed,
        List<Choice> people) {

    /**
     * A step with what was typed into its form.
     *
     * @param step null: a new one
     */
    public record Changed(@Nullable PathStep step, Map<String, String> typed) {}

    public String address() {
        return "/projects/" + project.id() + "/path";
    }

    public String address(PathStep step) {
        return address() + '/' + step.key().id();
    }

    public boolean isFresh() {
        return changed != null && changed.step() == null;
    }

    public boolean isChanged(PathStep step) {
        var one = changed == null ? null : changed.step();
        return one != null && one.key().equals(step.key());
    }

    public Map<String, String> crumbs(Frame frame) {
        return ParticipantsPage.crumbs(project, frame);
    }

    /** When the decision is there, and whether that is after the planned close. */
    public String answer(Frame frame) {
        return path.end().map(end -> answer(end, frame)).orElse("");
    }

    private String answer(LocalDate end, Frame frame) {
        var plan = Optional.ofNullable(project.sale().plannedClose());
        var day = frame.formats().day(end);
        return plan.filter(end::isAfter)
                .map(on ->
                        frame.text(
                                "buying.path.after",
                                Map.of("day", day, "plan", frame.formats().day(on))))
                .orElseGet(() -> frame.text("buying.path.end", "day", day));
    }

    public String days(DecisionPath.Leg leg, Frame frame) {
        if (!leg.step().isTimed()) {
            return frame.text("buying.path.untimed");
        }
        var to = frame.formats().day(leg.to());
        return leg.from().equals(leg.to()) ? to : frame.formats().day(leg.from()) + " – " + to;
    }

    public Opened opened(Frame frame) {
        var change = Objects.requireNonNull(changed);
        var step = change.step();
        var hints = Map.of("heldOn", frame.text("buying.hint.path.on"));
        var typed = new Asked.Typed(change.typed(), hints, "");
        var asked =
                PathForm.STEP.all().stream()
                        .map(input ->
                                Asked.of(
                                        input,
                                        frame.field("path", input.name()),
                                        choices(input, frame),
                                        typed))
                        .toList();
        var sending =
                step == null
                        ? new Opened.Sending(address(), null, change.typed().get("key"))
                        : new Opened.Sending(address(step), step.version(), null);
        return new Opened("path", address(), "path", asked, sending);
    }

    private List<Choice> choices(Input input, Frame frame) {
        return input.name().equals("personId")
                ? people
                : input.codes().stream()
                        .map(code -> new Choice(code, frame.text("choice.path.part." + code)))
                        .toList();
    }
}
