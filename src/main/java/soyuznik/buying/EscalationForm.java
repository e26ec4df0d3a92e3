package soyuznik.buying;

import java.util.Arrays;
import java.util.List;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** What is asked about a step towards somebody who does not act. */
public final class EscalationForm {
    /** What will be done. */
    public static final Inputs STEP =
            new Inputs(
                    List.of(
                            Input.choice("step", codes(Escalation.Step.values())).needed(),
                            Input.of("dueOn", Input.Kind.DAY).needed(),
                            Input.of("note", Input.Kind.AREA)));

    /** What came of it. */
    public static final Inputs END =
            new Inputs(
                    List.of(
                            Input.choice("outcome", codes(Escalation.Outcome.values())).needed(),
                            Input.of("result", Input.Kind.AREA)));

    private EscalationForm() {}

    private static String[] codes(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toArray(String[]::new);
    }
}
