package soyuznik.clients.bulk;

import java.time.LocalDate;
import java.util.List;
import soyuznik.clients.Basis;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Right;
import soyuznik.kernel.UserId;

/** What becomes of each of the chosen ones. */
public sealed interface Change {
    /** Of each of many clients. */
    sealed interface OfClients extends Change {}

    /** Of each of many people. */
    sealed interface OfPeople extends Change {}

    /** Another one leads it from now on. */
    record Responsible(UserId to, boolean giverStays) implements OfClients {}

    /** Out of the pool, to whoever takes it. */
    record Taking(UserId to) implements OfClients {}

    /** Nobody leads it from now on; it stands in the pool of the branch. */
    record Pool(BranchId branch) implements OfClients {}

    /**
     * @param on the numbers of tags to put on it
     * @param off those to take off
     */
    record Tags(List<Long> on, List<Long> off) implements OfClients, OfPeople {
        public Tags {
            on = List.copyOf(on);
            off = List.copyOf(off);
        }
    }

    /** On what basis the data of the person is held. */
    record Held(Basis basis) implements OfPeople {}

    /**
     * The person works at its client no more.
     *
     * @param on the day from which
     */
    record Left(LocalDate on) implements OfPeople {}

    /** What is needed for it, over each of them. */
    // T-07
    default Right right() {
        return switch (this) {
            case Responsible _, Pool _ -> Right.REASSIGN;
            case Taking _ -> Right.MAKE_CLIENTS;
            case Tags _, Held _, Left _ -> Right.EDIT_CLIENTS;
        };
    }

    default What what() {
        return switch (this) {
            case Responsible _ -> What.RESPONSIBLE;
            case Taking _ -> What.TAKING;
            case Pool _ -> What.POOL;
            case Tags _ -> What.TAGS;
            case Held _ -> What.BASIS;
            case Left _ -> What.LEFT;
        };
    }

    /** Under which name it is kept. */
    enum What {
        RESPONSIBLE,
        TAKING,
        POOL,
        TAGS,
        BASIS,
        LEFT
    }
}
