package soyuznik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProspectTest {
    private static final int WON = 1;
    private static final int LOST = 2;

    /** A hundred times what is reckoned by hand, so that the many speak for themselves. */
    private static final long MANY = 1_000_000;

    private static final List<Ending> FIVE =
            List.of(
                    new Ending(10, WON, MANY),
                    new Ending(20, LOST, 2 * MANY),
                    new Ending(25, Ending.NONE, MANY),
                    new Ending(30, WON, MANY));

    /**
     * By hand: of five one is won on day 10 (0.2), two lost on day 20, one is seen until day 25,
     * the last won on day 30 (0.4 more). Who has lasted 11 days has 0.4 of the 0.8 before it.
     */
    @Test
    void whatIsStillToComeIsSharedByThoseWhoLastedSoLong() {
        var prospect = Prospect.of(FIVE, WON);
        assertThat(prospect.ever(0).value()).isCloseTo(0.6, within(1e-5));
        assertThat(prospect.ever(10).value()).isCloseTo(0.6, within(1e-5));
        assertThat(prospect.ever(11).value()).isCloseTo(0.5, within(1e-5));
        assertThat(prospect.ever(21).value()).isCloseTo(1, within(1e-4));
        assertThat(prospect.ever(11).alike()).isEqualTo(4 * MANY);
    }

    @Test
    void withinATimeOnlyWhatEndsInItCounts() {
        var prospect = Prospect.of(FIVE, WON);
        assertThat(prospect.within(0, 10).value()).isCloseTo(0, within(1e-6));
        assertThat(prospect.within(0, 11).value()).isCloseTo(0.2, within(1e-5));
        assertThat(prospect.within(21, 9).value()).isCloseTo(0, within(1e-6));
        assertThat(prospect.within(21, 10).value()).isCloseTo(1, within(1e-4));
    }

    /**
     * By hand: of four two are won on day 1, one of the two that are left on day 2; who lasted 2
     * days has one of two (n = 2), all four say 3/4: (2 · 1/2 + 10 · 3/4) ÷ 12.
     */
    @Test
    void theFewAreToldOfByAllWithTheWeightOfTen() {
        var endings = List.of(new Ending(1, WON, 2), new Ending(2, WON, 1), new Ending(3, LOST, 1));
        var two = Prospect.of(endings, WON).ever(2);
        double all = (4 * 0.75 + 10 * 0.75) / 14;
        assertThat(two.value()).isCloseTo((2 * 0.5 + 10 * all) / 12, within(1e-12));
        assertThat(two.alike()).isEqualTo(2);
    }

    /**
     * Of a thousand that stand for years nothing has come: nobody who stands as long is promised.
     */
    @Test
    void whatStandsLongerThanAnythingThatEndedIsPromisedNothing() {
        var endings =
                List.of(
                        new Ending(50, WON, 600),
                        new Ending(100, LOST, 400),
                        new Ending(3_000, Ending.NONE, 1_000));
        var prospect = Prospect.of(endings, WON);
        assertThat(prospect.ever(0).value()).isCloseTo(0.3, within(1e-9));
        assertThat(prospect.ever(3_000).value()).isLessThan(0.005);
        assertThat(prospect.ever(9_999).value()).isLessThan(0.005);
        assertThat(prospect.within(3_000, 90).value()).isLessThan(0.005);
    }

    @Test
    void whereNothingIsKnownNothingIsPromised() {
        assertThat(Prospect.of(List.of(), WON).ever(5)).isEqualTo(new Chance(0, 0));
    }

    /**
     * Each day one of 50 is won and one of 25 lost, whatever the age: so the true chance is 1/3 at
     * any age, and within 30 days a third of what ends in them. Watching ends at random.
     */
    @Test
    void simulationFindsTheTrueChance() {
        var random = new Random(1962);
        var endings = new ArrayList<Ending>();
        for (int i = 0; i < 20_000; i++) {
            endings.add(life(random));
        }
        var prospect = Prospect.of(endings, WON);
        double within = (1 - Math.pow(1 - 0.06, 30)) / 3;
        for (int age : List.of(0, 10, 25, 40)) {
            double alike = prospect.ever(age).alike();
            double error = Math.sqrt(within * (1 - within) / alike);
            assertThat(prospect.within(age, 30).value()).isCloseTo(within, within(4 * error));
            assertThat(prospect.ever(age).value()).isCloseTo(1.0 / 3, within(6 * error));
        }
    }

    private static Ending life(Random random) {
        int seen = 20 + random.nextInt(200);
        for (int day = 0; day < seen; day++) {
            double one = random.nextDouble();
            if (one < 0.06) {
                return new Ending(day, one < 0.02 ? WON : LOST, 1);
            }
        }
        return new Ending(seen, Ending.NONE, 1);
    }
}
