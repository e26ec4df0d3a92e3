package soyuznik.clients;

import java.util.List;
import soyuznik.journal.Audit;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.Subject;

/** What happens to our own legal entities. */
public sealed interface OwnEntityEvent extends BusinessEvent {
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

    record OwnEntityAdded(long entity, String name) implements OwnEntityEvent {}

    record OwnEntityChanged(long entity, String name, List<String> fields)
            implements OwnEntityEvent {}

    record OwnEntityRetired(long entity, String name) implements OwnEntityEvent {}

    record OwnEntityRestored(long entity, String name) implements OwnEntityEvent {}

    /** New contracts begin with it from now on. */
    record OwnEntityPreferred(long entity, String name) implements OwnEntityEvent {}
}
