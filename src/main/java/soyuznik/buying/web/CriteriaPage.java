package soyuznik.buying.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import soyuznik.buying.AnswerFiles;
import soyuznik.buying.ChoiceAnswer;
import soyuznik.buying.ChoiceCriterion;
import soyuznik.buying.ChoiceForm;
import soyuznik.buying.CriterionState;
import soyuznik.buying.Weight;
import soyuznik.projects.Project;
import soyuznik.shell.Asked;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/**
 * The sheet of criteria of choice.
 *
 * @param changed what is written down or changed in its place; null: nothing
 * @param people of the client
 * @param files how many stand with each answer, by its id
 */
public record CriteriaPage(
        Project project,
        List<ChoiceCriterion> all,
        boolean mayEdit,
        @Nullable Changed changed,
        List<Choice> people,
        Map<Long, Integer> files) {

    /** A row with what was typed into its form. */
    public sealed interface Changed {
        Map<String, String> typed();

        /** A new one. */
        record Fresh(Map<String, String> typed) implements Changed {}

        /** The criterion itself. */
        record Whole(ChoiceCriterion criterion, Map<String, String> typed) implements Changed {}

        /** How it is answered. */
        record State(ChoiceCriterion criterion, Map<String, String> typed) implements Changed {}
    }

    public String address() {
        return "/projects/" + project.id() + "/criteria";
    }

    public String address(ChoiceCriterion criterion, ChoiceAnswer answer) {
        return AnswerFiles.address(criterion.key(), answer.id());
    }

    public String address(ChoiceCriterion criterion) {
        return address() + '/' + criterion.key().id();
    }

    /** How many files stand with the answer. */
    public int files(ChoiceAnswer answer) {
        return files.getOrDefault(answer.id(), 0);
    }

    public boolean isFresh() {
        return changed instanceof Changed.Fresh;
    }

    public boolean isChanged(ChoiceCriterion criterion) {
        return switch (changed) {
            case null -> false;
            case Changed.Fresh _ -> false;
            case Changed.Whole(var one, var _) -> one.key().equals(criterion.key());
            case Changed.State(var one, var _) -> one.key().equals(criterion.key());
        };
    }

    /** How it came to its state, while that is changed. */
    public boolean isAnswered(ChoiceCriterion criterion) {
        return changed instanceof Changed.State && !criterion.answers().isEmpty();
    }

    /** How many of high weight nothing answers yet. */
    public long open() {
        return all.stream()
                .filter(one -> one.weight() == Weight.HIGH && !one.state().isAnswered())
                .count();
    }

    public Map<String, String> crumbs(Frame frame) {
        return ParticipantsPage.crumbs(project, frame);
    }

    /** The colour that goes with the word of a state. */
    public static String badge(CriterionState state) {
        return switch (state) {
            case OPEN -> "is-unknown";
            case PROVEN -> "is-good";
            case FALSE -> "";
            case OUTWEIGHED -> "is-near";
        };
    }

    public Opened opened(Frame frame) {
        return switch (changed) {
            case null -> throw new IllegalStateException("Nothing is changed");
            case Changed.Fresh(var typed) ->
                    opened(ChoiceForm.CRITERION, new Asking("criteria", null, typed), frame);
            case Changed.Whole(var one, var typed) ->
                    opened(ChoiceForm.CRITERION, new Asking("criteria", one, typed), frame);
            case Changed.State(var one, var typed) ->
                    opened(ChoiceForm.ANSWER, new Asking("answers", one, typed), frame);
        };
    }

    /** What is asked about which criterion. */
    private record Asking(
            String module, @Nullable ChoiceCriterion criterion, Map<String, String> typed) {}

    private Opened opened(Inputs inputs, Asking asking, Frame frame) {
        var hints = Map.of("words", frame.text("buying.hint.answer"));
        var typed = new Asked.Typed(asking.typed(), hints, "");
        var asked =
                inputs.all().stream()
                        .map(input ->
                                Asked.of(
                                        input,
                                        frame.field(asking.module(), input.name()),
                                        choices(input, asking.criterion(), frame),
                                        typed))
                        .toList();
        return new Opened("criteria", address(), asking.module(), asked, sending(asking));
    }

    private Opened.Sending sending(Asking asking) {
        var one = asking.criterion();
        var key = asking.typed().get("key");
        if (one == null) {
            return new Opened.Sending(address(), null, key);
        }
        return asking.module().equals("answers")
                ? new Opened.Sending(address(one) + "/answers", null, key)
                : new Opened.Sending(address(one), one.version(), null);
    }

    private List<Choice> choices(Input input, @Nullable ChoiceCriterion criterion, Frame frame) {
        return switch (input.name()) {
            case "personId" -> people;
            case "state" ->
                    criterion == null
                            ? List.of()
                            : criterion.state().next(criterion.source()).stream()
                                    .map(to ->
                                            new Choice(
                                                    to.name(), frame.text("criterion.state." + to)))
                                    .toList();
            case String name ->
                    input.codes().stream()
                            .map(code ->
                                    new Choice(
                                            code,
                                            frame.text("choice.criteria." + name + '.' + code)))
                            .toList();
        };
    }
}
