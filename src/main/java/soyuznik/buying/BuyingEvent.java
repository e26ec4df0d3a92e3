package soyuznik.buying;

import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Subject;

/**
 * What happens to what we know of a decision. Who it is about and what is thought of them stays in
 * rows that can be erased.
 */
public sealed interface BuyingEvent extends BusinessEvent {
    ProjectId project();

    @Override
    CompanyId company();

    @Override
    default String code() {
        return getClass().getSimpleName();
    }

    @Override
    default Subject subject() {
        return Subject.of(project());
    }

    /** What becomes of somebody on the list of who decides. */
    enum Deed {
        ADDED,
        CHANGED,
        REMOVED,
        RESTORED
    }

    /** B-01. */
    record ParticipantRecorded(ProjectId project, CompanyId company, Deed deed, long participant)
            implements BuyingEvent {}

    /** B-02. */
    record StanceJudged(ProjectId project, CompanyId company, long participant, long judgement)
            implements BuyingEvent {}
}
