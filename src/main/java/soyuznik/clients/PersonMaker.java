package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static soyuznikdb.clients.Tables.COMPANY;
import static soyuznikdb.clients.Tables.CONSENT;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;
import static soyuznikdb.clients.Tables.PERSON_CONTACT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Record3;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.database.Gathering;
import soyuznik.database.Rows;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;

/** Takes in people of another system, a thousand by the same few statements. */
// C-03
@Repository
@Transactional(readOnly = true)
public class PersonMaker {
    private final DSLContext sql;
    private final Chronicle chronicle;
    private final PersonRows rows;
    private final PersonReach reach;
    private final Uncompared uncompared;
    private final PersonTags tags;

    PersonMaker(
            DSLContext sql,
            Chronicle chronicle,
            PersonRows rows,
            PersonReach reach,
            Uncompared uncompared,
            PersonTags tags) {
        this.tags = tags;
        this.sql = sql;
        this.chronicle = chronicle;
        this.rows = rows;
        this.reach = reach;
        this.uncompared = uncompared;
    }

    /**
     * Makes all of them. The caller has seen to it that the viewer may import to these companies.
     *
     * @param cause shared by all the events of the import
     * @return the ids in their order; of a key that was there before, the id it has
     */
    @Transactional
    public List<PersonId> make(List<NewPerson> people, Viewer by, UUID cause) {
        if (!by.may(Right.IMPORT)) {
            throw new IllegalArgumentException("Not allowed to import");
        }
        return people.isEmpty() ? List.of() : made(people, by, cause);
    }

    private List<PersonId> made(List<NewPerson> people, Viewer by, UUID cause) {
        var stamp = new Stamp(chronicle.now(), by.user().value());
        var made = insert(people, stamp);
        var fresh = people.stream().filter(person -> made.containsKey(person.key())).toList();
        if (!fresh.isEmpty()) {
            Gathering.of(sql, "clients", fresh.size(), () -> employ(fresh, made, stamp));
            reachable(fresh, made, stamp);
            agreed(fresh, made, stamp);
            tagged(fresh, made, by);
            rows.list(made.values());
            reach.renew(made.values());
            uncompared.addPeople(made.values());
            uncompared.add(fresh.stream().map(NewPerson::company).distinct().toList());
            chronicle.record(events(fresh, made), by.user(), cause);
        }
        var all = made.size() == people.size() ? made : ids(people);
        return people.stream().map(person -> id(person, all)).toList();
    }

    private static List<ClientEvent> events(List<NewPerson> people, Map<UUID, PersonId> ids) {
        var events = new ArrayList<ClientEvent>();
        for (var person : people) {
            var id = id(person, ids);
            events.add(new ClientEvent.PersonAdded(person.company(), id));
            if (person.consent() instanceof SaidConsent.Given) {
                events.add(new ClientEvent.ConsentGiven(person.company(), id));
            }
        }
        return events;
    }

    /** When and by whom. */
    private record Stamp(Instant at, long by) {}

    private static PersonId id(NewPerson person, Map<UUID, PersonId> ids) {
        return Objects.requireNonNull(ids.get(person.key()));
    }

    private void tagged(List<NewPerson> people, Map<UUID, PersonId> ids, Viewer by) {
        var carrying =
                people.stream()
                        .filter(person -> !person.tags().isEmpty())
                        .collect(Collectors.toMap(person -> id(person, ids), NewPerson::tags));
        if (!carrying.isEmpty()) {
            tags.begin(carrying, by);
        }
    }

    private Map<UUID, PersonId> insert(List<NewPerson> people, Stamp stamp) {
        var rows =
                people.stream()
                        .map(person -> {
                            Map<Field<?>, @Nullable Object> columns =
                                    new LinkedHashMap<>(People.written(person.data()));
                            columns.put(PERSON.KEY, person.key());
                            columns.put(PERSON.CREATED_AT, stamp.at());
                            columns.put(PERSON.CREATED_BY, stamp.by());
                            return columns;
                        })
                        .toList();
        var columns = List.copyOf(rows.getFirst().keySet());
        return sql.insertInto(PERSON, columns)
                .select(
                        Rows.of(
                                columns,
                                rows.stream()
                                        .map(each -> columns.stream().map(each::get).toList())
                                        .toList()))
                .onConflictDoNothing()
                .returningResult(PERSON.KEY, PERSON.ID)
                .fetchMap(Record2::value1, each -> new PersonId(each.value2()));
    }

    private Map<UUID, PersonId> ids(List<NewPerson> people) {
        var keys = people.stream().map(NewPerson::key).toArray(UUID[]::new);
        return sql.select(PERSON.KEY, PERSON.ID)
                .from(PERSON)
                .where(PERSON.KEY.eq(any(keys)))
                .fetchMap(Record2::value1, each -> new PersonId(each.value2()));
    }

    private int employ(List<NewPerson> people, Map<UUID, PersonId> ids, Stamp stamp) {
        var places = places(people);
        return insertAll(
                EMPLOYMENT,
                people.stream()
                        .map(person -> {
                            Map<Field<?>, @Nullable Object> columns =
                                    new LinkedHashMap<>(
                                            Employments.columns(
                                                    new EmploymentData(
                                                            person.post(), person.term().term())));
                            columns.put(EMPLOYMENT.KEY, person.key());
                            columns.put(EMPLOYMENT.PERSON_ID, id(person, ids).value());
                            columns.put(EMPLOYMENT.COMPANY_ID, person.company().value());
                            var place =
                                    Objects.requireNonNull(places.get(person.company().value()));
                            columns.put(EMPLOYMENT.BRANCH_ID, place.branch());
                            columns.put(EMPLOYMENT.COMPANY_NAME, place.name());
                            columns.put(EMPLOYMENT.NAME, person.name().whole());
                            columns.put(
                                    EMPLOYMENT.SEARCH_TEXT,
                                    SearchText.of(
                                            person.name().whole(),
                                            person.contacts(),
                                            person.extra()));
                            columns.put(EMPLOYMENT.CREATED_AT, stamp.at());
                            columns.put(EMPLOYMENT.CREATED_BY, stamp.by());
                            return columns;
                        })
                        .toList());
    }

    private record Place(long branch, String name) {}

    /** They stay where they are until the end of the transaction. */
    private Map<Long, Place> places(List<NewPerson> people) {
        var companies =
                people.stream().map(each -> each.company().value()).distinct().toArray(Long[]::new);
        return sql.select(COMPANY.ID, COMPANY.BRANCH_ID, COMPANY.NAME)
                .from(COMPANY)
                .where(COMPANY.ID.eq(any(companies)))
                .orderBy(COMPANY.ID)
                .forShare()
                .fetchMap(Record3::value1, row -> new Place(row.value2(), row.value3()));
    }

    private void reachable(List<NewPerson> people, Map<UUID, PersonId> ids, Stamp stamp) {
        insertAll(
                PERSON_CONTACT,
                people.stream()
                        .flatMap(person ->
                                person.contacts().stream()
                                        .map(contact -> contact(id(person, ids), contact, stamp)))
                        .toList());
    }

    private void agreed(List<NewPerson> people, Map<UUID, PersonId> ids, Stamp stamp) {
        insertAll(CONSENT, people.stream().flatMap(person -> consent(person, ids, stamp)).toList());
    }

    private static Stream<Map<Field<?>, @Nullable Object>> consent(
            NewPerson person, Map<UUID, PersonId> ids, Stamp stamp) {
        if (!(person.consent() instanceof SaidConsent.Given given)) {
            return Stream.empty();
        }
        Map<Field<?>, @Nullable Object> columns = new LinkedHashMap<>();
        columns.put(CONSENT.KEY, person.key());
        columns.put(CONSENT.PERSON_ID, id(person, ids).value());
        columns.put(CONSENT.TEXT_VERSION, given.text());
        columns.put(CONSENT.GIVEN_ON, given.on());
        columns.put(CONSENT.WAY, given.way().name());
        columns.put(CONSENT.RECORDED_AT, stamp.at());
        columns.put(CONSENT.RECORDED_BY, stamp.by());
        return Stream.of(columns);
    }

    private static Map<Field<?>, @Nullable Object> contact(
            PersonId person, ContactData contact, Stamp stamp) {
        Map<Field<?>, @Nullable Object> columns =
                new LinkedHashMap<>(PersonContacts.written(contact));
        columns.put(PERSON_CONTACT.KEY, UUID.randomUUID());
        columns.put(PERSON_CONTACT.PERSON_ID, person.value());
        columns.put(PERSON_CONTACT.CREATED_AT, stamp.at());
        columns.put(PERSON_CONTACT.CREATED_BY, stamp.by());
        return columns;
    }

    private int insertAll(Table<?> table, List<? extends Map<Field<?>, @Nullable Object>> rows) {
        if (rows.isEmpty()) {
            return 0;
        }
        var columns = List.copyOf(rows.getFirst().keySet());
        return sql.insertInto(table, columns)
                .select(
                        Rows.of(
                                columns,
                                rows.stream()
                                        .map(each -> columns.stream().map(each::get).toList())
                                        .toList()))
                .execute();
    }
}
