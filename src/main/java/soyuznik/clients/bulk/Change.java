package soyuznik.clients.bulk;

import java.util.List;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;

/** What becomes of each of the chosen clients. */
public sealed interface Change {

    /** Another one leads it from now on. */
    record Responsible(UserId to, boolean giverStays) implements Change {}

    /** Out of the pool, to whoever takes it. */
    record Taking(UserId to) implements Change {}

    /** Nobody leads it from now on; it stands in the pool of the branch. */
    record Pool(BranchId branch) implements Change {}

    /**
     * @param on the numbers of tags to put on it
     * @param off those to take off
     */
    record Tags(List<Long> on, List<Long> off) implements Change {
        public Tags {
            on = List.copyOf(on);
            off = List.copyOf(off);
        }
    }

    /** What is needed for it, over each of the clients. */
    // T-07
    default Right right() {
        return switch (this) {
            case Responsible _, Pool _ -> Right.REASSIGN;
            case Taking _ -> Right.MAKE_CLIENTS;
            case Tags _ -> Right.EDIT_CLIENTS;
        };
    }

    default What what() {
        return switch (this) {
            case Responsible _ -> What.RESPONSIBLE;
            case Taking _ -> What.TAKING;
            case Pool _ -> What.POOL;
            case Tags _ -> What.TAGS;
        };
    }

    /** Under which name it is kept. */
    enum What {
        RESPONSIBLE,
        TAKING,
        POOL,
        TAGS
    }
}
