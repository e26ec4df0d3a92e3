package soyuznik.shell;

import soyuznik.kernel.Subject;
import soyuznik.kernel.UserId;

/** Tells our people what happened without them and concerns them; attention answers. */
public interface Bell {
    /**
     * Within the transaction of what happened, and only if that comes through. Nobody is told what
     * they did themselves; many records in one transaction are told as one, by their number.
     */
    void ring(UserId whom, Tiding tiding);

    /**
     * What was taken back before the person read of it is not told.
     *
     * @return whether it was so
     */
    boolean takeBack(UserId whom, Tiding.What what, Subject about);

    /** How much the person was told and has not read yet. */
    int unread(UserId person);
}
