package soyuznik.work;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import soyuznik.kernel.FieldError;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** What is asked about a talk, and what must be true of it. */
// A-01 A-09
public final class TalkForm {
    /** What is planned. */
    public static final Inputs PLAN =
            new Inputs(
                    List.of(
                            Input.choice("kind", kinds()).needed(),
                            Input.of("heldOn", Input.Kind.DAY).needed(),
                            Input.of("subject", Input.Kind.TEXT).needed(),
                            Input.of("people", Input.Kind.CHOICES),
                            Input.of("ours", Input.Kind.CHOICES)));

    /** What stands in the row of a talk that was held. */
    static final Inputs TALK =
            and(
                    PLAN,
                    Input.of("situation", Input.Kind.AREA),
                    Input.of("problem", Input.Kind.AREA),
                    Input.of("implication", Input.Kind.AREA),
                    Input.of("payoff", Input.Kind.AREA),
                    Input.choice("answer", "ORDERED", "REFUSED"),
                    Input.of("nextStep", Input.Kind.TEXT),
                    Input.of("nextOn", Input.Kind.DAY));

    /** With what both sides promised. */
    public static final Inputs RESULTS =
            and(
                    TALK,
                    Input.of("theirPromise", Input.Kind.TEXT),
                    Input.of("theirDue", Input.Kind.DAY),
                    Input.of("ourPromise", Input.Kind.TEXT),
                    Input.of("ourDue", Input.Kind.DAY));

    private TalkForm() {}

    private static Inputs and(Inputs first, Input... more) {
        return new Inputs(Stream.concat(first.all().stream(), Stream.of(more)).toList());
    }

    private static String[] kinds() {
        return Arrays.stream(TalkKind.values()).map(Enum::name).toArray(String[]::new);
    }

    /** S-03: nobody types the outcome. */
    static Derived derived(Map<String, String> read) {
        var said = read.getOrDefault("answer", "");
        var answer = said.isEmpty() ? Derived.Answer.NONE : Derived.Answer.valueOf(said);
        var theirs = read.getOrDefault("theirPromise", "");
        boolean dated = !read.getOrDefault("theirDue", "").isEmpty();
        return Derived.of(answer, theirs, dated, read.getOrDefault("ourPromise", ""));
    }

    /** What must be true of a talk that was held. */
    static List<FieldError> errors(Map<String, String> read, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        if (LocalDate.parse(read.get("heldOn")).isAfter(today)) {
            errors.add(FieldError.of("heldOn", "projects.error.future"));
        }
        if (read.getOrDefault("people", "").isEmpty()) {
            errors.add(FieldError.of("people", "work.error.people"));
        }
        dated(read, "theirPromise", "theirDue", errors);
        dated(read, "ourPromise", "ourDue", errors);
        dated(read, "nextStep", "nextOn", errors);
        return errors;
    }

    /** A day alone says nothing. */
    private static void dated(
            Map<String, String> read, String text, String day, List<FieldError> errors) {
        if (!read.getOrDefault(day, "").isEmpty() && read.getOrDefault(text, "").isEmpty()) {
            errors.add(FieldError.of(text, "work.error.what"));
        }
    }
}
