package soyuznik.projects.web.methods;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import soyuznik.projects.Finding;
import soyuznik.projects.Method;
import soyuznik.projects.Stage;

/**
 * A method that is being written, held against the facts of a project.
 *
 * @param sample what the project is called; empty: a new one, of which nothing is known
 * @param findings by the code of the stage
 */
public record TrialPage(String sample, Method method, Map<String, List<Finding>> findings) {
    public List<Finding> of(Stage stage) {
        return findings.getOrDefault(stage.code(), List.of());
    }

    /** Where the project would stand: the first stage whose gate holds. */
    public Optional<Stage> reached() {
        return method.stages().stream()
                .filter(stage -> of(stage).stream().anyMatch(Finding::isMissing))
                .findFirst();
    }
}
