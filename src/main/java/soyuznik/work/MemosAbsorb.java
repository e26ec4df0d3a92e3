package soyuznik.work;

import static soyuznikdb.work.Tables.MEMO;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Absorbs;
import soyuznik.clients.Belonging;
import soyuznik.kernel.CompanyId;

/** What was written about a client that goes into another is read at that one. */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class MemosAbsorb implements Absorbs {
    private static final Belonging MEMOS = new Belonging(MEMO.ID, MEMO.COMPANY_ID);

    private final DSLContext sql;

    MemosAbsorb(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Belonging> belongings() {
        return List.of(MEMOS);
    }

    @Override
    public List<Moved> absorb(CompanyId gone, CompanyId kept) {
        var moved = MEMOS.moved(sql.fetch(MEMOS.of(gone)), gone);
        sql.execute(MEMOS.move(moved, kept));
        return moved;
    }

    @Override
    public void giveBack(List<Moved> moved, CompanyId kept) {
        MEMOS.back(moved, kept).forEach(sql::execute);
    }
}
