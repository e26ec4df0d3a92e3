package soyuznik.projects;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between a stage and the next: its criteria, met by facts and not by somebody's tick.
 */
public record Gate(List<Criterion> criteria) {
    public Gate {
        criteria = List.copyOf(criteria);
    }

    /** Holds every criterion that is not switched off against what is known (P-03). */
    public Verdict check(
            List<Fact> facts, List<Waiver> waivers, List<Debt> debts, LocalDate today) {
        var known = new Known(facts, waivers, debts, today);
        var findings =
                criteria.stream()
                        .filter(criterion -> criterion.strictness() != Strictness.OFF)
                        .map(criterion -> new Finding(criterion, known.state(criterion)))
                        .toList();
        return findings.stream().anyMatch(Finding::isMissing)
                ? new Verdict.Closed(findings)
                : new Verdict.Open(findings);
    }

    private record Known(
            List<Fact> facts, List<Waiver> waivers, List<Debt> debts, LocalDate today) {

        Finding.State state(Criterion criterion) {
            if (criterion.demand().met(facts, today)) {
                return new Finding.Met();
            }
            return switch (criterion.strictness()) {
                case REQUIRED, OFF -> waivedOrMissing(criterion); // P-04
                case REMINDED -> carriedOrMissing(criterion); // P-15
            };
        }

        private Finding.State waivedOrMissing(Criterion criterion) {
            for (var waiver : waivers) {
                if (waiver.criterion() == criterion.id()) {
                    return new Finding.Waived(waiver);
                }
            }
            return missing(criterion, null);
        }

        private Finding.State carriedOrMissing(Criterion criterion) {
            for (var debt : debts) {
                if (debt.criterion() == criterion.id()) {
                    return debt.overdue(today)
                            ? missing(criterion, debt)
                            : new Finding.Carried(debt);
                }
            }
            return missing(criterion, null);
        }

        private Finding.Missing missing(Criterion criterion, @Nullable Debt overdue) {
            var demand = criterion.demand();
            return new Finding.Missing(demand.remedy(facts), overdue, demand.faded(facts, today));
        }
    }
}
