package soyuznik.statistics;

import java.util.List;

/**
 * How probable it is that something ends by one cause, by how long it has lasted without ending:
 * the share that ends so from then on, of the share that had not ended before (Klein and
 * Moeschberger 2003, section 2.7: the conditional form of the cumulative incidence function). What
 * lasts even longer than anything that was seen counts as not ended so.
 *
 * <p>Where few lasted so long, more who lasted less long speak for them: {@link Exits#told}.
 */
public final class Prospect {
    private final Exits exits;
    private final double[] until;

    private Prospect(Exits exits, double[] until) {
        this.exits = exits;
        this.until = until;
    }

    public static Prospect of(List<Ending> endings, int cause) {
        var only =
                endings.stream()
                        .map(one -> new Ending(one.time(), kind(one.cause(), cause), one.count()))
                        .toList();
        var exits = new Exits(only, OTHER);
        var until = new double[exits.last() + 2];
        for (int time = 0; time <= exits.last(); time++) {
            until[time + 1] = until[time] + exits.density(ASKED, time);
        }
        return new Prospect(exits, until);
    }

    private static final int ASKED = 1;
    private static final int OTHER = 2;

    private static int kind(int cause, int asked) {
        return cause == asked ? ASKED : cause == Ending.NONE ? Ending.NONE : OTHER;
    }

    /** Ever. */
    public Chance ever(int age) {
        return within(age, exits.last() + 1);
    }

    /**
     * @param days today is the first of them
     */
    public Chance within(int age, int days) {
        return exits.told(since -> raw(since, days), age);
    }

    private double raw(int age, int days) {
        double there = exits.before(age);
        return there <= 0 ? 0 : (until(age + days) - until(age)) / there;
    }

    /** Which share has ended so before. */
    private double until(int time) {
        return until[Math.min(time, until.length - 1)];
    }
}
