package soyuznik.projects;

import org.jspecify.annotations.Nullable;

/** How one criterion stands. */
public record Finding(Criterion criterion, State state) {

    public sealed interface State {}

    /** A fact meets it. */
    public record Met() implements State {}

    public record Waived(Waiver waiver) implements State {}

    public record Carried(Debt debt) implements State {}

    /**
     * Holds the gate; an overdue debt carries nothing any more.
     *
     * @param faded a fact met it once (P-16)
     */
    public record Missing(Remedy remedy, @Nullable Debt overdue, boolean faded) implements State {}

    public boolean isMissing() {
        return state instanceof Missing;
    }
}
