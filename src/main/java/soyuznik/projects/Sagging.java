package soyuznik.projects;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a passed gate stood on and does not stand on any more (P-16): somebody left, a record is
 * taken away or too old. The project is not thrown back.
 */
// P-16
public final class Sagging {
    private Sagging() {}

    /**
     * Criteria that a fact met when their gate was passed the last time, and none meets now. What
     * was waived, carried or accepted on entry never was met.
     */
    public static List<Finding> of(Project project, List<Passage> passages, LocalDate today) {
        var method = project.course().method();
        return method.before(project.stage()).stream()
                .flatMap(stage -> of(stage, met(stage, passages), project, today))
                .toList();
    }

    private static List<String> met(Stage stage, List<Passage> passages) {
        return passages.stream()
                .filter(passage -> passage.kind() == Passage.Kind.PASSED)
                .filter(passage -> isFrom(passage, stage))
                .max(Comparator.comparing(Passage::at))
                .map(Passage::met)
                .orElse(List.of());
    }

    private static boolean isFrom(Passage passage, Stage stage) {
        return Optional.ofNullable(passage.from())
                .filter(from -> from.code().equals(stage.code()))
                .isPresent();
    }

    private static Stream<Finding> of(
            Stage stage, List<String> met, Project project, LocalDate today) {
        return project.check(stage, today).missing().stream()
                .filter(finding -> met.contains(finding.criterion().code()));
    }
}
