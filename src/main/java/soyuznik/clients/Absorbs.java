package soyuznik.clients;

import java.util.List;
import soyuznik.kernel.CompanyId;

/**
 * What a module does with its records when a client goes into another one, and when the merger is
 * undone. Works inside the transaction of the merger, both clients locked; who sees the records is
 * told by {@link ReachChanged} afterwards.
 */
// C-09
public interface Absorbs {

    /** What moves; a test holds it against the foreign keys of the database. */
    List<Belonging> belongings();

    /** Gives everything of the one to the other; asked again, it moves what came meanwhile. */
    List<Moved> absorb(CompanyId gone, CompanyId kept);

    /** Gives these back, as far as they still belong to the one that stayed. */
    void giveBack(List<Moved> moved, CompanyId kept);

    /**
     * One record that went over.
     *
     * @param what the name of its {@link Belonging}
     */
    record Moved(String what, long id, CompanyId from) {}
}
