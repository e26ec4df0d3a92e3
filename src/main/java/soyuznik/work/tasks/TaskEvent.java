package soyuznik.work.tasks;

import org.jspecify.annotations.Nullable;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Subject;

/** What becomes of a task. What is to be done stays in its row. */
//
public sealed interface TaskEvent extends BusinessEvent {
    @Override
    CompanyId company();

    @Nullable ProjectId project();

    @Override
    default Subject subject() {
        var project = project();
        return project == null ? Subject.of(company()) : Subject.of(project);
    }

    /** What is done with a task. */
    enum Deed {
        MADE,
        CHANGED,
        DONE,
        REOPENED,
        REMOVED,
        RESTORED
    }

    /**
     * @param project null where the task is about the client alone
     */
    record TaskRecorded(CompanyId company, @Nullable ProjectId project, long task, Deed deed)
            implements TaskEvent {
        @Override
        public String code() {
            return "TaskRecorded";
        }
    }
}
