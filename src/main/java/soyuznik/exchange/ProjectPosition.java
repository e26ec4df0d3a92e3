package soyuznik.exchange;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Text;
import soyuznik.projects.Closing;
import soyuznik.projects.End;
import soyuznik.projects.ImportedProject.Position;
import soyuznik.projects.Method;

/** Where the columns of a row say together that a project stands, or how it ended. */
final class ProjectPosition {
    private static final int LINE = 1000;

    private final Cells cells;
    private final Method method;
    private final Ours ours;
    private final @Nullable LocalDate closed;

    private ProjectPosition(Cells cells, Method method, Ours ours, @Nullable LocalDate closed) {
        this.cells = cells;
        this.method = method;
        this.ours = ours;
        this.closed = closed;
    }

    /** Empty where something is wrong with it, which the cells are blamed for then. */
    static Optional<Position> read(
            Cells cells, Mapping mapping, Ours ours, @Nullable LocalDate closed) {
        boolean named = !cells.raw(Meaning.METHOD).isEmpty();
        var code = named ? cells.target(Meaning.METHOD) : mapping.standing().method();
        var method = ours.method(code);
        if (method.isEmpty()) {
            cells.blame(Meaning.METHOD, Text.of("exchange.fault.method"));
        }
        return method.flatMap(one -> new ProjectPosition(cells, one, ours, closed).of(mapping));
    }

    private Optional<Position> of(Mapping mapping) {
        boolean told = mapping.has(Meaning.STAGE) && !isEndAlone();
        var target =
                told ? stage() : Optional.<Target>of(new Target.InStage(method.first().code()));
        if (target.isEmpty()) {
            cells.blame(Meaning.STAGE, Text.of("exchange.fault.stage"));
            return Optional.empty();
        }
        var stage = target.get() instanceof Target.InStage(var code) ? code : null;
        var end = target.get() instanceof Target.Ended(var ended) ? ended : null;
        if (cells.raw(Meaning.OUTCOME).isEmpty()) {
            return of(stage, end);
        }
        var state = cells.target(Meaning.OUTCOME);
        if (state.isEmpty()) {
            cells.blame(Meaning.OUTCOME, Text.of("exchange.fault.outcome"));
            return Optional.empty();
        }
        return of(told ? stage : null, DealState.valueOf(state).end().orElse(null));
    }

    /** Whether the row tells how it ended and nothing of a stage. */
    private boolean isEndAlone() {
        return cells.raw(Meaning.STAGE).isEmpty() && !cells.raw(Meaning.OUTCOME).isEmpty();
    }

    private Optional<Target> stage() {
        var said = cells.target(Meaning.STAGE, Meaning.stage(method));
        return Target.of(said).filter(one -> one.isIn(method));
    }

    private Optional<Position> of(@Nullable String stage, @Nullable End end) {
        if (end == null) {
            var code = stage == null ? method.first().code() : stage;
            return Optional.of(new Position.InStage(method.code(), code));
        }
        return end == End.FROZEN ? frozen(stage) : ended(stage, end);
    }

    private Optional<Position> frozen(@Nullable String stage) {
        var until = cells.date(Meaning.FROZEN_UNTIL).orElse(null);
        if (until == null && cells.raw(Meaning.FROZEN_UNTIL).isEmpty()) {
            cells.blame(Meaning.FROZEN_UNTIL, Text.of("exchange.fault.no_until"));
        }
        return Optional.ofNullable(until)
                .map(day ->
                        new Position.Ended(
                                method.code(),
                                stage,
                                Closing.frozen(cells.text(Meaning.REASON, LINE), day),
                                closed == null ? ours.today() : closed));
    }

    private Optional<Position> ended(@Nullable String stage, End end) {
        if (closed == null && cells.raw(Meaning.CLOSED).isEmpty()) {
            cells.blame(Meaning.CLOSED, Text.of("exchange.fault.no_close"));
        }
        return Optional.ofNullable(closed)
                .map(on -> new Position.Ended(method.code(), stage, closing(end), on));
    }

    private Closing closing(End end) {
        var reason = cells.text(Meaning.REASON, LINE);
        if (end != End.LOST) {
            return new Closing(end, reason, "", null, "", null);
        }
        var competitor = cells.text(Meaning.COMPETITOR, LINE);
        return Closing.lost(
                reason, ValueWords.competitor(competitor), cells.text(Meaning.LESSON, LINE));
    }
}
