package soyuznik.buying;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import soyuznik.kernel.FieldError;
import soyuznik.shell.ComingDays;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** What is asked about a step of the way of a decision, and what must be true of it. */
// B-07
public final class PathForm {
    /** Longer than this no step of a sale takes. */
    private static final int LONGEST = 999;

    public static final Inputs STEP =
            new Inputs(
                    List.of(
                            Input.choice("part", parts()).needed(),
                            Input.of("personId", Input.Kind.CHOICE),
                            Input.of("body", Input.Kind.TEXT),
                            Input.of("days", Input.Kind.WHOLE),
                            Input.of("heldOn", Input.Kind.DAY),
                            Input.of("note", Input.Kind.TEXT)));

    /** By when a step is to be done. */
    public static final ComingDays AHEAD = ComingDays.of("heldOn");

    private PathForm() {}

    private static String[] parts() {
        return Arrays.stream(PathPart.values()).map(Enum::name).toArray(String[]::new);
    }

    /** All that is wrong at once; what can't be read is not said to be missing. */
    static List<FieldError> errors(Map<String, String> typed, LocalDate today) {
        var read = STEP.read(typed);
        var errors = new ArrayList<>(read.errors());
        var who = List.of("personId", "body");
        if (who.stream().allMatch(name -> read.values().getOrDefault(name, "-").isEmpty())) {
            errors.add(FieldError.of("personId", "buying.error.nobody"));
        }
        var days = read.values().getOrDefault("days", "");
        if (!days.isEmpty() && Integer.parseInt(days) > LONGEST) {
            errors.add(FieldError.of("days", "buying.error.days"));
        }
        var held = read.values().getOrDefault("heldOn", "");
        if (!held.isEmpty() && Math.abs(DAYS.between(today, LocalDate.parse(held))) > LONGEST) {
            errors.add(FieldError.of("heldOn", "buying.error.far"));
        }
        return errors;
    }
}
