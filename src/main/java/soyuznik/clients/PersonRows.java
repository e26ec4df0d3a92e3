package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.param;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Extra;
import soyuznik.database.Question;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;

/** People as rows: each as it is read, held and found by a search. */
@Repository
@Transactional(readOnly = true)
public class PersonRows {
    private static final Param<Long> ID = param("id", Long.class);
    private static final Param<Long[]> IDS = param("ids", Long[].class);
    private static final Question<Person> ONE = question(PERSON.ID.eq(ID));
    private static final Question<Person> MANY = question(PERSON.ID.eq(any(IDS)));

    private final DSLContext sql;
    private final Uncompared uncompared;

    PersonRows(DSLContext sql, Uncompared uncompared) {
        this.sql = sql;
        this.uncompared = uncompared;
    }

    private static Question<Person> question(Condition which) {
        return Question.of(
                select(PersonFields.COLUMNS)
                        .from(PERSON)
                        .where(which)
                        .and(PERSON.ERASED_AT.isNull())
                        .and(PersonFields.employed(Visible.condition(EMPLOYMENT.COMPANY_ID))),
                PersonFields::person);
    }

    /** Of a statement about people: those whom the viewer sees. */
    // T-02
    public static Condition visible(Viewer viewer) {
        return PERSON.ERASED_AT.isNull().and(PersonFields.visible(viewer));
    }

    /** Of a statement about people: those at a client on whose team the viewer stands. */
    // T-07
    public static Condition own(Viewer viewer) {
        return PersonFields.employed(
                DSL.condition(Visible.own(viewer.user(), EMPLOYMENT.COMPANY_ID)));
    }

    /** The same of those who work there now. */
    // T-07
    public static Condition ownNow(Viewer viewer) {
        return PersonFields.employed(
                DSL.condition(Visible.own(viewer.user(), EMPLOYMENT.COMPANY_ID))
                        .and(EMPLOYMENT.UNTIL.isNull()));
    }

    /** The person, with the employments of the companies that the viewer sees. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Optional<Person> find(PersonId id, Viewer viewer) {
        var values = new HashMap<>(Visible.values(viewer));
        values.put(ID.getName(), id.value());
        return ONE.one(sql, values);
    }

    /** Those of the people whom the viewer sees, with the employments that the viewer sees. */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public List<Person> seen(Collection<PersonId> people, Viewer viewer) {
        var values = new HashMap<>(Visible.values(viewer));
        values.put(IDS.getName(), people.stream().map(PersonId::value).toArray(Long[]::new));
        return MANY.all(sql, values);
    }

    /** Those who went into the person. */
    public List<PersonId> within(PersonId id) {
        return sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.MERGED_INTO.eq(id.value()))
                .orderBy(PERSON.ID)
                .fetch(row -> new PersonId(row.value1()));
    }

    /** Nobody else writes the person, or what belongs to it, until the end of the transaction. */
    @Transactional
    public void hold(PersonId id) {
        sql.select(PERSON.ID).from(PERSON).where(PERSON.ID.eq(id.value())).forNoKeyUpdate().fetch();
    }

    /** Nobody else writes them until the end; two who hold the same ones wait for each other. */
    @Transactional
    public void hold(Collection<PersonId> people) {
        sql.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.ID.eq(any(people.stream().map(PersonId::value).toArray(Long[]::new))))
                .orderBy(PERSON.ID)
                .forNoKeyUpdate()
                .fetch();
    }

    /**
     * After a change of name, contacts or custom fields: the texts by which a search finds the
     * person at each of its companies.
     */
    @Transactional
    public void index(PersonId id) {
        var person =
                sql.select(
                                PERSON.NAME,
                                PersonFields.contacts(PERSON.ID),
                                PERSON.EXTRA.convertFrom(Extra::of))
                        .from(PERSON)
                        .where(PERSON.ID.eq(id.value()))
                        .fetchSingle();
        list(List.of(id));
        sql.update(EMPLOYMENT)
                .set(EMPLOYMENT.NAME, person.value1())
                .set(
                        EMPLOYMENT.SEARCH_TEXT,
                        SearchText.of(
                                person.value1(),
                                person.value2().stream().map(PersonContact::data).toList(),
                                person.value3()))
                .where(EMPLOYMENT.PERSON_ID.eq(id.value()))
                .execute();
        uncompared.addOf(id);
    }

    /** After a change of where or as what it works. */
    @Transactional
    public void compare(PersonId id) {
        uncompared.addOf(id);
    }

    /** How they are reached, where lists read it. */
    @Transactional
    public void list(Collection<PersonId> people) {
        sql.update(PERSON)
                .set(PERSON.CONTACTS, ListedPeople.reachedNow())
                .where(PERSON.ID.in(people.stream().map(PersonId::value).toList()))
                .execute();
    }
}
