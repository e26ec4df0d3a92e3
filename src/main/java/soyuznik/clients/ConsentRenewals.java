package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.clients.Tables.CONSENT;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.PersonId;

/** Writes what a file says of the consents of people who are there, and takes it back. */
// W-01, C-03
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class ConsentRenewals {
    private final DSLContext sql;
    private final ConsentRows consents;
    private final Chronicle chronicle;

    ConsentRenewals(DSLContext sql, ConsentRows consents, Chronicle chronicle) {
        this.sql = sql;
        this.consents = consents;
        this.chronicle = chronicle;
    }

    /** The consent of each that holds. */
    Map<PersonId, Consent> holding(Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toArray(Long[]::new);
        return sql.select(
                        CONSENT.PERSON_ID,
                        CONSENT.ID,
                        CONSENT.TEXT_VERSION,
                        CONSENT.GIVEN_ON,
                        CONSENT.WAY.convertFrom(Consent.Way::valueOf),
                        CONSENT.WITHDRAWN_ON)
                .from(CONSENT)
                .where(CONSENT.PERSON_ID.eq(any(ids)))
                .and(CONSENT.WITHDRAWN_ON.isNull())
                .fetchMap(
                        row -> new PersonId(row.value1()),
                        row ->
                                new Consent(
                                        row.value2(),
                                        row.value3(),
                                        row.value4(),
                                        row.value5(),
                                        row.value6()));
    }

    /**
     * @param key of the consent that is added
     */
    void write(PersonRenewal renewal, @Nullable UUID key, PersonRenewals.Act act) {
        var said = renewal.consent();
        var holds = renewal.holds();
        if (said instanceof SaidConsent.Given given && key != null) {
            insert(renewal.person(), key, given, act);
        }
        if (said instanceof SaidConsent.Refused(var on) && holds != null) {
            end(renewal.person(), holds, on, act);
        }
    }

    private void insert(Person person, UUID key, SaidConsent.Given given, PersonRenewals.Act act) {
        var written = new Consents.Given(key, given.text(), given.on(), given.way());
        if (consents.add(person.id(), written, act.by().user())) {
            note(new ClientEvent.ConsentGiven(person.main().company(), person.id()), act);
        }
    }

    private void end(Person person, Consent holds, LocalDate on, PersonRenewals.Act act) {
        consents.end(holds, on, act.by().user());
        note(new ClientEvent.ConsentWithdrawn(person.main().company(), person.id()), act);
    }

    /** Whether nobody has written a consent of the person since. */
    boolean isAsLeft(PersonRenewal.Earlier earlier) {
        var given = earlier.given();
        var withdrawn = earlier.withdrawn();
        boolean stands =
                given == null
                        || sql.fetchExists(
                                CONSENT, CONSENT.KEY.eq(given).and(CONSENT.WITHDRAWN_ON.isNull()));
        return stands && (withdrawn == null || isLast(earlier.person(), withdrawn));
    }

    private boolean isLast(PersonId person, long withdrawn) {
        var later = CONSENT.PERSON_ID.eq(person.value()).and(CONSENT.ID.gt(withdrawn));
        Condition ended = CONSENT.ID.eq(withdrawn).and(CONSENT.WITHDRAWN_ON.isNotNull());
        return !sql.fetchExists(CONSENT, later) && sql.fetchExists(CONSENT, ended);
    }

    void giveBack(Person person, PersonRenewal.Earlier earlier, PersonRenewals.Act act) {
        var given = earlier.given();
        var withdrawn = earlier.withdrawn();
        if (given != null) {
            sql.deleteFrom(CONSENT).where(CONSENT.KEY.eq(given)).execute();
            note(new ClientEvent.ConsentWithdrawn(person.main().company(), person.id()), act);
        }
        if (withdrawn != null) {
            consents.reopen(withdrawn);
            note(new ClientEvent.ConsentRestored(person.main().company(), person.id()), act);
        }
    }

    private void note(ClientEvent event, PersonRenewals.Act act) {
        chronicle.record(List.of(event), act.by().user(), act.cause());
    }
}
