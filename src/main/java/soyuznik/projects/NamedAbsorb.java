package soyuznik.projects;

import static soyuznikdb.projects.Tables.BUDGET;
import static soyuznikdb.projects.Tables.PRICE_TALK;
import static soyuznikdb.projects.Tables.PROJECT;
import static soyuznikdb.projects.Tables.PROPOSAL;
import static soyuznikdb.projects.Tables.STATEMENT;
import static soyuznikdb.projects.Tables.VOLUME;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.AbsorbsPeople;
import soyuznik.clients.PersonPointer;

/** What somebody said and got about projects is of the person that stays. */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class NamedAbsorb implements AbsorbsPeople {
    private static final List<PersonPointer> ALL =
            List.of(
                    new PersonPointer.Key(PROJECT.ID, PROJECT.PERSON_ID),
                    new PersonPointer.Key(PROPOSAL.ID, PROPOSAL.SENT_TO),
                    new PersonPointer.Key(PROPOSAL.ID, PROPOSAL.ANSWERED_BY),
                    new PersonPointer.Key(BUDGET.ID, BUDGET.PERSON_ID),
                    new PersonPointer.Key(STATEMENT.ID, STATEMENT.PERSON_ID),
                    new PersonPointer.Key(VOLUME.ID, VOLUME.PERSON_ID),
                    new PersonPointer.Several(PRICE_TALK.ID, PRICE_TALK.PEOPLE));

    private final DSLContext sql;

    NamedAbsorb(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<PersonPointer> pointers() {
        return ALL;
    }

    @Override
    public List<Moved> absorb(Going going) {
        var all = new ArrayList<Moved>();
        for (var pointer : ALL) {
            var found = pointer.moved(sql.fetch(pointer.of(going)));
            pointer.moves(found, going).forEach(sql::execute);
            all.addAll(found);
        }
        return all;
    }

    @Override
    public void giveBack(List<Moved> moved, Going going) {
        ALL.forEach(pointer -> pointer.backs(moved, going).forEach(sql::execute));
    }
}
