package soyuznik.clients;

import soyuznik.kernel.PersonId;

/** A way to reach a person, as recorded. */
public record PersonContact(long id, int version, ContactData data) {
    /** A contact and the person it leads to. */
    public record Key(PersonId person, long contact) {}
}
