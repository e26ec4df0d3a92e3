package soyuznik.buying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import soyuznik.kernel.FieldError;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** What is asked about criteria of choice, and what must be true of them. */
// S-04
public final class ChoiceForm {
    public static final Inputs CRITERION =
            new Inputs(
                    List.of(
                            Input.of("criterion", Input.Kind.TEXT).needed(),
                            Input.of("personId", Input.Kind.CHOICE).needed(),
                            Input.choice("weight", names(Weight.values())).needed(),
                            Input.choice("source", names(Source.values())).needed()));

    public static final Inputs ANSWER =
            new Inputs(
                    List.of(
                            Input.choice("state", names(CriterionState.values())).needed(),
                            Input.of("words", Input.Kind.AREA),
                            Input.of("personId", Input.Kind.CHOICE),
                            Input.of("saidOn", Input.Kind.DAY).needed()));

    private ChoiceForm() {}

    static String[] names(Enum<?>[] all) {
        return Arrays.stream(all).map(Enum::name).toArray(String[]::new);
    }

    /** Why it can't be changed like that. */
    static List<FieldError> errors(CriterionState state, Map<String, String> typed) {
        var source = typed.getOrDefault("source", "");
        boolean known = Arrays.asList(names(Source.values())).contains(source);
        return !known || state.fits(Source.valueOf(source))
                ? List.of()
                : List.of(FieldError.of("source", "buying.error.not_said"));
    }

    /** Whoever did not agree is not named. */
    static Map<String, String> kept(Map<String, String> read) {
        var kept = new HashMap<>(read);
        if (!CriterionState.valueOf(read.getOrDefault("state", "")).asksPerson()) {
            kept.put("personId", "");
        }
        return kept;
    }

    /** Why it can't come to the state from the one it is in. */
    static List<FieldError> errors(
            ChoiceCriterion criterion, Map<String, String> read, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        var to = CriterionState.valueOf(read.getOrDefault("state", criterion.state().name()));
        if (!criterion.state().next(criterion.source()).contains(to)) {
            errors.add(
                    FieldError.of(
                            "state",
                            to.fits(criterion.source())
                                    ? "buying.error.same"
                                    : "buying.error.not_said"));
        }
        if (to.isAnswered() && read.getOrDefault("words", "").isEmpty()) {
            errors.add(FieldError.of("words", "buying.error.answer." + to));
        }
        if (to.asksPerson() && read.getOrDefault("personId", "").isEmpty()) {
            errors.add(FieldError.of("personId", "buying.error.agreed"));
        }
        if (LocalDate.parse(read.getOrDefault("saidOn", "")).isAfter(today)) {
            errors.add(FieldError.of("saidOn", "projects.error.future"));
        }
        return errors;
    }
}
