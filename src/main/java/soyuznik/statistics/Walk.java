package soyuznik.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A way through states in which it matters how long one has stood in the present one, but not how
 * one came there: a semi-Markov process, its ways out of each state estimated from stays some of
 * which have not ended yet. Lagakos, Sommer and Zelen 1978, Biometrika 65, p. 311; that it reaches
 * the goal in time follows by the equation of renewal, Pyke 1961, Annals of Mathematical Statistics
 * 32, p. 1243. A stay that is longer than any that was seen is never left.
 */
public final class Walk {
    /** The goal is reached; it is behind no state. */
    public static final int GOAL = -1;

    /** It ends away from the goal. */
    public static final int END = -2;

    /** Nobody knows yet how the stay ends. */
    public static final int NONE = -3;

    private static final double EXACT = 1e-13;
    private static final int TURNS = 10_000;

    private final List<Exits> states;

    private Walk(List<Exits> states) {
        this.states = List.copyOf(states);
    }

    /**
     * So many stood in the state so long and then went the same way.
     *
     * @param exit the next state, from 0 on, or one of the above
     */
    public record Stay(int state, int days, int exit, long count) {}

    public static Walk of(int states, List<Stay> stays) {
        var exits = new ArrayList<Exits>();
        for (int state = 0; state < states; state++) {
            int here = state;
            var ended =
                    stays.stream()
                            .filter(stay -> stay.state() == here)
                            .map(stay -> new Ending(stay.days(), cause(stay.exit()), stay.count()))
                            .toList();
            exits.add(new Exits(ended, cause(states - 1)));
        }
        return new Walk(exits);
    }

    /** Censored is 0, the end 1, the goal 2, then the states. */
    private static int cause(int exit) {
        return exit - NONE;
    }

    /** How probable it is that the goal is ever reached. */
    public Reach ever() {
        var value = new double[states.size()];
        double moved = 1;
        for (int turn = 0; turn < TURNS && moved > EXACT; turn++) {
            moved = 0;
            for (int state = states.size() - 1; state >= 0; state--) {
                double better = sum(state, 0, states.get(state).last(), (next, _) -> value[next]);
                moved = Math.max(moved, Math.abs(better - value[state]));
                value[state] = better;
            }
        }
        return promise((_, exits) -> exits.last(), (next, _) -> value[next]);
    }

    /**
     * How probable it is that the goal is reached within so many days.
     *
     * @param days today is the first of them
     */
    public Reach within(int days) {
        var value = new double[states.size()][days];
        for (int left = 0; left < days; left++) {
            settle(value, left);
        }
        return promise(
                (since, exits) -> (int) Math.min((long) since + days - 1, exits.last()),
                (next, spent) -> value[next][days - 1 - spent]);
    }

    /** Several states may be passed on one day, also back: until nothing moves any more. */
    private void settle(double[][] value, int left) {
        double moved = 1;
        for (int turn = 0; turn < TURNS && moved > EXACT; turn++) {
            moved = 0;
            for (int state = states.size() - 1; state >= 0; state--) {
                double better = sum(state, 0, left, (next, spent) -> value[next][left - spent]);
                moved = Math.max(moved, Math.abs(better - value[state][left]));
                value[state][left] = better;
            }
        }
    }

    /** The last day on which the state may be left. */
    private interface Until {
        int of(int since, Exits exits);
    }

    private Reach promise(Until until, Hope hope) {
        var promised = new double[states.size()][];
        for (int state = 0; state < states.size(); state++) {
            var exits = states.get(state);
            promised[state] = new double[exits.last() + 1];
            for (int since = 0; since <= exits.last(); since++) {
                promised[state][since] = sum(state, since, until.of(since, exits), hope);
            }
        }
        return new Reach(states, promised);
    }

    /** What is still to be hoped for in a state that is entered after so many days. */
    private interface Hope {
        double in(int state, int days);
    }

    /** Over the days on which the state may be left, and where to. */
    private double sum(int state, int from, int to, Hope hope) {
        var exits = states.get(state);
        double sum = 0;
        for (int time = from; time <= Math.min(to, exits.last()); time++) {
            sum += exits.density(cause(GOAL), time);
            for (int next = 0; next < states.size(); next++) {
                double share = exits.density(cause(next), time);
                sum += share == 0 ? 0 : share * hope.in(next, time - from);
            }
        }
        return sum;
    }

    /** What the walk promises whoever stands somewhere, within one time. */
    public static final class Reach {
        private final List<Exits> states;
        private final double[][] promised;

        /**
         * @param promised of each state by the days that one has stood in it, of all who came there
         */
        private Reach(List<Exits> states, double[][] promised) {
            this.states = states;
            this.promised = promised;
        }

        /** Of whoever has stood in the state for so long and has not left it. */
        public Chance of(int state, int stood) {
            var exits = states.get(state);
            return exits.told(since -> raw(exits, promised[state], since), stood);
        }

        private static double raw(Exits exits, double[] promised, int since) {
            double there = exits.before(since);
            return there <= 0 || since >= promised.length ? 0 : promised[since] / there;
        }
    }

    /** How many have left the state, whichever way. */
    public static long left(int state, List<Stay> stays) {
        return stays.stream()
                .filter(stay -> stay.state() == state && stay.exit() != NONE)
                .mapToLong(Stay::count)
                .sum();
    }

    /** The states from which on each has been left often enough to be told of. */
    public static List<Integer> told(int states, List<Stay> stays, int enough) {
        return IntStream.range(0, states)
                .filter(from ->
                        IntStream.range(from, states)
                                .allMatch(state -> left(state, stays) >= enough))
                .boxed()
                .toList();
    }
}
