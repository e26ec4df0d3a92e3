package soyuznik.buying.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import soyuznik.buying.Escalation;
import soyuznik.buying.EscalationForm;
import soyuznik.buying.Participant;
import soyuznik.projects.Project;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Readings;

/**
 * What is done about somebody who does not act.
 *
 * @param all of those who decide, of whom some can help
 * @param steps the newest first
 * @param typed into the form: of the step that is open its end, else the next step
 */
public record EscalationPage(
        Project project,
        Participant participant,
        List<Participant> all,
        List<Escalation> steps,
        Map<String, String> typed,
        boolean mayEdit) {

    public String address() {
        return ParticipantPages.after(project.id()) + '/' + participant.key().id() + "/escalation";
    }

    public Map<String, String> crumbs(Frame frame) {
        var crumbs = new LinkedHashMap<>(ParticipantsPage.crumbs(project, frame));
        crumbs.put(frame.text("region.participants"), ParticipantPages.after(project.id()));
        return crumbs;
    }

    /** Null: nothing goes on. */
    public @Nullable Escalation open() {
        return steps.stream().filter(Escalation::isOpen).findFirst().orElse(null);
    }

    public List<Escalation> past() {
        return steps.stream().filter(step -> !step.isOpen()).toList();
    }

    public List<Escalation.Step> ladder() {
        return List.of(Escalation.Step.values());
    }

    /** The first of them that was not tried; all were: the last. */
    static Escalation.Step next(List<Escalation> steps) {
        return Arrays.stream(Escalation.Step.values())
                .filter(step -> steps.stream().noneMatch(done -> done.step() == step))
                .findFirst()
                .orElse(Escalation.Step.ENTRANCE);
    }

    /** To whom the step turns, as far as we know; empty: nobody is known. */
    public String helpers(Escalation.Step step) {
        return switch (step) {
            case DEPUTY -> participant.who().name();
            case ADVICE -> names(participant::isUnder);
            case ENTRANCE ->
                    names(one -> one.stance().isForUs() && !one.key().equals(participant.key()));
        };
    }

    /** «Константин Александрович»: as one is spoken to. */
    public String addressed() {
        var name = participant.who().name();
        return name.substring(name.indexOf(' ') + 1);
    }

    private String names(Predicate<Participant> which) {
        return String.join(
                ", ",
                all.stream()
                        .filter(one -> one.who().there())
                        .filter(which)
                        .map(one -> one.who().name())
                        .toList());
    }

    public String end(Escalation step) {
        return "/projects/" + project.id() + "/escalations/" + step.key().id() + "/end";
    }

    public List<Asked> asked(Frame frame) {
        var inputs = open() == null ? EscalationForm.STEP : EscalationForm.END;
        var hints = Map.of("note", frame.text("buying.escalation.hint.note"));
        var typing = new Asked.Typed(typed, hints, frame.visitor().currency());
        return inputs.all().stream()
                .map(input ->
                        Asked.of(
                                input,
                                frame.field("escalations", input.name()),
                                coded(input.name(), input.codes(), frame),
                                typing))
                .toList();
    }

    private static List<Choice> coded(String name, List<String> codes, Frame frame) {
        return codes.stream()
                .map(code ->
                        new Choice(code, frame.text("choice.escalations." + name + '.' + code)))
                .toList();
    }

    public Readings readings(Frame frame) {
        return Asked.readings(frame, "escalations", asked(frame));
    }

    public static String badge(Escalation.Outcome outcome) {
        return switch (outcome) {
            case HELPED -> "is-good";
            case NOT_HELPED -> "is-bad";
            case NOT_NEEDED -> "is-quiet";
        };
    }
}
