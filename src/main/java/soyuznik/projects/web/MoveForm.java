package soyuznik.projects.web;

import java.util.Objects;
import soyuznik.projects.Passages;
import soyuznik.projects.Project;

/**
 * To which stage a project is to go.
 *
 * @param seen the stage in which the page showed it
 * @param stage the code of the stage
 * @param board the board to come back to, as its address asks for it; empty: to the project
 * @param dropped a card was dropped on the board
 */
public record MoveForm(Long seen, String stage, String reason, String board, boolean dropped) {
    public MoveForm {
        seen = Objects.requireNonNullElse(seen, 0L);
        stage = Typed.text(stage);
        reason = Typed.text(reason);
        board = Typed.text(board);
    }

    /** To the next stage, if there is one. */
    static MoveForm blank(Project project, String board) {
        var next = project.course().method().after(project.stage());
        return new MoveForm(
                project.stage().id(), next.map(stage -> stage.code()).orElse(""), "", board, false);
    }

    Passages.Move wanted() {
        return new Passages.Move(seen, stage, reason);
    }

    String back(Object project) {
        return board.isEmpty() ? "/projects/" + project : BoardForm.read(board).address();
    }
}
