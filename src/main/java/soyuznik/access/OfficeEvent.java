package soyuznik.access;

import java.time.LocalDate;
import java.util.List;
import soyuznik.journal.Audit;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Subject;

/** What happens to our company, its branches and its rights. */
public sealed interface OfficeEvent extends BusinessEvent {
    Subject SETTINGS = new Subject(Subject.Kind.SETTINGS, 1);

    @Override
    default String code() {
        return getClass().getSimpleName();
    }

    @Override
    default Subject subject() {
        return SETTINGS;
    }

    @Override
    default Audit audit() {
        return Audit.SETTINGS;
    }

    record CompanyFounded() implements OfficeEvent {}

    /**
     * @param fields the names of what was changed, as message keys
     */
    record SettingsChanged(List<String> fields) implements OfficeEvent {}

    /**
     * @param rights each changed cell as role, verb and extent, in code
     */
    record RightsChanged(List<String> rights) implements OfficeEvent {
        @Override
        public Audit audit() {
            return Audit.ACCESS;
        }
    }

    record BranchMade(BranchId branch, String name) implements OfficeEvent {
        @Override
        public Subject subject() {
            return Subject.of(branch);
        }

        @Override
        public Audit audit() {
            return Audit.ACCESS;
        }
    }

    /** W-01: it went with an import that was undone. */
    record BranchUnmade(BranchId branch, String name) implements OfficeEvent {
        @Override
        public Subject subject() {
            return Subject.of(branch);
        }

        @Override
        public Audit audit() {
            return Audit.ACCESS;
        }
    }

    record BranchRenamed(BranchId branch, String from, String to) implements OfficeEvent {
        @Override
        public Subject subject() {
            return Subject.of(branch);
        }

        @Override
        public Audit audit() {
            return Audit.ACCESS;
        }
    }

    /**
     * @param dictionary as the key of a message; so in all events of words
     */
    record WordAdded(String dictionary, String wordRu, String wordEn) implements OfficeEvent {}

    /**
     * @param number the version of the text of consent
     */
    record ConsentTextPublished(int number) implements OfficeEvent {}

    /**
     * @param currencies of which rates were written
     */
    record RatesSet(int count, List<String> currencies) implements OfficeEvent {}

    /**
     * @param rate as a plain number
     */
    record RateRemoved(String currency, String rate, LocalDate since) implements OfficeEvent {}

    record RateRestored(String currency, String rate, LocalDate since) implements OfficeEvent {}

    record WordRenamed(String dictionary, String fromRu, String fromEn, String toRu, String toEn)
            implements OfficeEvent {
        static WordRenamed of(DictionaryEntry before, String ru, String en) {
            return new WordRenamed(
                    "dictionary." + before.dictionary(), before.ru(), before.en(), ru, en);
        }
    }

    record WordRetired(String dictionary, String wordRu, String wordEn) implements OfficeEvent {}

    record WordRestored(String dictionary, String wordRu, String wordEn) implements OfficeEvent {}

    /**
     * @param bearer as the key of a message; so in all events of custom fields
     */
    record CustomFieldAdded(String bearer, String fieldRu, String fieldEn) implements OfficeEvent {}

    record CustomFieldChanged(String bearer, String fromRu, String fromEn, String toRu, String toEn)
            implements OfficeEvent {}

    record CustomFieldRetired(String bearer, String fieldRu, String fieldEn)
            implements OfficeEvent {}

    record CustomFieldRestored(String bearer, String fieldRu, String fieldEn)
            implements OfficeEvent {}

    record CustomFieldMoved(String bearer, String fieldRu, String fieldEn) implements OfficeEvent {}

    record WordMoved(String dictionary, String wordRu, String wordEn) implements OfficeEvent {}
}
