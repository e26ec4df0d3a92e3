package soyuznik.plans;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import soyuznik.journal.Audit;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Subject;

/** What happens to plans. */
public sealed interface PlanEvent extends BusinessEvent {
    Subject OFFICE = new Subject(Subject.Kind.SETTINGS, 1);

    @Override
    default String code() {
        return getClass().getSimpleName();
    }

    /** What is planned of one client is told to those who see it. */
    @Override
    default @Nullable Audit audit() {
        return company() == null ? Audit.SETTINGS : null;
    }

    private static Subject of(@Nullable BranchId branch) {
        return branch == null ? OFFICE : Subject.of(branch);
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

    /**
     * L-02.
     *
     * @param group its name, or the key of a message where it is of none
     * @param from a sum with its currency, or the key of a message where nothing was planned
     */
    record ClientPlanned(CompanyId company, int year, String group, String from, String to)
            implements PlanEvent {
        @Override
        public Subject subject() {
            return Subject.of(company);
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
