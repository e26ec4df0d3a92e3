package soyuznik.work;

/** What came of a talk, and by what it shows (S-03). */
// S-03
public record Derived(Came came, Reason reason) {

    /** What came of it. */
    public enum Came {
        ORDER,
        /** The client took on a definite act with a day. */
        ADVANCE,
        NO_ADVANCE,
        REFUSAL
    }

    public enum Reason {
        ORDERED,
        REFUSED,
        THEIR_ACT,
        /** They promised something, and no day. */
        NO_DAY,
        ONLY_OURS,
        NOTHING
    }

    /** What the client said to it at last. */
    public enum Answer {
        NONE,
        ORDERED,
        REFUSED
    }

    /**
     * @param theirs what the client took on; empty: nothing
     * @param dated whether with a day
     * @param ours what we took on
     */
    public static Derived of(Answer answer, String theirs, boolean dated, String ours) {
        return switch (answer) {
            case ORDERED -> new Derived(Came.ORDER, Reason.ORDERED);
            case REFUSED -> new Derived(Came.REFUSAL, Reason.REFUSED);
            case NONE -> byPromises(!theirs.isBlank(), dated, !ours.isBlank());
        };
    }

    private static Derived byPromises(boolean theirs, boolean dated, boolean ours) {
        if (theirs && dated) {
            return new Derived(Came.ADVANCE, Reason.THEIR_ACT);
        }
        if (theirs) {
            return new Derived(Came.NO_ADVANCE, Reason.NO_DAY);
        }
        return new Derived(Came.NO_ADVANCE, ours ? Reason.ONLY_OURS : Reason.NOTHING);
    }
}
