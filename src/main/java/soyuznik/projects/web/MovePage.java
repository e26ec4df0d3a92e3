package soyuznik.projects.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import soyuznik.projects.Finding;
import soyuznik.projects.Project;
import soyuznik.projects.Stage;
import soyuznik.shell.Frame;

/** What the way to another stage asks of a project. */
public record MovePage(Project project, LocalDate today, MoveForm form, ProjectPage.Rights rights) {

    /**
     * A gate on the way that holds.
     *
     * @param here the project stands before it: only there anything can be carried or waived
     */
    public record Held(Stage stage, List<Finding> missing, boolean here) {}

    public String address() {
        return "/projects/" + project.id();
    }

    public String back() {
        return form.back(project.id());
    }

    public List<Stage> stages() {
        return project.course().method().stages().stream()
                .filter(stage -> !stage.equals(project.stage()))
                .toList();
    }

    public boolean isBack(Stage stage) {
        return stage.position() < project.stage().position();
    }

    /** What the way there asks, in words. */
    // P-18
    public String asks(Stage stage, Frame frame) {
        if (isBack(stage)) {
            return frame.text("projects.move.back");
        }
        var missing = held(stage).mapToInt(held -> held.missing().size()).sum();
        return missing == 0
                ? frame.text("projects.move.open")
                : frame.text("projects.move.missing", "count", missing);
    }

    /** Whether a reason is asked for: the stage that is wanted lies behind. */
    public boolean goesBack() {
        return wanted().anyMatch(this::isBack);
    }

    private Stream<Stage> wanted() {
        return stages().stream().filter(stage -> stage.code().equals(form.stage()));
    }

    /** The gates that hold on the way to the stage that is wanted; else that of its own stage. */
    public List<Held> held() {
        return wanted().filter(stage -> !isBack(stage))
                .findFirst()
                .map(this::held)
                .orElseGet(() -> held(List.of(project.stage()).stream()))
                .toList();
    }

    private Stream<Held> held(Stage to) {
        return held(
                project.course().method().stages().stream()
                        .filter(stage -> stage.position() >= project.stage().position())
                        .filter(stage -> stage.position() < to.position()));
    }

    private Stream<Held> held(Stream<Stage> gated) {
        return gated.map(stage ->
                        new Held(
                                stage,
                                project.check(stage, today).missing(),
                                stage.equals(project.stage())))
                .filter(held -> !held.missing().isEmpty());
    }

    /** To which stage the gate leads; behind the last the project is won. */
    public String title(Held held, Frame frame) {
        return project.course()
                .method()
                .after(held.stage())
                .map(stage ->
                        frame.text(
                                "projects.gate",
                                Map.of("stage", stage.name().in(frame.visitor().language()))))
                .orElseGet(() -> frame.text("projects.gate.win"));
    }
}
