package soyuznik.projects.web;

import java.util.List;
import java.util.Objects;
import soyuznik.projects.Passages;
import soyuznik.projects.Project;
import soyuznik.shell.Choice;
import soyuznik.shell.Frame;

/**
 * Where a project is to go back to, and why.
 *
 * @param seen the stage in which the page showed it
 */
public record ReturnForm(Long seen, Long stage, String reason) {
    public ReturnForm {
        seen = Objects.requireNonNullElse(seen, 0L);
        stage = Objects.requireNonNullElse(stage, 0L);
        reason = Typed.text(reason);
    }

    static ReturnForm blank(Project project) {
        var before = project.course().method().before(project.stage());
        return new ReturnForm(
                project.stage().id(), before.isEmpty() ? 0L : before.getLast().id(), "");
    }

    Passages.Return wanted() {
        return new Passages.Return(seen, stage, reason);
    }

    public List<Choice> choices(Project project, Frame frame) {
        return project.course().method().before(project.stage()).stream()
                .map(earlier ->
                        new Choice(
                                Long.toString(earlier.id()),
                                earlier.name().in(frame.visitor().language())))
                .toList();
    }
}
