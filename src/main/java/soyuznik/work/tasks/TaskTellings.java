package soyuznik.work.tasks;

import org.springframework.stereotype.Component;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;
import soyuznik.projects.Clerk;
import soyuznik.shell.Bell;
import soyuznik.shell.Tiding;
import soyuznik.shell.Tiding.What;
import soyuznik.work.tasks.TaskEvent.Deed;
import soyuznik.work.tasks.TaskEvent.TaskRecorded;

/** Tells the history what became of a task, and whoever has to know it. */
@Component
class TaskTellings {
    private final TaskRows rows;
    private final Clerk clerk;
    private final Bell bell;

    TaskTellings(TaskRows rows, Clerk clerk, Bell bell) {
        this.rows = rows;
        this.clerk = clerk;
        this.bell = bell;
    }

    void note(Task task, Deed deed, Viewer by) {
        var project = task.project();
        var about = project == null ? null : project.id();
        clerk.note(new TaskRecorded(task.client().id(), about, task.id(), deed), by);
    }

    void given(UserId whom, Task task, Viewer by) {
        ring(whom, task, What.TASK_GIVEN, by);
    }

    /** Whoever has given it to somebody else hears of it. */
    void done(Task task, Viewer by) {
        var giver = rows.giver(task.id());
        if (!giver.equals(task.owner().id())) {
            ring(giver, task, What.TASK_DONE, by);
        }
    }

    /** What was taken away before anybody read of it is not told, and told when it is back. */
    void removed(Task task, boolean removed, Viewer by) {
        if (rows.giver(task.id()).equals(task.owner().id())) {
            return;
        }
        if (removed) {
            bell.takeBack(task.owner().id(), What.TASK_GIVEN, about(task));
        } else {
            given(task.owner().id(), task, by);
        }
    }

    private void ring(UserId whom, Task task, What what, Viewer by) {
        bell.ring(whom, new Tiding(what, about(task), by.user()));
    }

    private static Subject about(Task task) {
        var project = task.project();
        return project == null ? Subject.of(task.client().id()) : Subject.of(project.id());
    }
}
