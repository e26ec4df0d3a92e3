package soyuznik.projects.web;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.ProjectId;

/**
 * One value of a sale that is changed in its place.
 *
 * @param field by its name in the form of projects
 * @param was the value as somebody had it before the eyes, an amount with its currency
 * @param now as it is to be, likewise
 */
record SaleValue(String field, String was, String now) {
    /** Those that can be changed without another. */
    static final String FIELDS = "need|product|amount|plannedClose";

    private static final Set<String> RETURNING = Set.of("amount", "plannedClose");

    static SaleValue of(String field, Map<String, String> typed, ProjectForm form) {
        return new SaleValue(field, typed.getOrDefault("was", "").strip(), form.value(field));
    }

    /**
     * Only a change of this very value meanwhile is in the way, not one of another.
     *
     * @param theirs as it is saved now
     */
    boolean isOvertaken(String theirs) {
        return !theirs.equals(was) && !theirs.equals(now);
    }

    Outcome.Difference difference(String theirs) {
        return new Outcome.Difference(field, theirs, now);
    }

    /** Where a post takes it back; null: words, and amounts that changed their currency, stay. */
    Outcome.@Nullable Undo undo(ProjectId project) {
        boolean returns =
                RETURNING.contains(field)
                        && !was.equals(now)
                        && (was.isEmpty() || currency(was).equals(currency(now)));
        return returns
                ? new Outcome.Undo(
                        "/projects/"
                                + project
                                + "/sale/"
                                + field
                                + "/return?was="
                                + digits(now)
                                + "&now="
                                + digits(was))
                : null;
    }

    /** Empty of a day. */
    private static String currency(String value) {
        return value.replaceFirst("^[^ ]*", "");
    }

    /** What an undo may carry: digits and points. */
    private static String digits(String value) {
        return value.replace("-", "").replaceAll(" .*", "");
    }

    /**
     * What a form would have sent for the digits of an undo.
     *
     * @param currency of the amount
     */
    static Map<String, String> typed(String field, Digits digits, String currency) {
        var typed = new HashMap<String, String>();
        typed.put("currency", currency);
        typed.put(field, written(field, digits.now()));
        var was = written(field, digits.was());
        typed.put("was", field.equals("amount") && !was.isEmpty() ? was + ' ' + currency : was);
        return typed;
    }

    /** Of an undo. */
    record Digits(String was, String now) {
        Digits {
            was = Typed.text(was);
            now = Typed.text(now);
        }
    }

    private static String written(String field, String digits) {
        try {
            return field.equals("plannedClose") && !digits.isEmpty()
                    ? LocalDate.parse(digits, DateTimeFormatter.BASIC_ISO_DATE).toString()
                    : digits;
        } catch (DateTimeParseException e) {
            return digits;
        }
    }
}
