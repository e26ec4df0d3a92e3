package soyuznik.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.ProjectId;
import soyuznik.kernel.Subject;

/**
 * What happens in the work on a project, or with a client alone. What was said stays in its rows.
 */
public sealed interface WorkEvent extends BusinessEvent {
    /** Null where it is about the client alone. */
    @Nullable ProjectId project();

    @Override
    CompanyId company();

    @Override
    default String code() {
        return getClass().getSimpleName();
    }

    @Override
    default Subject subject() {
        var project = project();
        return project == null ? Subject.of(company()) : Subject.of(project);
    }

    /** What becomes of a talk beside its results. */
    enum Deed {
        PLANNED,
        MOVED,
        MISSED,
        EXPECTED,
        REMOVED,
        RESTORED,
        /** It was about no project, and is about this one. */
        GIVEN,
        TAKEN_BACK
    }

    /** */
    record TalkRecorded(
            @Nullable ProjectId project, CompanyId company, Deed deed, long talk, TalkKind kind)
            implements WorkEvent {}

    /** a planned talk takes place on another day. */
    record TalkMoved(
            @Nullable ProjectId project,
            CompanyId company,
            long talk,
            TalkKind kind,
            LocalDate from,
            LocalDate to)
            implements WorkEvent {}

    /** the results are written down, or corrected. */
    record TalkHeld(
            @Nullable ProjectId project,
            CompanyId company,
            long talk,
            TalkKind kind,
            Derived.Came came)
            implements WorkEvent {}

    /** */
    record PromiseSettled(
            @Nullable ProjectId project,
            CompanyId company,
            long promise,
            Side side,
            PromiseState state)
            implements WorkEvent {}

    /** the client holds an objection no more, or again. */
    record ObjectionSettled(
            @Nullable ProjectId project, CompanyId company, long objection, ObjectionState state)
            implements WorkEvent {}

    /** What becomes of a letter of results. */
    enum Post {
        SENT,
        WITHDRAWN,
        AGREED,
        DISAGREED
    }

    /** the letter went out, or was answered. */
    record LetterRecorded(@Nullable ProjectId project, CompanyId company, long talk, Post post)
            implements WorkEvent {}

    /** what we want of a talk is written down, or changed. */
    record TalkPrepared(@Nullable ProjectId project, CompanyId company, long talk)
            implements WorkEvent {}
}
