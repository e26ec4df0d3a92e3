package soyuznik.buying;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The way of a decision with its days (B-07): each step begins when the one before it is done, the
 * first today; a committee does not wait.
 *
 * @param legs in the order of the way
 */
public record DecisionPath(LocalDate today, List<Leg> legs) {
    public DecisionPath {
        legs = List.copyOf(legs);
    }

    /**
     * One step, from when to when.
     *
     * @param late by so many days what comes before it is done after its day; 0: in time
     */
    public record Leg(PathStep step, LocalDate from, LocalDate to, long late) {}

    /** Of which steps it is known how long they take, or when they are. */
    public static DecisionPath of(List<PathStep> steps, LocalDate today) {
        var legs = new ArrayList<Leg>();
        var free = today;
        for (var step : steps) {
            var leg = leg(step, free, today);
            legs.add(leg);
            free = leg.to().isAfter(free) ? leg.to() : free;
        }
        return new DecisionPath(today, legs);
    }

    /** What lies behind us was in time, whenever the rest will be. */
    private static Leg leg(PathStep step, LocalDate free, LocalDate today) {
        int days = step.days() == null ? 0 : step.days();
        var on = step.on();
        if (on == null) {
            return new Leg(step, free, free.plusDays(days), 0);
        }
        var begun = free.plusDays(days);
        long late = on.isBefore(today) ? 0 : Math.max(0, ChronoUnit.DAYS.between(on, begun));
        return new Leg(step, on.minusDays(days), on, late);
    }

    /** The day on which all is done, if it is known of each step when it is. */
    public Optional<LocalDate> end() {
        return legs.stream().allMatch(leg -> leg.step().isTimed())
                ? legs.stream().map(Leg::to).max(LocalDate::compareTo)
                : Optional.empty();
    }

    public boolean isDrawn() {
        return legs.stream().anyMatch(leg -> leg.step().isTimed());
    }

    private LocalDate first() {
        return legs.stream().map(Leg::from).min(LocalDate::compareTo).orElse(today);
    }

    private LocalDate last() {
        return legs.stream().map(Leg::to).max(LocalDate::compareTo).orElse(today);
    }

    /** Where a day lies between the first and the last of the way, in percent. */
    public long place(LocalDate day) {
        var first = first().isAfter(today) ? today : first();
        var last = last().isBefore(today) ? today : last();
        long whole = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return 100 * ChronoUnit.DAYS.between(first, day) / whole;
    }

    /** How long a step is on the line, in percent; a single day is seen, too. */
    public long width(Leg leg) {
        return Math.max(2, place(leg.to()) - place(leg.from()));
    }
}
