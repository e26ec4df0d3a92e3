package soyuznik.plans;

import static soyuznikdb.plans.Tables.CELL;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Absorbs;
import soyuznik.clients.Belonging;
import soyuznik.kernel.CompanyId;

/** What was planned for a client that goes into another is planned for that one. */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PlansAbsorb implements Absorbs {
    private static final Belonging CELLS = new Belonging(CELL.ID, CELL.COMPANY_ID);

    private final DSLContext sql;

    PlansAbsorb(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Belonging> belongings() {
        return List.of(CELLS);
    }

    @Override
    public List<Moved> absorb(CompanyId gone, CompanyId kept) {
        var moved = CELLS.moved(sql.fetch(CELLS.of(gone)), gone);
        sql.execute(CELLS.move(moved, kept));
        return moved;
    }

    @Override
    public void giveBack(List<Moved> moved, CompanyId kept) {
        CELLS.back(moved, kept).forEach(sql::execute);
    }
}
