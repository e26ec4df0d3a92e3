package soyuznik.projects;

import static soyuznikdb.projects.Tables.CLOSURE;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.REACTION;
import static soyuznikdb.projects.Tables.RIVAL;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Absorbs;
import soyuznik.clients.Belonging;
import soyuznik.kernel.CompanyId;

/** The projects of a client that goes into another go along, and what they lost to it. */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ProjectsAbsorb implements Absorbs {
    private static final List<Belonging> ALL =
            List.of(
                    new Belonging(PROJECT.ID, PROJECT.COMPANY_ID),
                    new Belonging(RIVAL.ID, RIVAL.COMPANY_ID),
                    new Belonging(REACTION.ID, REACTION.COMPANY_ID),
                    new Belonging(CLOSURE.ID, CLOSURE.COMPETITOR_ID));

    private final DSLContext sql;

    ProjectsAbsorb(DSLContext sql) {
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
