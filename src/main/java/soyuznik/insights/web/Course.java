package soyuznik.insights.web;

import java.util.List;
import soyuznik.insights.Cycle;
import soyuznik.shell.Curves;
import soyuznik.statistics.Incidence;

/**
 * How many had gone on and how many were lost by each day.
 *
 * @param days the longest time of which enough tell
 */
public record Course(Cycle cycle, Incidence won, Incidence lost, int days) {
    /** Where fewer than so many are still looked at, the curve says little: it ends there. */
    private static final int FEW = 5;

    static Course of(Cycle cycle) {
        var won = cycle.incidence(Cycle.WON);
        var lost = cycle.incidence(Cycle.LOST);
        return new Course(cycle, won, lost, days(List.of(won, lost), Math.min(FEW, cycle.all())));
    }

    private static int days(List<Incidence> curves, long few) {
        return curves.stream()
                .flatMap(curve -> curve.steps().stream())
                .filter(step -> step.atRisk() >= few)
                .mapToInt(step -> step.time())
                .max()
                .orElse(1);
    }

    List<Curves.Point> points(Incidence incidence) {
        return incidence.steps().stream()
                .filter(step -> step.time() <= days)
                .map(step ->
                        new Curves.Point(
                                step.time(), step.value(), step.band().low(), step.band().high()))
                .toList();
    }
}
