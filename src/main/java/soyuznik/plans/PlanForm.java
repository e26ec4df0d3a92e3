package soyuznik.plans;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
                            Input.of("baseReason", Input.Kind.TEXT),
                            Input.of("deal", Input.Kind.NUMBER),
                            Input.of("conversion", Input.Kind.NUMBER),
                            Input.of("meetings", Input.Kind.NUMBER),
                            Input.of("calls", Input.Kind.NUMBER)));

    private static final BigDecimal LEAST = BigDecimal.valueOf(-90);
    private static final BigDecimal MOST = BigDecimal.valueOf(200);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final BigDecimal MANY = BigDecimal.valueOf(1_000);
    static final BigDecimal LARGEST = BigDecimal.TEN.pow(13);

    private PlanForm() {}

    static List<FieldError> errors(Inputs.Read read) {
        var errors = new ArrayList<>(read.errors());
        errors.addAll(norms(read.values()));
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

    // L-04
    private static List<FieldError> norms(Map<String, String> values) {
        var errors = new ArrayList<FieldError>();
        if (isOutside(values.getOrDefault("deal", ""), BigDecimal.ONE, LARGEST)) {
            errors.add(FieldError.of("deal", "plans.error.sum"));
        }
        if (isOutside(values.getOrDefault("conversion", ""), BigDecimal.ONE, WHOLE)) {
            errors.add(FieldError.of("conversion", "plans.error.share"));
        }
        for (var each : List.of("meetings", "calls")) {
            if (isOutside(values.getOrDefault(each, ""), BigDecimal.ZERO, MANY)) {
                errors.add(FieldError.of(each, "plans.error.count"));
            }
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
