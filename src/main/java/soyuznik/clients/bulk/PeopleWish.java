package soyuznik.clients.bulk;

import java.time.LocalDate;
import soyuznik.clients.Basis;
import soyuznik.clients.TypedTags;

/** What becomes of each of many people. */
public sealed interface PeopleWish {
    /** Tags that are put on and taken off. */
    record Tags(TypedTags on, TypedTags off) implements PeopleWish {}

    /** On what basis their data is held. */
    record Held(Basis basis) implements PeopleWish {}

    /** They work at their client no more. */
    record Left(LocalDate on) implements PeopleWish {}
}
