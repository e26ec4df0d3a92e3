package soyuznik.projects;

import java.util.List;

/** What the check of a gate found, criterion by criterion (P-03). */
public sealed interface Verdict {

    List<Finding> findings();

    record Open(List<Finding> findings) implements Verdict {}

    record Closed(List<Finding> findings) implements Verdict {}

    /** The criteria that hold the gate. */
    default List<Finding> missing() {
        return findings().stream().filter(Finding::isMissing).toList();
    }

    /** What would meet them, in their order. */
    default List<Remedy> remedies() {
        return findings().stream()
                .map(Finding::state)
                .filter(Finding.Missing.class::isInstance)
                .map(state -> ((Finding.Missing) state).remedy())
                .toList();
    }

    /** The codes of the criteria in the given state, as the history keeps them. */
    default String[] codes(Class<? extends Finding.State> which) {
        return findings().stream()
                .filter(finding -> which.isInstance(finding.state()))
                .map(finding -> finding.criterion().code())
                .toArray(String[]::new);
    }
}
