package soyuznik.insights.web;

import java.util.List;
import java.util.Map;
import soyuznik.insights.Cycle;
import soyuznik.projects.Stage;

/** How long projects stand in each stage (N-02). */
public record StaysPage(CohortPage page, Map<String, Cycle> stays) {
    public StaysPage {
        stays = Map.copyOf(stays);
    }

    public List<Stage> stages() {
        return page.method().stages();
    }

    public Cycle of(Stage stage) {
        return stays.getOrDefault(stage.code(), new Cycle(List.of()));
    }

    /** The curves of the stage. */
    public String curves(Stage stage) {
        return page.form().atStage(stage.code());
    }
}
