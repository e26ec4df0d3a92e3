package soyuznik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import soyuznik.statistics.Walk.Stay;

class WalkTest {
    private static final long MANY = 1_000_000;

    /** By hand: half go on from the first state, of those three of four reach the goal. */
    private static final List<Stay> TWO =
            List.of(
                    new Stay(0, 5, 1, 4 * MANY),
                    new Stay(0, 10, Walk.END, 4 * MANY),
                    new Stay(1, 10, Walk.GOAL, 3 * MANY),
                    new Stay(1, 20, Walk.END, MANY));

    @Test
    void theGoalIsReachedThroughAllStatesThatAreLeft() {
        var ever = Walk.of(2, TWO).ever();
        assertThat(ever.of(0, 0).value()).isCloseTo(0.5 * 0.75, within(1e-5));
        assertThat(ever.of(0, 6).value()).isCloseTo(0, within(1e-5));
        assertThat(ever.of(1, 0).value()).isCloseTo(0.75, within(1e-5));
        assertThat(ever.of(1, 11).value()).isCloseTo(0, within(1e-4));
        assertThat(ever.of(1, 11).alike()).isEqualTo(MANY);
    }

    /** Five days in the first and ten in the second: day 15 is the sixteenth from the entry on. */
    @Test
    void withinATimeItMustBeReachedThroughAllOfThem() {
        var walk = Walk.of(2, TWO);
        assertThat(walk.within(15).of(0, 0).value()).isCloseTo(0, within(1e-6));
        assertThat(walk.within(16).of(0, 0).value()).isCloseTo(0.375, within(1e-5));
        assertThat(walk.within(11).of(0, 5).value()).isCloseTo(0.375, within(1e-5));
        assertThat(walk.within(10).of(0, 5).value()).isCloseTo(0, within(1e-6));
    }

    /**
     * By hand: from the second state half go back, a quarter reach the goal; all go on from the
     * first. v = ¼ + ½ v, so v = ½ from either; on one day, too.
     */
    @Test
    void whoIsSentBackMayComeAgain() {
        var stays =
                List.of(
                        new Stay(0, 0, 1, 4 * MANY),
                        new Stay(1, 0, 0, 2 * MANY),
                        new Stay(1, 0, Walk.GOAL, MANY),
                        new Stay(1, 0, Walk.END, MANY));
        var walk = Walk.of(2, stays);
        assertThat(walk.ever().of(0, 0).value()).isCloseTo(0.5, within(1e-5));
        assertThat(walk.within(1).of(1, 0).value()).isCloseTo(0.5, within(1e-5));
    }

    @Test
    void aStateTellsOnlyWhenAllBehindItDo() {
        var stays =
                List.of(
                        new Stay(0, 1, 1, 50),
                        new Stay(1, 1, 2, 9),
                        new Stay(1, 9, Walk.NONE, 50),
                        new Stay(2, 1, Walk.GOAL, 10));
        assertThat(Walk.told(3, stays, 10)).containsExactly(2);
    }

    /**
     * Three states, each left at its own rates, also back; the truth by the equations of hitting.
     */
    private static final double[][] RATES = {{0.05, 0.02, 0}, {0.04, 0.02, 0.01}, {0.03, 0.01, 0}};

    /**
     * With the rates above by hand: v₃ = 3/4; v₂ = (4 v₃ + v₁) / 7; v₁ = 5 v₂ / 7; so v₂ = 21/44,
     * v₁ = 15/44.
     */
    @Test
    void simulationFindsTheTrueChances() {
        var stays = simulated(new Random(1978), 30_000);
        var ever = Walk.of(3, stays).ever();
        var truth = List.of(15.0 / 44, 21.0 / 44, 3.0 / 4);
        for (int state = 0; state < 3; state++) {
            for (int stood : List.of(0, 15)) {
                double v = truth.get(state);
                double error = Math.sqrt(v * (1 - v) / ever.of(state, stood).alike());
                assertThat(ever.of(state, stood).value()).isCloseTo(v, within(4 * error));
            }
        }
    }

    /** The same process run on: of those who stand in the second state, so many come in time. */
    @Test
    void simulationFindsTheTrueChancesWithinATime() {
        var random = new Random(1961);
        var walk = Walk.of(3, simulated(random, 30_000)).within(40);
        int runs = 40_000;
        for (int state = 0; state < 3; state++) {
            int came = 0;
            for (int run = 0; run < runs; run++) {
                came += reaches(random, state, 40) ? 1 : 0;
            }
            assertThat(walk.of(state, 7).value()).isCloseTo((double) came / runs, within(0.015));
        }
    }

    private static boolean reaches(Random random, int from, int days) {
        int state = from;
        for (int day = 0; day < days; day++) {
            int next = step(random, state);
            if (next == Walk.GOAL || next == Walk.END) {
                return next == Walk.GOAL;
            }
            state = next == Walk.NONE ? state : next;
        }
        return false;
    }

    private static int step(Random random, int state) {
        double one = random.nextDouble();
        var rates = RATES[state];
        if (one < rates[0]) {
            return state == 2 ? Walk.GOAL : state + 1;
        }
        if (one < rates[0] + rates[1]) {
            return Walk.END;
        }
        return one < rates[0] + rates[1] + rates[2] ? state - 1 : Walk.NONE;
    }

    /** Each is watched for up to a year; a day on which a state is entered is its day 1. */
    private static List<Stay> simulated(Random random, int walks) {
        var stays = new ArrayList<Stay>();
        for (int i = 0; i < walks; i++) {
            int state = 0;
            int since = 0;
            int seen = 60 + random.nextInt(300);
            for (int day = 1; day <= seen && state >= 0; day++) {
                int next = step(random, state);
                if (next != Walk.NONE) {
                    stays.add(new Stay(state, day - since, next, 1));
                    since = day;
                    state = next;
                }
            }
            if (state >= 0) {
                stays.add(new Stay(state, seen - since, Walk.NONE, 1));
            }
        }
        return stays;
    }
}
