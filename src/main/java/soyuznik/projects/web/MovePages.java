package soyuznik.projects.web;

import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Project;
import soyuznik.projects.Projects;
import soyuznik.shell.Answer;

/** Makes the pages that say what the way to another stage asks. */
@Component
class MovePages {
    private final Projects projects;
    private final BoardPages boards;
    private final Clock clock;

    MovePages(Projects projects, BoardPages boards, Clock clock) {
        this.projects = projects;
        this.boards = boards;
        this.clock = clock;
    }

    ModelAndView blank(ProjectId id, String board, Viewer viewer) {
        var project = projects.get(id, Right.PASS_GATES, viewer);
        return form(of(project, MoveForm.blank(project, board), viewer));
    }

    /** Beside the board from which the card was dropped, or by itself. */
    ModelAndView again(ProjectId id, MoveForm form, Viewer viewer) {
        var page = of(projects.get(id, viewer), form, viewer);
        return form.dropped()
                ? boards.page(BoardForm.read(form.board()), page, viewer)
                : form(page);
    }

    private static ModelAndView form(MovePage page) {
        return Answer.page("projects/move/form", "page", page);
    }

    private MovePage of(Project project, MoveForm form, Viewer viewer) {
        return new MovePage(
                project,
                LocalDate.now(clock),
                form,
                new ProjectPage.Rights(
                        viewer.may(Right.LEAD_PROJECTS, project.own()),
                        viewer.may(Right.PASS_GATES, project.own()),
                        viewer.may(Right.WAIVE, project.own())));
    }
}
