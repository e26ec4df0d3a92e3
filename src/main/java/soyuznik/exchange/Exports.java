package soyuznik.exchange;

import java.time.Clock;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.journal.Journal;
import soyuznik.kernel.UserId;

/** Which lists went out of the product, by whom. */
@Repository
public class Exports {
    private final Journal journal;
    private final Clock clock;

    Exports(Journal journal, Clock clock) {
        this.journal = journal;
        this.clock = clock;
    }

    @Transactional
    public void note(ListExported exported, UserId by) {
        journal.record(exported, by, clock.instant());
    }
}
