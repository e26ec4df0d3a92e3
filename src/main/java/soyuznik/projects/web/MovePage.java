package soyuznik.projects.web;

import java.util.List;
import java.util.Map;
import soyuznik.projects.Project;
import soyuznik.projects.Stage;
import soyuznik.projects.Verdict;
import soyuznik.shell.Frame;

/** What the way to another stage asks of a project. */
public record MovePage(Project project, Verdict verdict, MoveForm form, ProjectPage.Rights rights) {

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
    public String asks(Stage stage, Frame frame) {
        if (isBack(stage)) {
            return frame.text("projects.move.back");
        }
        if (!isNext(stage)) {
            return frame.text("projects.move.later");
        }
        var missing = verdict.missing().size();
        return missing == 0
                ? frame.text("projects.move.open")
                : frame.text("projects.move.missing", "count", missing);
    }

    private boolean isNext(Stage stage) {
        return project.course().method().after(project.stage()).filter(stage::equals).isPresent();
    }

    /** Whether a reason is asked for: the stage that is wanted lies behind. */
    public boolean goesBack() {
        return stages().stream()
                .anyMatch(stage -> isBack(stage) && stage.code().equals(form.stage()));
    }

    /** The stage that the gate leads to; empty behind the last. */
    public String missingTitle(Frame frame) {
        return project.course()
                .method()
                .after(project.stage())
                .map(stage ->
                        frame.text(
                                verdict instanceof Verdict.Open
                                        ? "projects.gate.open"
                                        : "projects.gate",
                                Map.of("stage", stage.name().in(frame.visitor().language()))))
                .orElseGet(() -> frame.text("projects.gate.win"));
    }
}
