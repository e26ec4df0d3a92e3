package soyuznik.buying;

import java.util.List;
import soyuznik.work.Tie;

/** How well we are in contact with one of those who decide, by what was done together (B-02). */
// B-02 A-06
public enum Contact {
    /** Nothing was done together, as far as we know. */
    NONE,
    /** Once, or so long ago that no tie is live. */
    BRIEF,
    /** More than once, and a tie is live. */
    SEVERAL,
    /** Often, and a tie with one of ours is firm. */
    DEEP;

    /** So often is often. */
    private static final int OFTEN = 3;

    /**
     * @param ties of the person
     */
    public static Contact of(List<Tie> ties) {
        int times = ties.stream().mapToInt(Tie::times).sum();
        boolean live = ties.stream().anyMatch(tie -> tie.strength().isLive());
        if (times <= 1 || !live) {
            return times == 0 ? NONE : BRIEF;
        }
        return ties.stream().anyMatch(Contact::isDeep) ? DEEP : SEVERAL;
    }

    private static boolean isDeep(Tie tie) {
        return tie.times() >= OFTEN && tie.strength().isFirm();
    }
}
