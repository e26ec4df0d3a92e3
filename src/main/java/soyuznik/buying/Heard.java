package soyuznik.buying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import soyuznik.kernel.FieldError;

/**
 * One problem as a talk told of it: what is in the way, what it leads to, what a solution would
 * give; each goes onto the list where that is ticked.
 *
 * @param place what stands behind the names of its fields
 */
record Heard(String place, Map<String, String> read) {
    /** So long one line of the list of problems may be. */
    private static final int LINE = 500;

    String get(String name) {
        return read.getOrDefault(name + place, "");
    }

    private boolean ticked(String tick, String words) {
        return get(tick).equals("true") && !get(words).isEmpty();
    }

    /** It is a problem of its own, or words about one that is listed. */
    boolean isListed() {
        return ticked("listed", "problem");
    }

    boolean isNew() {
        return get("about").isEmpty();
    }

    /** Money is that of a consequence. */
    boolean leads() {
        return ticked("leads", "implication") || !get("worth").isEmpty();
    }

    boolean isNeed() {
        return ticked("need", "payoff");
    }

    boolean isNothing() {
        return !isListed() && !leads() && !isNeed();
    }

    /** How sure its words make us; where nobody is named who said them, we only suppose it. */
    ProblemState state() {
        if (isNeed()) {
            return ProblemState.EXPLICIT;
        }
        return isListed() && !get("saidBy").isEmpty()
                ? ProblemState.CONFIRMED
                : ProblemState.SUPPOSED;
    }

    /** As the form of a problem holds it; who told it is hurt by it, if nobody else is named. */
    Map<String, String> problem() {
        var hurts = get("hurts").isEmpty() ? get("saidBy") : get("hurts");
        return Map.of("text", line("problem"), "personId", hurts);
    }

    Map<String, String> consequence() {
        return Map.of(
                "text", line("implication"), "worth", get("worth"), "personId", get("saidBy"));
    }

    Map<String, String> finding(LocalDate on) {
        var quote = isNeed() ? get("payoff") : get("problem");
        return Map.of(
                "state", state().name(),
                "quote", quote,
                "personId", get("saidBy"),
                "saidOn", on.toString());
    }

    private String line(String words) {
        return get(words).replaceAll("\\s+", " ");
    }

    /** Why it can't go onto the list. */
    List<FieldError> errors() {
        var errors = new ArrayList<FieldError>();
        if (isListed() && isNew()) {
            line("problem", errors);
        }
        if (leads()) {
            line("implication", errors);
        }
        if ((leads() || isNeed()) && isNew() && !isListed()) {
            errors.add(FieldError.of("about" + place, "buying.error.heard.about"));
        }
        if (isNeed() && get("saidBy").isEmpty()) {
            errors.add(FieldError.of("saidBy" + place, "buying.error.said_by"));
        }
        return errors;
    }

    private void line(String words, List<FieldError> errors) {
        if (get(words).isEmpty()) {
            errors.add(FieldError.of(words + place, "buying.error.heard.consequence"));
        } else if (line(words).length() > LINE) {
            errors.add(FieldError.of(words + place, "buying.error.heard.long"));
        }
    }
}
