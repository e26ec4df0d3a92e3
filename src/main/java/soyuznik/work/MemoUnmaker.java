package soyuznik.work;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.work.Tables.MEMO;

import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.journal.Journal;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;

/** Takes memos away as if they had never come; nothing can stand on them. */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MemoUnmaker {
    private final DSLContext sql;
    private final Journal journal;
    private final Clock clock;

    MemoUnmaker(DSLContext sql, Journal journal, Clock clock) {
        this.sql = sql;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param cause shared by all the events of the import
     */
    public void unmake(Collection<Long> memos, Viewer by, UUID cause) {
        var events =
                sql.deleteFrom(MEMO)
                        .where(MEMO.ID.eq(any(memos.toArray(Long[]::new))))
                        .returningResult(
                                MEMO.COMPANY_ID.convertFrom(CompanyId::new),
                                MEMO.ID,
                                MEMO.KIND.convertFrom(MemoKind::valueOf),
                                MEMO.HELD)
                        .fetch(row ->
                                new MemoEvent.MemoUnmade(
                                        row.value1(),
                                        row.value2(),
                                        row.value3(),
                                        row.value4().toLocalDate()));
        journal.record(events, by.user(), clock.instant(), cause);
    }
}
