package soyuznik.buying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import soyuznik.kernel.FieldError;

/** What must be true of a judgement beside the form of each of its fields. */
// B-02
final class ParticipantRules {
    private ParticipantRules() {}

    /** It was judged already; and it is by an act that somebody is an ally, so the act is told. */
    static List<FieldError> errors(Map<String, String> typed, LocalDate today) {
        var errors = new ArrayList<FieldError>();
        var on = typed.getOrDefault("judgedOn", "");
        if (!on.isEmpty() && LocalDate.parse(on).isAfter(today)) {
            errors.add(FieldError.of("judgedOn", "projects.error.future"));
        }
        boolean ally = typed.getOrDefault("stance", "").equals(Stance.ALLY.name());
        if (ally && typed.getOrDefault("why", "").isEmpty()) {
            errors.add(FieldError.of("why", "buying.error.ally"));
        }
        return errors;
    }
}
