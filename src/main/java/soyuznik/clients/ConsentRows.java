package soyuznik.clients;

import static soyuznikdb.clients.Tables.CONSENT;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.UserId;

/** Writes consents as they are given, taken back and given again. */
// C-03
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConsentRows {
    private final DSLContext sql;
    private final Chronicle chronicle;

    ConsentRows(DSLContext sql, Chronicle chronicle) {
        this.sql = sql;
        this.chronicle = chronicle;
    }

    /** Nothing when one holds already. */
    boolean add(PersonId person, Consents.Given given, UserId by) {
        return sql.insertInto(CONSENT)
                        .set(CONSENT.KEY, given.key())
                        .set(CONSENT.PERSON_ID, person.value())
                        .set(CONSENT.TEXT_VERSION, given.text())
                        .set(CONSENT.GIVEN_ON, given.on())
                        .set(CONSENT.WAY, given.way().name())
                        .set(CONSENT.RECORDED_AT, chronicle.now())
                        .set(CONSENT.RECORDED_BY, by.value())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Not before it was given. */
    void end(Consent consent, LocalDate on, UserId by) {
        sql.update(CONSENT)
                .set(CONSENT.WITHDRAWN_ON, on.isBefore(consent.givenOn()) ? consent.givenOn() : on)
                .set(CONSENT.WITHDRAWN_AT, chronicle.now())
                .set(CONSENT.WITHDRAWN_BY, by.value())
                .where(CONSENT.ID.eq(consent.id()))
                .execute();
    }

    /** Of those that were withdrawn the last; nothing where one holds. */
    boolean reopenLast(PersonId person) {
        var last =
                sql.select(CONSENT.ID, CONSENT.WITHDRAWN_ON)
                        .from(CONSENT)
                        .where(CONSENT.PERSON_ID.eq(person.value()))
                        .orderBy(CONSENT.WITHDRAWN_AT.desc().nullsFirst(), CONSENT.ID.desc())
                        .limit(1)
                        .fetchOptional()
                        .filter(one -> one.value2() != null);
        last.ifPresent(one -> reopen(one.value1()));
        return last.isPresent();
    }

    void reopen(long consent) {
        sql.update(CONSENT)
                .setNull(CONSENT.WITHDRAWN_ON)
                .setNull(CONSENT.WITHDRAWN_AT)
                .setNull(CONSENT.WITHDRAWN_BY)
                .where(CONSENT.ID.eq(consent))
                .execute();
    }
}
