package soyuznik.exchange;

import soyuznik.journal.Audit;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.Subject;

/** What happens to an import. */
public sealed interface ImportEvent extends BusinessEvent {
    ImportId id();

    @Override
    default String code() {
        return getClass().getSimpleName();
    }

    @Override
    default Subject subject() {
        return new Subject(Subject.Kind.IMPORT, id().value());
    }

    @Override
    default Audit audit() {
        return Audit.IMPORT;
    }

    record FileRead(ImportId id, int rows) implements ImportEvent {}

    record FileSeparated(ImportId id) implements ImportEvent {}

    /** A file that was taken out of its set came back to it. */
    record FileRejoined(ImportId id) implements ImportEvent {}

    /** A file that was never begun was thrown away. */
    record FileThrown(ImportId id) implements ImportEvent {}

    record FileRestored(ImportId id) implements ImportEvent {}

    record ImportStarted(ImportId id, int rows) implements ImportEvent {}

    /**
     * @param rows so many were done
     */
    record ImportStopped(ImportId id, int rows) implements ImportEvent {}

    record ImportUndoStarted(ImportId id) implements ImportEvent {}

    /**
     * @param records so many went
     */
    record ImportUndone(ImportId id, int records) implements ImportEvent {}

    record ImportDone(ImportId id, int made, int known, int refused) implements ImportEvent {}
}
