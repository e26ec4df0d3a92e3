package soyuznik.clients.merging;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static soyuznikdb.clients.Tables.CONSENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.AbsorbsPeople;
import soyuznik.clients.PersonPointer;
import soyuznik.kernel.PersonId;

/**
 * What two records of one person agreed to and withdrew is what the person said, and the last word
 * holds: a consent that either of them withdrew on its day or later does not stand.
 */
// C-03, C-09
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConsentsAbsorb implements AbsorbsPeople {
    private static final PersonPointer.Key CONSENTS =
            new PersonPointer.Key(CONSENT.ID, CONSENT.PERSON_ID);

    /** The consent of the one that stays, which the other withdrew: until that day. */
    private static final String OVERRULED = "clients.consent.overruled";

    private final DSLContext sql;

    ConsentsAbsorb(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<PersonPointer> pointers() {
        return List.of(CONSENTS);
    }

    @Override
    public List<Moved> absorb(Going going) {
        var all = new ArrayList<Moved>(overrule(going));
        var found = CONSENTS.moved(sql.fetch(CONSENTS.of(going, ended().or(stands(going)))));
        CONSENTS.moves(found, going).forEach(sql::execute);
        all.addAll(found);
        return all;
    }

    private static Condition ended() {
        return CONSENT.WITHDRAWN_ON.isNotNull();
    }

    private static Condition of(PersonId person) {
        return CONSENT.PERSON_ID.eq(person.value());
    }

    /** Of the one that goes: one stands at a time, and none that the other withdrew since. */
    private static Condition stands(Going going) {
        var theirs = CONSENT.as("theirs");
        return notExists(
                selectOne()
                        .from(theirs)
                        .where(theirs.PERSON_ID.eq(going.kept().value()))
                        .and(
                                theirs.WITHDRAWN_ON
                                        .isNull()
                                        .or(theirs.WITHDRAWN_ON.ge(CONSENT.GIVEN_ON))));
    }

    private List<Moved> overrule(Going going) {
        var last = select(max(CONSENT.WITHDRAWN_ON)).from(CONSENT).where(of(going.gone()));
        var day = sql.fetchValue(last);
        return day == null ? List.of() : overrule(day, going);
    }

    private List<Moved> overrule(LocalDate day, Going going) {
        return sql.update(CONSENT)
                .set(CONSENT.WITHDRAWN_ON, day)
                .set(CONSENT.WITHDRAWN_AT, going.at())
                .set(CONSENT.WITHDRAWN_BY, going.by().value())
                .where(of(going.kept()))
                .and(CONSENT.WITHDRAWN_ON.isNull())
                .and(CONSENT.GIVEN_ON.le(day))
                .returningResult(CONSENT.ID)
                .fetch(row -> new Moved(OVERRULED, row.value1(), day.toString()));
    }

    @Override
    public void giveBack(List<Moved> moved, Going going) {
        CONSENTS.backs(moved, going).forEach(sql::execute);
        moved.stream()
                .filter(one -> one.what().equals(OVERRULED))
                .forEach(one -> reopen(one, going.kept()));
    }

    /** Unless the person has agreed anew since. */
    private void reopen(Moved one, PersonId kept) {
        var given = CONSENT.as("given");
        var anew =
                selectOne()
                        .from(given)
                        .where(given.PERSON_ID.eq(kept.value()))
                        .and(given.WITHDRAWN_ON.isNull());
        sql.update(CONSENT)
                .setNull(CONSENT.WITHDRAWN_ON)
                .setNull(CONSENT.WITHDRAWN_AT)
                .setNull(CONSENT.WITHDRAWN_BY)
                .where(CONSENT.ID.eq(one.id()))
                .and(CONSENT.WITHDRAWN_ON.eq(LocalDate.parse(one.before())))
                .andNot(exists(anew))
                .execute();
    }
}
