package soyuznik.clients;

import java.time.Instant;
import java.util.List;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.UserId;

/**
 * What a module does with its records when one person turns out to be another, and when that is
 * undone. Works inside the transaction of the merger, both people locked.
 */
// C-09
public interface AbsorbsPeople {

    /** What points to people; a test holds it against the foreign keys of the database. */
    List<PersonPointer> pointers();

    /** Lets everything point to the one that stays. */
    List<Moved> absorb(Going going);

    /** The inverse, as far as nobody has written anew since. */
    void giveBack(List<Moved> moved, Going going);

    /** Who goes into whom, by whose decision. */
    record Going(PersonId gone, PersonId kept, UserId by, Instant at) {}

    /**
     * One record that points to the other now.
     *
     * @param what the name of its {@link PersonPointer}
     * @param before what stood there; empty where it was the number alone
     */
    record Moved(String what, long id, String before) {}
}
