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

    /** What becomes of something on a list. */
    enum Deed {
        ADDED,
        CHANGED,
        REMOVED,
        RESTORED
    }

    /** B-01. */
    record ParticipantRecorded(ProjectId project, CompanyId company, Deed deed, long participant)
            implements BuyingEvent {}

    /** S-01. */
    record ProblemRecorded(ProjectId project, CompanyId company, Deed deed, long problem)
            implements BuyingEvent {}

    /** S-01. */
    record ConsequenceRecorded(ProjectId project, CompanyId company, Deed deed, long consequence)
            implements BuyingEvent {}

    /** S-02: a problem came to another state. */
    record ProblemFound(
            ProjectId project, CompanyId company, long problem, long finding, ProblemState state)
            implements BuyingEvent {}

    /** S-04. */
    record CriterionRecorded(ProjectId project, CompanyId company, Deed deed, long criterion)
            implements BuyingEvent {}

    /** S-04: a criterion of choice came to another state. */
    record CriterionAnswered(
            ProjectId project, CompanyId company, long criterion, long answer, CriterionState state)
            implements BuyingEvent {}

    /** B-05. */
    record PresentationWritten(ProjectId project, CompanyId company, long participant)
            implements BuyingEvent {}

    /** B-07. */
    record PathRecorded(ProjectId project, CompanyId company, Deed deed, long step)
            implements BuyingEvent {}

    /** What becomes of a step towards somebody who does not act. */
    enum Turn {
        BEGUN,
        ENDED,
        REOPENED
    }

    /** B-06. */
    record EscalationRecorded(ProjectId project, CompanyId company, Turn turn, long escalation)
            implements BuyingEvent {}

    /** B-02. */
    record StanceJudged(ProjectId project, CompanyId company, long participant, long judgement)
            implements BuyingEvent {}
}
