package soyuznik.bench;

import java.util.ArrayList;
import java.util.List;

/**
 * What a page costs one viewer.
 *
 * @param program processor milliseconds of the program a page
 * @param database processor milliseconds of the database a page
 * @param rate pages a second, as fast as four at once go
 * @param bare what the same question costs the database as one bare statement, 0 where there is
 *     none
 */
record Result(
        Page.Kind kind,
        String words,
        Seer seer,
        double program,
        double database,
        double buffers,
        double statements,
        double rate,
        Times times,
        long bytes,
        double bare) {

    /** Milliseconds until the answer is there, for half, 95 and 99 of a hundred. */
    record Times(double half, double most, double nearlyAll) {
        static Times of(long[] nanos) {
            var sorted = nanos.clone();
            java.util.Arrays.sort(sorted);
            return new Times(at(sorted, 0.5), at(sorted, 0.95), at(sorted, 0.99));
        }

        private static double at(long[] sorted, double share) {
            return sorted.length == 0
                    ? 0
                    : sorted[(int) Math.min(sorted.length - 1L, (long) (sorted.length * share))]
                            / 1e6;
        }
    }

    double timesBare() {
        return bare == 0 ? 0 : (program + database) / bare;
    }

    /**
     * Which of the budgets are not held; rates are printed only, they say more about the machine.
     */
    List<String> over() {
        var over = new ArrayList<String>();
        if (program > kind.program) {
            over.add("program");
        }
        if (database > kind.database) {
            over.add("database");
        }
        if (buffers > kind.buffers) {
            over.add("buffers");
        }
        return over;
    }
}
