package soyuznik.clients;

import org.jspecify.annotations.Nullable;
import soyuznik.kernel.PersonId;

/** A way to reach a person, as recorded. */
public record PersonContact(long id, int version, ContactData data) {
    /** A contact and the person it leads to. */
    public record Key(PersonId person, long contact) {}

    /** What rings, writes or opens it; null: nothing does. */
    public @Nullable String href() {
        return data.href();
    }
}
