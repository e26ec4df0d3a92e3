package soyuznik.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Weeks of remission, a plus where it was still going on: Freireich et al. 1963, Blood 21, p. 699,
 * as printed in Klein and Moeschberger 2003, table 1.1, and in most textbooks since.
 */
final class Leukaemia {
    static final List<Ending> TREATED =
            read("6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+");
    static final List<Ending> PLACEBO = read("1 1 2 2 3 4 4 5 5 8 8 8 8 11 11 12 12 15 17 22 23");

    private Leukaemia() {}

    private static List<Ending> read(String weeks) {
        return Arrays.stream(weeks.split(" "))
                .map(week ->
                        new Ending(
                                Integer.parseInt(week.replace("+", "")),
                                week.endsWith("+") ? Ending.NONE : 1,
                                1))
                .toList();
    }
}
