package soyuznik.projects.methods;

import static soyuznikdb.projects.Tables.METHOD_LIMITS;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.journal.Journal;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.projects.MethodLimits;
import soyuznik.projects.Suggestions;
import soyuznik.shell.Input;
import soyuznik.shell.Inputs;

/** Up to which sum, and within how many days, a short sale is proposed. */
// P-17
@Repository
@Transactional(readOnly = true)
public class Limits {
    public static final Inputs INPUTS =
            new Inputs(
                    List.of(
                            Input.of("shortAmount", Input.Kind.NUMBER).needed(),
                            Input.of("shortDays", Input.Kind.WHOLE).needed()));

    private final DSLContext sql;
    private final Suggestions suggestions;
    private final Journal journal;
    private final Clock clock;

    Limits(DSLContext sql, Suggestions suggestions, Journal journal, Clock clock) {
        this.sql = sql;
        this.suggestions = suggestions;
        this.journal = journal;
        this.clock = clock;
    }

    public MethodLimits get() {
        return suggestions.limits();
    }

    /** As the form asks for them. */
    public static Map<String, String> values(MethodLimits limits) {
        return Map.of(
                "shortAmount",
                limits.amount().amount().stripTrailingZeros().toPlainString(),
                "shortDays",
                Integer.toString(limits.days()));
    }

    /**
     * @param version of the limits as the person had them before the eyes
     */
    @Transactional
    public Outcome<MethodLimits> change(int version, Map<String, String> typed, Viewer by) {
        if (!by.may(Right.EDIT_DICTIONARIES)) {
            return new Outcome.Forbidden<>();
        }
        var read = INPUTS.read(typed);
        var errors = new ArrayList<>(read.errors());
        if (read.values().getOrDefault("shortAmount", "").startsWith("-")) {
            errors.add(FieldError.of("shortAmount", "projects.limits.error.negative"));
        }
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var before = get();
        var differences = Inputs.differences(values(before), read.values());
        if (differences.isEmpty()) {
            return done(before);
        }
        return write(version, read.values())
                ? changed(by)
                : new Outcome.Stale<>(differences, before.version());
    }

    private boolean write(int version, Map<String, String> values) {
        return sql.update(METHOD_LIMITS)
                        .set(
                                METHOD_LIMITS.SHORT_AMOUNT,
                                new BigDecimal(values.getOrDefault("shortAmount", "")))
                        .set(
                                METHOD_LIMITS.SHORT_DAYS,
                                Integer.valueOf(values.getOrDefault("shortDays", "")))
                        .set(METHOD_LIMITS.VERSION, METHOD_LIMITS.VERSION.plus(1))
                        .where(METHOD_LIMITS.VERSION.eq(version))
                        .execute()
                == 1;
    }

    private Outcome<MethodLimits> changed(Viewer by) {
        var after = get();
        var amount = after.amount();
        journal.record(
                new MethodEvent.MethodLimitsChanged(
                        amount.amount().toPlainString(), amount.currency(), after.days()),
                by.user(),
                clock.instant());
        return done(after);
    }

    private static Outcome<MethodLimits> done(MethodLimits limits) {
        return Outcome.done(limits, Text.of("projects.limits.saved"));
    }
}
