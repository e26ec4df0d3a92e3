package soyuznik.work;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.any;
import static soyuznikdb.projects.Tables.PROJECT;
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

    private static final Belonging OF_PROJECTS = new Belonging(PROJECT.ID, PROJECT.COMPANY_ID);

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

    /**
     * With a project goes what was said about it, also what was said since, or moved before talks
     * knew their client.
     */
    @Override
    public void giveBack(List<Moved> moved, CompanyId kept) {
        ALL.forEach(belonging -> belonging.back(moved, kept).forEach(sql::execute));
        moved.stream()
                .filter(one -> one.what().equals(OF_PROJECTS.name()))
                .collect(groupingBy(Moved::from, mapping(Moved::id, toList())))
                .forEach((from, projects) -> giveBack(from, projects, kept));
    }

    private void giveBack(CompanyId from, List<Long> projects, CompanyId kept) {
        var theirs = projects.toArray(Long[]::new);
        sql.update(TALK)
                .set(TALK.COMPANY_ID, from.value())
                .where(TALK.PROJECT_ID.eq(any(theirs)))
                .and(TALK.COMPANY_ID.eq(kept.value()))
                .execute();
        sql.update(PROMISE)
                .set(PROMISE.COMPANY_ID, from.value())
                .where(PROMISE.PROJECT_ID.eq(any(theirs)))
                .and(PROMISE.COMPANY_ID.eq(kept.value()))
                .execute();
    }
}
