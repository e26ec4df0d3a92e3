package soyuznik.projects;

import java.time.LocalDate;
import java.util.List;
import soyuznik.kernel.Money;

/**
 * What stands in a column of the board.
 *
 * @param sums one for each currency, the largest first
 * @param since days from 1970-01-01 until they came into the stage, added up
 * @param whole false: there are more than are counted
 */
public record Total(int projects, List<Money> sums, long since, boolean whole) {
    public static final Total NOTHING = new Total(0, List.of(), 0, true);

    public Total {
        sums = List.copyOf(sums);
    }

    /** Days on the stage, on the average. */
    public long age(LocalDate today) {
        return projects == 0 ? 0 : Math.round(today.toEpochDay() - (double) since / projects);
    }
}
