package soyuznik.buying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import soyuznik.kernel.FieldError;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** What is asked about problems, and what must be true of it. */
// S-01 S-02
public final class ProblemForm {
    public static final Inputs PROBLEM =
            new Inputs(
                    List.of(
                            Input.of("text", Input.Kind.TEXT).needed(),
                            Input.of("personId", Input.Kind.CHOICE),
                            Input.of("department", Input.Kind.TEXT)));

    public static final Inputs CONSEQUENCE =
            new Inputs(
                    List.of(
                            Input.of("text", Input.Kind.TEXT).needed(),
                            Input.of("worth", Input.Kind.MONEY),
                            Input.of("personId", Input.Kind.CHOICE)));

    public static final Inputs STATE =
            new Inputs(
                    List.of(
                            Input.choice("state", states()).needed(),
                            Input.of("quote", Input.Kind.AREA),
                            Input.of("personId", Input.Kind.CHOICE),
                            Input.of("saidOn", Input.Kind.DAY).needed()));

    private ProblemForm() {}

    private static String[] states() {
        return Arrays.stream(ProblemState.values()).map(Enum::name).toArray(String[]::new);
    }

    /** Why it can't come to the state from the one it is in. */
    static List<FieldError> errors(ProblemState from, Map<String, String> read, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        var to = ProblemState.valueOf(read.getOrDefault("state", from.name()));
        if (!from.next().contains(to)) {
            errors.add(FieldError.of("state", "buying.error.state"));
        }
        if (to.asksQuote() && read.getOrDefault("quote", "").isEmpty()) {
            errors.add(FieldError.of("quote", "buying.error.quote"));
        }
        if (to.asksPerson() && read.getOrDefault("personId", "").isEmpty()) {
            errors.add(FieldError.of("personId", "buying.error.said_by"));
        }
        if (LocalDate.parse(read.get("saidOn")).isAfter(today)) {
            errors.add(FieldError.of("saidOn", "projects.error.future"));
        }
        return errors;
    }
}
