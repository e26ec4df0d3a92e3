package soyuznik.files;

import org.jspecify.annotations.Nullable;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Subject;

/** What happens to files. Their names may name a person, and are not told in a history. */
public sealed interface FileEvent extends BusinessEvent {
    @Override
    default String code() {
        return getClass().getSimpleName();
    }

    record FileAttached(Subject subject, @Nullable CompanyId company, long file)
            implements FileEvent {}

    record FileDetached(Subject subject, @Nullable CompanyId company, long file)
            implements FileEvent {}

    record FileReturned(Subject subject, @Nullable CompanyId company, long file)
            implements FileEvent {}
}
