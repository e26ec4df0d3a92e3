package soyuznik.projects;

import static soyuznikdb.projects.Tables.PROJECT;

import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Absorbs;
import soyuznik.clients.Belonging;
import soyuznik.kernel.CompanyId;

/** The projects of a client that goes into another go along. */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ProjectsAbsorb implements Absorbs {
    private static final Belonging PROJECTS = new Belonging(PROJECT.ID, PROJECT.COMPANY_ID);

    private final DSLContext sql;

    ProjectsAbsorb(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Belonging> belongings() {
        return List.of(PROJECTS);
    }

    @Override
    public List<Moved> absorb(CompanyId gone, CompanyId kept) {
        var moved = PROJECTS.moved(sql.fetch(PROJECTS.of(gone)), gone);
        sql.execute(PROJECTS.move(moved, kept));
        return moved;
    }

    @Override
    public void giveBack(List<Moved> moved, CompanyId kept) {
        PROJECTS.back(moved, kept).forEach(sql::execute);
    }
}
