package soyuznik.clients;

import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.PERSON;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Record6;
import org.jooq.SelectConditionStep;
import org.jooq.SelectField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.journal.Journal;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** The people at our clients. Whoever works with the client adds and edits them. */
// C-03
@Repository
@Transactional(readOnly = true)
public class People {
    private static final int SHOWN = 200;
    private static final SelectField<PersonData> DATA =
            row(PERSON.NAME, PERSON.POSITION, PERSON.DECIDES, PERSON.PHONE, PERSON.EMAIL)
                    .mapping(PersonData::new);

    private final DSLContext sql;
    private final Clock clock;
    private final Journal journal;
    private final Companies companies;

    People(DSLContext sql, Clock clock, Journal journal, Companies companies) {
        this.sql = sql;
        this.clock = clock;
        this.journal = journal;
        this.companies = companies;
    }

    /** Who decides first, then by name; those who left come last. */
    public List<Person> of(CompanyId company, Viewer viewer) {
        return people(PERSON.COMPANY_ID.eq(company.value()), viewer)
                .orderBy(
                        PERSON.LEFT_ON.isNotNull(),
                        PERSON.DECIDES.desc(),
                        PERSON.NAME.collate("ru-x-icu"),
                        PERSON.ID)
                .limit(SHOWN)
                .fetch(mapping(Person::new));
    }

    public Optional<Person> find(PersonId id, Viewer viewer) {
        return people(PERSON.ID.eq(id.value()), viewer).fetchOptional(mapping(Person::new));
    }

    public Person get(PersonId id, Viewer viewer) {
        return find(id, viewer).orElseThrow(NotFound::new);
    }

    @Transactional
    public Outcome<PersonId> add(NewPerson person, Viewer by) {
        var company = companies.get(person.company(), by);
        if (!by.may(Right.EDIT_CLIENTS, company.own())) {
            return new Outcome.Forbidden<>();
        }
        var notice = Text.of("clients.notice.person_added", "name", person.data().name());
        var made = insert(person, company, by);
        if (made != null) {
            journal.record(
                    new ClientEvent.PersonAdded(company.id(), made), by.user(), clock.instant());
            return Outcome.done(made, notice);
        }
        return again(person, by)
                .<Outcome<PersonId>>map(id -> Outcome.done(id, notice))
                .orElseGet(() -> Outcome.refused("clients.person.key_taken"));
    }

    @Transactional
    public Outcome<PersonId> edit(PersonId id, int version, PersonData ours, Viewer by) {
        var theirs = get(id, by);
        if (!mayEdit(theirs, by)) {
            return new Outcome.Forbidden<>();
        }
        if (theirs.version() != version || !write(theirs, ours)) {
            return stale(get(id, by), ours);
        }
        var changed =
                theirs.data().differing(ours).stream()
                        .map(field -> "field.clients." + field)
                        .toList();
        if (!changed.isEmpty()) {
            journal.record(
                    new ClientEvent.PersonChanged(theirs.company(), id, changed),
                    by.user(),
                    clock.instant());
        }
        return Outcome.done(id, Text.of("clients.notice.person_changed"));
    }

    /** The person works at the client no more; the record stays. */
    @Transactional
    public Outcome<PersonId> leave(PersonId id, LocalDate on, Viewer by) {
        var person = get(id, by);
        if (!mayEdit(person, by)) {
            return new Outcome.Forbidden<>();
        }
        if (person.leftOn() == null && left(person, on) == 1) {
            journal.record(
                    new ClientEvent.PersonLeft(person.company(), id), by.user(), clock.instant());
        }
        return Outcome.done(
                id,
                Text.of("clients.notice.person_left"),
                new Outcome.Undo("/people/" + id + "/return"));
    }

    /** The inverse of leaving. */
    @Transactional
    public Outcome<PersonId> comeBack(PersonId id, Viewer by) {
        var person = get(id, by);
        if (!mayEdit(person, by)) {
            return new Outcome.Forbidden<>();
        }
        if (person.leftOn() != null && left(person, null) == 1) {
            journal.record(
                    new ClientEvent.PersonReturned(person.company(), id),
                    by.user(),
                    clock.instant());
        }
        return Outcome.done(id, Text.of("clients.notice.person_returned"));
    }

    private boolean mayEdit(Person person, Viewer by) {
        return by.may(Right.EDIT_CLIENTS, companies.get(person.company(), by).own());
    }

    private SelectConditionStep<
                    Record6<PersonId, Integer, CompanyId, String, PersonData, LocalDate>>
            people(Condition which, Viewer viewer) {
        return sql.select(
                        PERSON.ID.convertFrom(PersonId::new),
                        PERSON.VERSION,
                        PERSON.COMPANY_ID.convertFrom(CompanyId::new),
                        COMPANY.NAME,
                        DATA,
                        PERSON.LEFT_ON)
                .from(PERSON)
                .join(COMPANY)
                .on(COMPANY.ID.eq(PERSON.COMPANY_ID))
                .where(which)
                .and(Visible.condition(viewer, PERSON.COMPANY_ID));
    }

    private @Nullable PersonId insert(NewPerson person, Company company, Viewer by) {
        return sql.insertInto(PERSON)
                .set(PERSON.KEY, person.key())
                .set(PERSON.COMPANY_ID, company.id().value())
                .set(
                        PERSON.BRANCH_ID,
                        select(COMPANY.BRANCH_ID)
                                .from(COMPANY)
                                .where(COMPANY.ID.eq(company.id().value()))
                                .forShare())
                .set(written(person.data()))
                .set(PERSON.CREATED_AT, clock.instant())
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

    private boolean write(Person theirs, PersonData ours) {
        return sql.update(PERSON)
                        .set(written(ours))
                        .set(PERSON.VERSION, theirs.version() + 1)
                        .where(PERSON.ID.eq(theirs.id().value()))
                        .and(PERSON.VERSION.eq(theirs.version()))
                        .execute()
                == 1;
    }

    private int left(Person person, @Nullable LocalDate on) {
        return sql.update(PERSON)
                .set(PERSON.LEFT_ON, on)
                .where(PERSON.ID.eq(person.id().value()))
                .and(on == null ? PERSON.LEFT_ON.isNotNull() : PERSON.LEFT_ON.isNull())
                .execute();
    }

    private static Map<Field<?>, Object> written(PersonData data) {
        return Map.of(
                PERSON.NAME, data.name(),
                PERSON.POSITION, data.position(),
                PERSON.DECIDES, data.decides(),
                PERSON.PHONE, data.phone(),
                PERSON.EMAIL, data.email(),
                PERSON.SEARCH_TEXT, data.searchText());
    }

    private static Outcome<PersonId> stale(Person theirs, PersonData ours) {
        var typed = ours.fields();
        var saved = theirs.data().fields();
        var differences =
                theirs.data().differing(ours).stream()
                        .map(field ->
                                new Outcome.Difference(
                                        field,
                                        saved.getOrDefault(field, ""),
                                        typed.getOrDefault(field, "")))
                        .toList();
        return new Outcome.Stale<>(differences, theirs.version());
    }
}
