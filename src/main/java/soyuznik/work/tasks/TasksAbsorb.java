package soyuznik.work.tasks;

import static soyuznikdb.work.Tables.TASK;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Absorbs;
import soyuznik.clients.Belonging;
import soyuznik.kernel.CompanyId;

/** What is to be done for a client that goes into another is done for that one. */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class TasksAbsorb implements Absorbs {
    private static final Belonging TASKS = new Belonging(TASK.ID, TASK.COMPANY_ID);

    private final DSLContext sql;

    TasksAbsorb(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Belonging> belongings() {
        return List.of(TASKS);
    }

    @Override
    public List<Moved> absorb(CompanyId gone, CompanyId kept) {
        var moved = TASKS.moved(sql.fetch(TASKS.of(gone)), gone);
        sql.execute(TASKS.move(moved, kept));
        return moved;
    }

    @Override
    public void giveBack(List<Moved> moved, CompanyId kept) {
        TASKS.back(moved, kept).forEach(sql::execute);
    }
}
