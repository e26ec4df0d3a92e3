package soyuznik.insights;

import java.util.List;
import soyuznik.statistics.Ending;
import soyuznik.statistics.Incidence;
import soyuznik.statistics.Tally;

/**
 * How long the projects of a cohort took until they ended, each way by itself; those that have not
 * ended yet tell how long they have lasted so far.
 *
 * @param endings days from the opening, with the causes below
 */
// N-02
public record Cycle(List<Ending> endings) {
    public static final int WON = 1;
    public static final int LOST = 2;
    public static final int NOT_OURS = 3;

    /** From so many closed ones on they tell it; until then the norms of the stages do (P-08). */
    public static final int ENOUGH = 10;

    public Cycle {
        endings = List.copyOf(endings);
    }

    public long all() {
        return endings.stream().mapToLong(Ending::count).sum();
    }

    public long ended() {
        return endings.stream()
                .filter(ending -> !ending.isCensored())
                .mapToLong(Ending::count)
                .sum();
    }

    public boolean isEnough() {
        return ended() >= ENOUGH;
    }

    /** How long those took that ended so. */
    public Tally tally(int cause) {
        return Tally.of(endings, cause);
    }

    /** Which share has ended so after each day, the others being in the way. */
    public Incidence incidence(int cause) {
        return Incidence.of(endings, cause);
    }
}
