package soyuznik.plans;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import soyuznik.access.RateTable;
import soyuznik.insights.Answers;
import soyuznik.kernel.BranchId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/** Whose figures of which year. */
// N-10
record Asked(@Nullable BranchId branch, @Nullable UserId manager, RateTable rates, FiscalYear year)
        implements Answers.Question<Asked> {

    static Asked of(Lens lens, FiscalYear year) {
        return new Asked(lens.branch(), lens.manager(), lens.rates(), year);
    }

    @Override
    public Asked again(LocalDate then, LocalDate today) {
        return this;
    }

    Lens lens(Viewer viewer) {
        return new Lens(viewer, branch, manager, rates);
    }
}
