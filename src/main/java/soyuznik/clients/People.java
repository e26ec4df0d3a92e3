package soyuznik.clients;

import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.PERSON;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Question;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Forbidden;
import soyuznik.shell.NotFound;

/**
 * The people at our clients. A person is seen by whoever sees one of its companies; whoever works
 * with one of these edits the person.
 */
// C-03
@Repository
@Transactional(readOnly = true)
public class People {
    private static final Question<List<Person>> AT =
            Question.of(
                    select(PersonFields.at(Companies.ID))
                            .from(COMPANY)
                            .where(COMPANY.ID.eq(Companies.ID))
                            .and(Visible.condition(COMPANY.ID)),
                    Record1::value1);

    private final DSLContext sql;
    private final PersonChronicle chronicle;
    private final Companies companies;
    private final PersonRows rows;
    private final Employments employments;
    private final PersonContacts contacts;
    private final PersonReach reach;

    People(
            DSLContext sql,
            PersonChronicle chronicle,
            Companies companies,
            PersonRows rows,
            Employments employments,
            PersonContacts contacts,
            PersonReach reach) {
        this.sql = sql;
        this.chronicle = chronicle;
        this.companies = companies;
        this.rows = rows;
        this.employments = employments;
        this.contacts = contacts;
        this.reach = reach;
    }

    /**
     * Who works at the company or did: who decides first, then by name; those who left come last.
     * Each with its newest employment there.
     */
    public List<Person> of(CompanyId company, Viewer viewer) {
        return AT.one(sql, Companies.values(company, viewer)).orElse(List.of());
    }

    public Optional<Person> find(PersonId id, Viewer viewer) {
        return rows.find(id, viewer);
    }

    public Person get(PersonId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotFound::new);
    }

    /** The person for a page that serves a verb; whoever sees it but may not is told so. */
    public Person get(PersonId id, Right right, Viewer viewer) {
        var person = get(id, viewer);
        Forbidden.unless(viewer.may(right, person.own()), right);
        return person;
    }

    @Transactional
    public Outcome<PersonId> add(NewPerson person, Viewer by) {
        var company = companies.get(person.company(), by);
        if (!by.may(Right.EDIT_CLIENTS, company.own())) {
            return new Outcome.Forbidden<>();
        }
        var notice = Text.of("clients.notice.person_added", "name", person.name().whole());
        var made = insert(person, by);
        if (made != null) {
            employments.first(made, person, by);
            contacts.insert(made, person.contacts(), by);
            rows.index(made);
            reach.renew(made);
            chronicle.added(company.id(), made, by);
            return added(made, notice);
        }
        return again(person, by)
                .map(id -> added(id, notice))
                .orElseGet(() -> Outcome.refused("clients.person.key_taken"));
    }

    private static Outcome<PersonId> added(PersonId id, Text notice) {
        return Outcome.done(id, notice, new Outcome.Undo("/people/" + id + "/making/withdrawal"));
    }

    /**
     * Writes name and note anew.
     *
     * @param version of the person as somebody had it before the eyes
     */
    @Transactional
    public Outcome<PersonId> edit(PersonId id, int version, PersonData ours, Viewer by) {
        rows.hold(id);
        var theirs = get(id, by);
        if (!by.may(Right.EDIT_CLIENTS, theirs.own())) {
            return new Outcome.Forbidden<>();
        }
        if (theirs.version() != version) {
            return new Outcome.Stale<>(
                    Fields.differences(theirs.data().fields(), ours.fields()), theirs.version());
        }
        write(theirs, ours, by);
        return Outcome.done(id, Text.of("clients.notice.person_changed"));
    }

    private void write(Person theirs, PersonData ours, Viewer by) {
        var changed = Fields.differing(theirs.data().fields(), ours.fields());
        if (changed.isEmpty()) {
            return;
        }
        sql.update(PERSON)
                .set(written(ours))
                .set(PERSON.VERSION, theirs.version() + 1)
                .where(PERSON.ID.eq(theirs.id().value()))
                .execute();
        if (!theirs.name().equals(ours.name())) {
            reach.renew(theirs.id());
        }
        rows.index(theirs.id());
        chronicle.changed(theirs, changed, by);
    }

    private @Nullable PersonId insert(NewPerson person, Viewer by) {
        return sql.insertInto(PERSON)
                .set(PERSON.KEY, person.key())
                .set(written(person.data()))
                .set(PERSON.CREATED_AT, chronicle.now())
                .set(PERSON.CREATED_BY, by.user().value())
                .onConflictDoNothing()
                .returningResult(PERSON.ID.convertFrom(PersonId::new))
                .fetchOne(Record1::value1);
    }

    private Optional<PersonId> again(NewPerson person, Viewer by) {
        return sql.select(PERSON.ID.convertFrom(PersonId::new))
                .from(PERSON)
                .where(PERSON.KEY.eq(person.key()))
                .and(PERSON.CREATED_BY.eq(by.user().value()))
                .fetchOptional(Record1::value1);
    }

    /** What is written about a person, as the columns of its row. */
    public static Map<Field<?>, @Nullable Object> written(PersonData data) {
        var basis = data.basis();
        var columns = new LinkedHashMap<Field<?>, @Nullable Object>();
        columns.put(PERSON.NAME, data.name().whole());
        columns.put(PERSON.SURNAME, data.name().surname());
        columns.put(PERSON.GIVEN_NAME, data.name().given());
        columns.put(PERSON.PATRONYMIC, data.name().patronymic());
        columns.put(PERSON.SORT_KEY, data.name().sortKey());
        columns.put(PERSON.NOTE, data.note());
        columns.put(PERSON.BASIS, basis == null ? null : basis.name());
        columns.put(PERSON.EXTRA, data.extra().json());
        return columns;
    }
}
