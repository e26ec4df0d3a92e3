package soyuznik.work.parts;

import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;

/** What becomes of a part of a project. What is asked stays in its row. */
// T-07
public sealed interface PartEvent extends BusinessEvent {
    @Override
    CompanyId company();

    ProjectId project();

    @Override
    default Subject subject() {
        return Subject.of(project());
    }

    /** What is done with it. */
    enum Deed {
        GIVEN,
        ENDED,
        RESUMED
    }

    /**
     * @param user who does it
     */
    record PartRecorded(CompanyId company, ProjectId project, UserId user, PartKind kind, Deed deed)
            implements PartEvent {
        @Override
        public String code() {
            return "PartRecorded";
        }
    }
}
