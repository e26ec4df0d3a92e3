package soyuznik.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class IncidenceTest {
    private static final int WON = 1;
    private static final int LOST = 2;

    /** Ten of them: three won, four lost, three of which nobody knows yet. */
    private static final List<Ending> TEN =
            List.of(
                    new Ending(2, WON, 1),
                    new Ending(3, LOST, 2),
                    new Ending(4, Ending.NONE, 1),
                    new Ending(5, WON, 1),
                    new Ending(5, LOST, 1),
                    new Ending(7, Ending.NONE, 1),
                    new Ending(8, WON, 1),
                    new Ending(9, LOST, 1),
                    new Ending(10, Ending.NONE, 1));

    /**
     * By hand. At risk 10, 9, 6, 3, 2 at the times 2, 3, 5, 8, 9; left after them 9/10, 7/10, 7/15,
     * 14/45, 7/45. Won: 1/10, then 7/10 · 1/6 more, then 7/15 · 1/3 more. Lost: 9/10 · 2/9, then
     * 7/10 · 1/6 more, then 14/45 · 1/2 more.
     */
    @Test
    void bothCausesAreThoseOfTheTableMadeByHand() {
        var won = Incidence.of(TEN, WON);
        var lost = Incidence.of(TEN, LOST);
        assertThat(won.at(2)).isCloseTo(1 / 10.0, within(1e-12));
        assertThat(won.at(6)).isCloseTo(13 / 60.0, within(1e-12));
        assertThat(won.whole()).isCloseTo(67 / 180.0, within(1e-12));
        assertThat(lost.at(3)).isCloseTo(1 / 5.0, within(1e-12));
        assertThat(lost.at(5)).isCloseTo(19 / 60.0, within(1e-12));
        assertThat(lost.whole()).isCloseTo(17 / 36.0, within(1e-12));
    }

    @Test
    void whatIsWonLostAndLeftIsAll() {
        var left = Survival.of(TEN);
        for (int day = 0; day <= 12; day++) {
            double all =
                    Incidence.of(TEN, WON).at(day) + Incidence.of(TEN, LOST).at(day) + left.at(day);
            assertThat(all).isCloseTo(1, within(1e-12));
        }
    }

    @Test
    void withOneCauseItIsWhatTheCurveOfSurvivalLeaves() {
        var survival = Survival.of(Leukaemia.TREATED).steps();
        var incidence = Incidence.of(Leukaemia.TREATED, 1).steps();
        assertThat(incidence).hasSameSizeAs(survival);
        for (int i = 0; i < survival.size(); i++) {
            assertThat(incidence.get(i).value())
                    .isCloseTo(1 - survival.get(i).value(), within(1e-12));
            assertThat(incidence.get(i).error()).isCloseTo(survival.get(i).error(), within(1e-12));
        }
    }

    /** When all have ended it is a plain share, with the variance p (1 - p) / n. */
    @Test
    void withoutCensoringItIsAShareWithItsError() {
        var all =
                List.of(
                        new Ending(1, WON, 30),
                        new Ending(2, LOST, 50),
                        new Ending(3, WON, 10),
                        new Ending(4, LOST, 10));
        var last = Incidence.of(all, WON).steps().getLast();
        assertThat(last.value()).isCloseTo(0.4, within(1e-12));
        assertThat(last.error()).isCloseTo(Math.sqrt(0.4 * 0.6 / 100), within(1e-12));
    }

    @Test
    void aShareThatIsNeverReachedHasNoDay() {
        assertThat(Incidence.of(TEN, WON).quantile(0.2)).hasValue(5);
        assertThat(Incidence.of(TEN, WON).quantile(0.5)).isEmpty();
        assertThat(Incidence.of(List.of(), WON).whole()).isZero();
    }

    /** The hazards 1/100 and 2/100 a day: after 40 days a third of what has ended was won. */
    @Test
    void theTrueShareLiesInNinetyFiveOfAHundredBands() {
        var random = new Random(5);
        double truth = (1 - Math.exp(-40 * 0.03)) / 3;
        int held = 0;
        for (int i = 0; i < 1_000; i++) {
            var before =
                    Incidence.of(sample(random), WON).steps().stream()
                            .filter(step -> step.time() <= 40)
                            .toList();
            held += !before.isEmpty() && before.getLast().band().holds(truth) ? 1 : 0;
        }
        assertThat(held / 1_000.0).isBetween(0.925, 0.975);
    }

    private static List<Ending> sample(Random random) {
        var sample = new ArrayList<Ending>();
        for (int i = 0; i < 120; i++) {
            double life = -Math.log(1 - random.nextDouble()) / 0.03;
            int cause = random.nextDouble() < 1 / 3.0 ? WON : LOST;
            int seen = 10 + random.nextInt(80);
            int time = (int) Math.ceil(Math.min(life, seen));
            sample.add(new Ending(time, life <= seen ? cause : Ending.NONE, 1));
        }
        return sample;
    }
}
