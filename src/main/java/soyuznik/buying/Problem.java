package soyuznik.buying;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import soyuznik.kernel.Money;
import soyuznik.kernel.ProjectId;

/**
 * What hurts at the client (S-01).
 *
 * @param person whom it hurts; null: nobody in particular
 * @param department where it hurts; empty: not known
 * @param found how it came to its state, the newest first
 */
public record Problem(
        Key key,
        int version,
        String text,
        @Nullable Named person,
        String department,
        ProblemState state,
        List<Consequence> consequences,
        List<WhatWasFound> found) {
    public Problem {
        consequences = List.copyOf(consequences);
        found = List.copyOf(found);
    }

    /** One of those of a project. */
    public record Key(ProjectId project, long id) {}

    /** As the form holds it. */
    public Map<String, String> values() {
        return Map.of(
                "text", text,
                "personId", person == null ? "" : person.id().toString(),
                "department", department);
    }

    public Optional<Consequence> consequence(long id) {
        return consequences.stream().filter(one -> one.id() == id).findFirst();
    }

    /**
     * What all its consequences cost in a year, where they are in one currency; null: not known.
     */
    public @Nullable Money worth() {
        var known =
                consequences.stream()
                        .flatMap(one -> Optional.ofNullable(one.worth()).stream())
                        .toList();
        if (known.isEmpty() || known.stream().map(Money::currency).distinct().count() > 1) {
            return null;
        }
        var sum = known.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Money(sum, known.getFirst().currency());
    }
}
