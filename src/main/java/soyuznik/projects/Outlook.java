package soyuznik.projects;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import soyuznik.statistics.Chance;
import soyuznik.statistics.Ending;
import soyuznik.statistics.Proportion;
import soyuznik.statistics.Prospect;
import soyuznik.statistics.Walk;

/**
 * How likely open projects of a method are to be won, as the company's own that have ended tell it:
 * by the stage and the time in it, where all stages from there on have been left often enough;
 * otherwise by the age since the opening.
 */
// N-03
public final class Outlook {
    /** From so many ended ones on they tell it; until then nobody does. */
    public static final int ENOUGH = 10;

    private static final int WON = 1;
    private static final int OTHER = 2;

    private final String method;
    private final List<String> stages;
    private final List<Course.Lasted> lasted;
    private final List<Course.Stay> stays;
    private final @Nullable Instant counted;
    private final Walk walk;
    private final Walk.Reach ever;
    private final List<Integer> told;
    private final Prospect prospect;

    Outlook(
            Method method,
            List<Course.Lasted> lasted,
            List<Course.Stay> stays,
            @Nullable Instant counted) {
        this.method = method.code();
        this.stages = method.stages().stream().map(Stage::code).toList();
        this.lasted = lasted.stream().filter(one -> one.method().equals(method.code())).toList();
        this.stays =
                stays.stream()
                        .filter(one -> one.method().equals(method.code()))
                        .filter(one -> stages.contains(one.stage()))
                        .toList();
        this.counted = counted;
        var walked = this.stays.stream().map(this::walked).toList();
        this.walk = Walk.of(stages.size(), walked);
        this.ever = walk.ever();
        this.told = Walk.told(stages.size(), walked, ENOUGH);
        this.prospect = Prospect.of(this.lasted.stream().map(Outlook::ending).toList(), WON);
    }

    private Walk.Stay walked(Course.Stay stay) {
        int exit =
                switch (stay.exit()) {
                    case NONE -> Walk.NONE;
                    case WON -> Walk.GOAL;
                    case ENDED -> Walk.END;
                    case STAGE ->
                            stages.contains(stay.to()) ? stages.indexOf(stay.to()) : Walk.NONE;
                };
        return new Walk.Stay(stages.indexOf(stay.stage()), stay.days(), exit, stay.whole().stays());
    }

    private static Ending ending(Course.Lasted one) {
        int cause = one.isWon() ? WON : one.isOver() ? OTHER : Ending.NONE;
        return new Ending(one.days(), cause, one.projects());
    }

    /** The code of the method. */
    public String method() {
        return method;
    }

    /** When it was counted; nothing as long as it never was. */
    public Optional<Instant> counted() {
        return Optional.ofNullable(counted);
    }

    /** Won of all that have ended, our own refusals too. */
    public Proportion ended() {
        return proportion(
                lasted.stream()
                        .filter(Course.Lasted::isOver)
                        .map(one -> new Alike(one.isWon(), one.projects())));
    }

    public boolean isEnough() {
        return ended().base() >= ENOUGH;
    }

    private record Alike(boolean won, long projects) {}

    private static Proportion proportion(Stream<Alike> alike) {
        long won = 0;
        long all = 0;
        for (var one : alike.toList()) {
            all += one.projects();
            won += one.won() ? one.projects() : 0;
        }
        return new Proportion(won, all);
    }

    /** The stages in which the time tells more than the age. */
    public List<String> told() {
        return told.stream().map(stages::get).toList();
    }

    /**
     * Where a project stands.
     *
     * @param stage one of those that tell; empty: the age does
     * @param days in the stage, or since the opening
     */
    public record Spot(String stage, int days) {
        public boolean byAge() {
            return stage.isEmpty();
        }
    }

    /** What speaks for a project: the stage it came to by our gates, or its age. */
    public Spot spot(String stage, boolean known, int stood, int age) {
        return known && told().contains(stage) ? new Spot(stage, stood) : new Spot("", age);
    }

    /** That it is ever won. */
    public Chance ever(Spot spot) {
        return spot.byAge()
                ? prospect.ever(spot.days())
                : ever.of(stages.indexOf(spot.stage()), spot.days());
    }

    /** That it is won within a time. */
    public interface Soon {
        Chance of(Spot spot);
    }

    /**
     * @param days today is the first of them
     */
    public Soon within(int days) {
        var reach = walk.within(days);
        return spot ->
                spot.byAge()
                        ? prospect.within(spot.days(), days)
                        : reach.of(stages.indexOf(spot.stage()), spot.days());
    }

    /** Ended ones that had stood there at least as long, and how many of them were won. */
    public Proportion alike(Spot spot) {
        return spot.byAge()
                ? proportion(
                        lasted.stream()
                                .filter(one -> one.isOver() && one.days() >= spot.days())
                                .map(one -> new Alike(one.isWon(), one.projects())))
                : proportion(
                        stays.stream()
                                .filter(one -> one.stage().equals(spot.stage()))
                                .filter(one -> one.days() >= spot.days())
                                .filter(one -> one.whole().longest())
                                .filter(one -> !one.whole().outcome().isEmpty())
                                .map(one ->
                                        new Alike(
                                                one.whole().outcome().equals(End.WON.name()),
                                                one.whole().stays())));
    }
}
