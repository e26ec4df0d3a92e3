package soyuznik.work;

import static soyuznikdb.work.Tables.AGREEMENT;
import static soyuznikdb.work.Tables.MEMO;
import static soyuznikdb.work.Tables.OBJECTION;
import static soyuznikdb.work.Tables.TALK;

import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.AbsorbsPeople;
import soyuznik.clients.PersonPointer;

/** Who was at talks, agreed and objected is the person that stays. */
// C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class SpokenAbsorb implements AbsorbsPeople {
    private static final List<PersonPointer> ALL =
            List.of(
                    new PersonPointer.Key(AGREEMENT.ID, AGREEMENT.PERSON_ID),
                    new PersonPointer.Key(OBJECTION.ID, OBJECTION.PERSON_ID),
                    new PersonPointer.Several(TALK.ID, TALK.PEOPLE),
                    new PersonPointer.Several(MEMO.ID, MEMO.PEOPLE));

    private final DSLContext sql;

    SpokenAbsorb(DSLContext sql) {
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
