package soyuznik.plans;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.Subject;

/** What happens to plans. */
public sealed interface PlanEvent extends BusinessEvent {
    Subject COMPANY = new Subject(Subject.Kind.SETTINGS, 1);

    @Override
    default String code() {
        return getClass().getSimpleName();
    }

    private static Subject of(@Nullable BranchId branch) {
        return branch == null ? COMPANY : Subject.of(branch);
    }

    /**
     * L-01.
     *
     * @param branch null: the whole company; so in all events of plans from above
     */
    record YearPlanSet(
            int year, @Nullable BranchId branch, int revision, BigDecimal market, BigDecimal own)
            implements PlanEvent {
        @Override
        public Subject subject() {
            return of(branch);
        }
    }

    record YearPlanWithdrawn(int year, @Nullable BranchId branch, int revision)
            implements PlanEvent {
        @Override
        public Subject subject() {
            return of(branch);
        }
    }
}
