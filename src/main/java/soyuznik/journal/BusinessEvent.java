package soyuznik.journal;

import org.jspecify.annotations.Nullable;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Subject;

/**
 * Something that happened in the business: a record whose components are the details. The code is
 * never renamed; a changed record gets the next version. The sentence that a person reads is the
 * message {@code event.<code>}.
 */
public interface BusinessEvent {
    String code();

    default int version() {
        return 1;
    }

    Subject subject();

    /** The client whose history shows the event; null where it is about no client. */
    default @Nullable CompanyId company() {
        return null;
    }

    /** Under what it is audited; null: it is the business of those who see its record. */
    default @Nullable Audit audit() {
        return null;
    }
}
