package soyuznik.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import soyuznik.kernel.FieldError;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** What is asked for a plan from above, and what must be true of it. */
// L-01
public final class PlanForm {
    public static final Inputs PLAN =
            new Inputs(
                    List.of(
                            Input.of("market", Input.Kind.NUMBER).needed(),
                            Input.of("marketReason", Input.Kind.TEXT).needed(),
                            Input.of("own", Input.Kind.NUMBER).needed(),
                            Input.of("ownReason", Input.Kind.TEXT).needed(),
                            Input.of("base", Input.Kind.NUMBER),
                            Input.of("baseReason", Input.Kind.TEXT)));

    private static final BigDecimal LEAST = BigDecimal.valueOf(-90);
    private static final BigDecimal MOST = BigDecimal.valueOf(200);
    static final BigDecimal LARGEST = BigDecimal.TEN.pow(13);

    private PlanForm() {}

    static List<FieldError> errors(Inputs.Read read) {
        var errors = new ArrayList<>(read.errors());
        var values = read.values();
        for (var percent : List.of("market", "own")) {
            if (isOutside(values.getOrDefault(percent, ""), LEAST, MOST)) {
                errors.add(FieldError.of(percent, "plans.error.percent"));
            }
        }
        var base = values.getOrDefault("base", "");
        if (isOutside(base, BigDecimal.ONE, LARGEST)) {
            errors.add(FieldError.of("base", "plans.error.sum"));
        }
        if (!base.isEmpty() && values.getOrDefault("baseReason", "").isEmpty()) {
            errors.add(FieldError.of("baseReason", "plans.error.base_reason"));
        }
        return errors;
    }

    /** Whether something was typed that is less or more than it may be. */
    static boolean isOutside(String number, BigDecimal least, BigDecimal most) {
        if (number.isEmpty()) {
            return false;
        }
        var value = new BigDecimal(number);
        return value.compareTo(least) < 0 || value.compareTo(most) > 0;
    }
}
