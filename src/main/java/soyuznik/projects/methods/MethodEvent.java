package soyuznik.projects.methods;

import soyuznik.journal.Audit;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.Subject;

/** What happens to methods. */
public sealed interface MethodEvent extends BusinessEvent {
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

    record MethodPublished(String method, int number, String nameRu, String nameEn)
            implements MethodEvent {}

    record MethodRetired(String method, String nameRu, String nameEn) implements MethodEvent {}

    record MethodRevived(String method, String nameRu, String nameEn) implements MethodEvent {}

    /**
     * P-17: up to where a short sale is proposed.
     *
     * @param amount as a plain number
     */
    record MethodLimitsChanged(String amount, String currency, int days) implements MethodEvent {}
}
