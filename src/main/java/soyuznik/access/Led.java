package soyuznik.access;

import java.util.Optional;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;

/**
 * What stands in a branch because somebody of that branch leads it. Whoever goes to another branch
 * takes it along or leaves it; the module that keeps such things implements it.
 */
// T-01
public interface Led {
    /** How much of it stands in the branch. */
    int count(UserId leader, BranchId branch);

    /**
     * It goes along, within the verb that moves who leads it.
     *
     * @return what went; nothing where the leader leads none there any more
     */
    Optional<Went> follow(Way way, UserId by);

    /**
     * @param number under which it is taken back
     * @param count how much of it
     */
    record Went(long number, int count) {}

    /** Who goes from where to where. */
    record Way(UserId leader, BranchId from, BranchId to) {}

    /**
     * What went along with the leader goes back, as far as it is still led and stands there.
     *
     * @return how much of it; nothing where it went back before
     */
    Optional<Back> back(long number, UserId leader, UserId by);

    /**
     * @param branch the name of that to which it went back
     */
    record Back(int count, String branch) {}

    /** What becomes of it, as whoever moves the leader has said. */
    enum Along {
        UNSAID,
        GO,
        STAY
    }
}
