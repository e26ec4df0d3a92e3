package soyuznik.projects;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.when;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.projects.Tables.COMMITMENT;
import static soyuznikdb.projects.Tables.PROJECT;

import org.jooq.Field;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import soyuznik.clients.AtClients;
import soyuznik.clients.ClientSearch;
import soyuznik.clients.FinderAtClients;
import soyuznik.kernel.Subject;
import soyuznik.kernel.Viewer;

/**
 * Contracts and invoices that stand on a project alone, in the search box, by number; a contract of
 * the client that a project points to is found as such.
 */
@Order(55)
@Component
class CommitmentFinder extends FinderAtClients {
    CommitmentFinder(AtClients search) {
        super(search, Subject.Kind.COMMITMENT);
    }

    @Override
    protected AtClients.Kept kept(String folded) {
        return new AtClients.Kept(
                new ClientSearch.Searched(
                        COMMITMENT.join(PROJECT).on(PROJECT.ID.eq(COMMITMENT.PROJECT_ID)),
                        COMMITMENT.ID,
                        PROJECT.COMPANY_ID,
                        COMMITMENT.SEARCH_TEXT,
                        concat(inline("№ "), COMMITMENT.NUMBER),
                        when(COMMITMENT.SEARCH_TEXT.eq(folded), inline(0)).otherwise(inline(1))),
                COMMITMENT.REMOVED_AT.isNull().and(COMMITMENT.CONTRACT_ID.isNull()),
                false);
    }

    @Override
    public Field<String> detail(Field<Long> id, Viewer viewer) {
        return field(
                select(concat(PROJECT.TITLE, inline(", "), COMPANY.NAME))
                        .from(COMMITMENT)
                        .join(PROJECT)
                        .on(PROJECT.ID.eq(COMMITMENT.PROJECT_ID))
                        .join(COMPANY)
                        .on(COMPANY.ID.eq(PROJECT.COMPANY_ID))
                        .where(COMMITMENT.ID.eq(id)));
    }

    @Override
    public Field<String> address(Field<Long> id, Viewer viewer) {
        return field(
                select(concat(inline("/projects/"), COMMITMENT.PROJECT_ID, inline("#commitments")))
                        .from(COMMITMENT)
                        .where(COMMITMENT.ID.eq(id)));
    }
}
