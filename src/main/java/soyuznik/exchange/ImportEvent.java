package soyuznik.exchange;

import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.Subject;

/** What happens to an import. */
public sealed interface ImportEvent extends BusinessEvent {
    ImportId id();

    @Override
    default Subject subject() {
        return new Subject(Subject.Kind.IMPORT, id().value());
    }

    record FileRead(ImportId id, int rows) implements ImportEvent {
        @Override
        public String code() {
            return "FileRead";
        }
    }

    record FileSeparated(ImportId id) implements ImportEvent {
        @Override
        public String code() {
            return "FileSeparated";
        }
    }

    /** A file that was taken out of its set came back to it. */
    record FileRejoined(ImportId id) implements ImportEvent {
        @Override
        public String code() {
            return "FileRejoined";
        }
    }

    /** A file that was never begun was thrown away. */
    record FileThrown(ImportId id) implements ImportEvent {
        @Override
        public String code() {
            return "FileThrown";
        }
    }

    record FileRestored(ImportId id) implements ImportEvent {
        @Override
        public String code() {
            return "FileRestored";
        }
    }

    record ImportStarted(ImportId id, int rows) implements ImportEvent {
        @Override
        public String code() {
            return "ImportStarted";
        }
    }

    /**
     * @param rows so many were done
     */
    record ImportStopped(ImportId id, int rows) implements ImportEvent {
        @Override
        public String code() {
            return "ImportStopped";
        }
    }

    record ImportUndoStarted(ImportId id) implements ImportEvent {
        @Override
        public String code() {
            return "ImportUndoStarted";
        }
    }

    /**
     * @param records so many went
     */
    record ImportUndone(ImportId id, int records) implements ImportEvent {
        @Override
        public String code() {
            return "ImportUndone";
        }
    }

    record ImportDone(ImportId id, int made, int known, int refused) implements ImportEvent {
        @Override
        public String code() {
            return "ImportDone";
        }
    }
}
