package soyuznik.buying;

import java.util.List;
import java.util.Map;
import soyuznik.kernel.ProjectId;

/**
 * By what somebody of the client chooses (S-04).
 *
 * @param whose of the client
 * @param answers how it came to its state, the newest first
 */
public record ChoiceCriterion(
        Key key,
        int version,
        String text,
        Named whose,
        Weight weight,
        Source source,
        CriterionState state,
        List<ChoiceAnswer> answers) {
    public ChoiceCriterion {
        answers = List.copyOf(answers);
    }

    /** One of those of a project. */
    public record Key(ProjectId project, long id) {}

    /** As the form holds it. */
    public Map<String, String> values() {
        return Map.of(
                "criterion", text,
                "personId", whose.id().toString(),
                "weight", weight.name(),
                "source", source.name());
    }
}
