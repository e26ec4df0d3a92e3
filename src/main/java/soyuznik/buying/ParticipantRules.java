package soyuznik.buying;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import soyuznik.kernel.FieldError;

/** What must be true beside the form of each field. */
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

    /** Nobody reports to oneself, nor to somebody who is not on the list. */
    // B-04
    static List<FieldError> circle(Map<String, String> typed, Set<Long> listed, long self) {
        return Stream.of("chiefId", "heeds")
                .filter(field ->
                        Arrays.stream(typed.getOrDefault(field, "").split(" "))
                                .anyMatch(id -> !id.isEmpty() && !isOther(id, listed, self)))
                .map(field -> FieldError.of(field, "buying.error.circle"))
                .toList();
    }

    private static boolean isOther(String id, Set<Long> listed, long self) {
        return id.matches("\\d{1,18}")
                && listed.contains(Long.valueOf(id))
                && Long.parseLong(id) != self;
    }
}
