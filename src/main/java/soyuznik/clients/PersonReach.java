package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.DUE_PERSON_REACH;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_REACH;

import java.util.Arrays;
import java.util.Collection;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.PersonId;

/**
 * The only writer of the ordered reach of people: a person stands in the list of whoever sees one
 * of its companies. Works inside the transaction of the verb, a few statements for any number.
 */
// T-02
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PersonReach {
    private final DSLContext sql;
    private final ApplicationEventPublisher events;

    PersonReach(DSLContext sql, ApplicationEventPublisher events) {
        this.events = events;
        this.sql = sql;
    }

    /** After a change of name or employment. */
    public void renew(PersonId person) {
        renew(new Long[] {person.value()});
    }

    /** Of many who were just made. */
    public void renew(Collection<PersonId> people) {
        renew(people.stream().map(PersonId::value).toArray(Long[]::new));
    }

    @EventListener
    public void follow(ReachChanged changed) {
        var companies = changed.companies().stream().map(CompanyId::value).toArray(Long[]::new);
        var people =
                sql.select(
                                array(
                                        select(EMPLOYMENT.PERSON_ID)
                                                .from(EMPLOYMENT)
                                                .where(EMPLOYMENT.COMPANY_ID.eq(any(companies)))))
                        .fetchSingle()
                        .value1();
        if (people.length > 0) {
            renew(people);
        }
    }

    /**
     * “Not in”, because “not exists” becomes a join that reads who is due to see anybody at all.
     */
    private void renew(Long[] people) {
        hold(people);
        var due = DUE_PERSON_REACH;
        sql.deleteFrom(PERSON_REACH)
                .where(PERSON_REACH.PERSON_ID.eq(any(people)))
                .and(
                        row(PERSON_REACH.PERSON_ID, PERSON_REACH.SCOPE, PERSON_REACH.SORT_KEY)
                                .notIn(
                                        select(due.PERSON_ID, due.SCOPE, due.SORT_KEY)
                                                .from(due)
                                                .where(due.PERSON_ID.eq(any(people)))))
                .execute();
        sql.insertInto(
                        PERSON_REACH,
                        PERSON_REACH.SCOPE,
                        PERSON_REACH.SORT_KEY,
                        PERSON_REACH.PERSON_ID)
                .select(
                        select(due.SCOPE, due.SORT_KEY, due.PERSON_ID)
                                .from(due)
                                .where(due.PERSON_ID.eq(any(people))))
                .onConflictDoNothing()
                .execute();
        events.publishEvent(
                new PersonReachChanged(Arrays.stream(people).map(PersonId::new).toList()));
    }

    /**
     * Somebody may begin at another company meanwhile: who comes second reads what the first wrote.
     */
    private void hold(Long[] people) {
        sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(any(people)))
                .orderBy(PERSON.ID)
                .forNoKeyUpdate()
                .fetch();
    }
}
