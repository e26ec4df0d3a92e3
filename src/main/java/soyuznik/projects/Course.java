package soyuznik.projects;

/** So many projects of a method that went the same way, as far as a day knew it. */
final class Course {
    private Course() {}

    /**
     * They lasted so long from the opening on.
     *
     * @param outcome empty: they went on, or were put off
     */
    record Lasted(String method, int days, String outcome, long projects) {
        boolean isOver() {
            return !outcome.isEmpty();
        }

        boolean isWon() {
            return outcome.equals(End.WON.name());
        }
    }

    /**
     * They stood in the stage so long, and then it came to the same.
     *
     * @param to the stage that came next; empty: none
     */
    record Stay(String method, String stage, int days, Exit exit, String to, Whole whole) {}

    /** How a stage is left. */
    enum Exit {
        /** It is not, as far as is known. */
        NONE,
        STAGE,
        WON,
        ENDED
    }

    /**
     * What is known of the whole project.
     *
     * @param outcome in the end; empty: there is none yet
     * @param longest no other stay in the stage was longer
     * @param stays so many are alike in all
     */
    record Whole(String outcome, boolean longest, long stays) {}

    /**
     * They are open when the day begins.
     *
     * @param stage where they stand, if it tells how likely they are to be won; empty: their age
     *     does
     * @param days since they came there, or since the opening
     * @param won so many of them in the time that was asked about
     */
    record Standing(String method, String stage, int days, long projects, long won) {}
}
