package soyuznik.insights;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import soyuznik.projects.End;
import soyuznik.projects.Stage;
import soyuznik.statistics.Proportion;
import soyuznik.statistics.Tally;

/**
 * How a cohort came through the stages of its method, by where each project stands in the end: one
 * that was sent back before a gate has not passed it until it passes it again. A project that was
 * begun at a later stage is counted from there on; one that came from a file is counted in no
 * stage.
 */
// N-01
public record Funnel(List<Level> levels, List<Flow> flows) {
    public Funnel {
        levels = List.copyOf(levels);
        flows = List.copyOf(flows);
    }

    /**
     * One stage.
     *
     * @param passed its gate; behind the last gate a project is won
     * @param lost in it
     * @param refused by us in it
     * @param frozen in it, and come back by themselves
     * @param waiting in it now, also those from a file
     */
    public record Level(
            Stage stage,
            long entered,
            long passed,
            long lost,
            long refused,
            long frozen,
            Waiting waiting) {

        public long ended() {
            return lost + refused;
        }

        /** Of those of whom it is decided: who waits has neither passed nor failed. */
        public Proportion conversion() {
            return new Proportion(passed, passed + ended());
        }
    }

    /**
     * @param median for how many days half of them at least stand there; 0 of none
     */
    public record Waiting(long projects, double median) {
        static Waiting of(List<Flow> flows, String stage) {
            var days =
                    flows.stream()
                            .filter(flow -> flow.end() == null && flow.stage().equals(stage))
                            .collect(groupingBy(Flow::days, summingLong(Flow::projects)));
            var tally = new Tally(days);
            return new Waiting(tally.size(), tally.median().orElse(0));
        }
    }

    public static Funnel of(List<Stage> stages, List<Flow> flows) {
        var codes = stages.stream().map(Stage::code).toList();
        var known = flows.stream().filter(flow -> !flow.imported()).toList();
        var levels =
                stages.stream()
                        .map(stage ->
                                level(
                                        stage,
                                        new Way(codes, codes.indexOf(stage.code()), known),
                                        Waiting.of(flows, stage.code())))
                        .toList();
        return new Funnel(levels, flows);
    }

    private static Level level(Stage stage, Way way, Waiting waiting) {
        return new Level(
                stage,
                way.count(way::entered),
                way.count(way::passed),
                way.count(flow -> way.isAt(flow) && flow.end() == End.LOST),
                way.count(flow -> way.isAt(flow) && flow.end() == End.NOT_OURS),
                way.count(flow -> way.isAt(flow) && flow.end() == End.FROZEN),
                waiting);
    }

    /** What the flows did at one stage. */
    private record Way(List<String> codes, int here, List<Flow> flows) {
        long count(Predicate<Flow> which) {
            return flows.stream().filter(which).mapToLong(Flow::projects).sum();
        }

        boolean entered(Flow flow) {
            return codes.indexOf(flow.start()) <= here && here <= codes.indexOf(flow.stage());
        }

        boolean passed(Flow flow) {
            return codes.indexOf(flow.start()) <= here
                    && (here < codes.indexOf(flow.stage()) || flow.end() == End.WON);
        }

        boolean isAt(Flow flow) {
            return entered(flow) && here == codes.indexOf(flow.stage()) && flow.end() != End.WON;
        }
    }

    public long all() {
        return flows.stream().mapToLong(Flow::projects).sum();
    }

    public long imported() {
        return flows.stream().filter(Flow::imported).mapToLong(Flow::projects).sum();
    }

    /** Those from a file among them. */
    public long ended(End end) {
        return flows.stream().filter(flow -> flow.end() == end).mapToLong(Flow::projects).sum();
    }

    public long open() {
        return flows.stream().filter(flow -> flow.end() == null).mapToLong(Flow::projects).sum();
    }

    /** Won of what was won or lost; our own refusals are counted apart (P-05). */
    public Proportion won() {
        return new Proportion(ended(End.WON), ended(End.WON) + ended(End.LOST));
    }

    /**
     * The stage of which the best that can be believed is worst: so a stage that one of two passed
     * does not stand before one that thirty of a hundred did.
     */
    public Optional<Level> narrowest() {
        return levels.stream()
                .filter(level -> level.conversion().isKnown())
                .min(Comparator.comparingDouble(level -> level.conversion().interval().high()));
    }

    /**
     * How full a cylinder is that all who begin would come through: the mean over the gates of the
     * share that is left behind each. Nothing as long as some gate has decided over nobody.
     */
    public OptionalDouble fullness() {
        if (levels.stream().anyMatch(level -> !level.conversion().isKnown())) {
            return OptionalDouble.empty();
        }
        double left = 1;
        double sum = 0;
        for (var level : levels) {
            left *= level.conversion().share();
            sum += left;
        }
        return levels.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(sum / levels.size());
    }
}
