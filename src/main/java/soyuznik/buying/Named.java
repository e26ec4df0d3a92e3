package soyuznik.buying;

import soyuznik.kernel.PersonId;

/** Somebody of the client, by name. */
public record Named(PersonId id, String name) {}
