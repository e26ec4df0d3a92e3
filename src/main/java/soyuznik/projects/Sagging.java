package soyuznik.projects;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
        return of(project, met(passages), today);
    }

    /**
     * @param met the codes of criteria that a fact met, by the code of the stage they held
     */
    static List<Finding> of(Project project, Map<String, List<String>> met, LocalDate today) {
        var method = project.course().method();
        return method.before(project.stage()).stream()
                .flatMap(stage ->
                        of(stage, met.getOrDefault(stage.code(), List.of()), project, today))
                .toList();
    }

    private static Map<String, List<String>> met(List<Passage> passages) {
        var met = new HashMap<String, List<String>>();
        for (var passage : passages) {
            var from = passage.from();
            if (passage.kind() == Passage.Kind.PASSED && from != null) {
                met.put(from.code(), passage.met());
            }
        }
        return met;
    }

    private static Stream<Finding> of(
            Stage stage, List<String> met, Project project, LocalDate today) {
        return project.check(stage, today).missing().stream()
                .filter(finding -> met.contains(finding.criterion().code()));
    }
}
