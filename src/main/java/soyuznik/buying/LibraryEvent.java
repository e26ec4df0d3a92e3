package soyuznik.buying;

import soyuznik.journal.Audit;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.Subject;

/** What happens to the library of typical problems. */
// S-10
public sealed interface LibraryEvent extends BusinessEvent {
    @Override
    default String code() {
        return getClass().getSimpleName();
    }

    @Override
    default Subject subject() {
        return new Subject(Subject.Kind.SETTINGS, 1);
    }

    @Override
    default Audit audit() {
        return Audit.SETTINGS;
    }

    /** What becomes of one. */
    enum Deed {
        ADDED,
        CHANGED,
        RETIRED,
        OFFERED
    }

    record TypicalProblemKept(String problemRu, String problemEn, Deed deed)
            implements LibraryEvent {}
}
