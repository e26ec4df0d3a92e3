package soyuznik.work;

import java.time.LocalDate;
import soyuznik.journal.BusinessEvent;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Subject;

/** What happens to a memo; what was said stays in its row. */
// W-01
public sealed interface MemoEvent extends BusinessEvent {
    @Override
    CompanyId company();

    @Override
    default String code() {
        return getClass().getSimpleName();
    }

    @Override
    default Subject subject() {
        return Subject.of(company());
    }

    /**
     * @param on the day of which it tells
     */
    record MemoTaken(CompanyId company, long memo, MemoKind kind, LocalDate on)
            implements MemoEvent {}

    /** It went with an import that was undone. */
    record MemoUnmade(CompanyId company, long memo, MemoKind kind, LocalDate on)
            implements MemoEvent {}
}
