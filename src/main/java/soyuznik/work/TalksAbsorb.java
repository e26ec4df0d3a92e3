package soyuznik.work;

import static soyuznikdb.work.Tables.PROMISE;
import static soyuznikdb.work.Tables.TALK;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Absorbs;
import soyuznik.clients.Belonging;
import soyuznik.kernel.CompanyId;

/** What was said with a client that goes into another, and promised there, is read at that one. */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TalksAbsorb implements Absorbs {
    private static final List<Belonging> ALL =
            List.of(
                    new Belonging(TALK.ID, TALK.COMPANY_ID),
                    new Belonging(PROMISE.ID, PROMISE.COMPANY_ID));

    private final DSLContext sql;

    TalksAbsorb(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Belonging> belongings() {
        return ALL;
    }

    @Override
    public List<Moved> absorb(CompanyId gone, CompanyId kept) {
        var all = new ArrayList<Moved>();
        for (var belonging : ALL) {
            var moved = belonging.moved(sql.fetch(belonging.of(gone)), gone);
            sql.execute(belonging.move(moved, kept));
            all.addAll(moved);
        }
        return all;
    }

    @Override
    public void giveBack(List<Moved> moved, CompanyId kept) {
        ALL.forEach(belonging -> belonging.back(moved, kept).forEach(sql::execute));
    }
}
