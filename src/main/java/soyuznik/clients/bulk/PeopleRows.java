package soyuznik.clients.bulk;

import static org.jooq.impl.DSL.field;
import static soyuznikdb.clients.Tables.PERSON_CHANGE;
import static soyuznikdb.clients.Tables.PERSON_CHANGE_PART;

import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Basis;
import soyuznik.clients.EmploymentId;
import soyuznik.clients.Person;
import soyuznik.clients.PersonRows;
import soyuznik.clients.PersonalData;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.ManyChange;
import soyuznik.shell.ManyChange.State;

/** The rows behind {@link PeopleChanges}; what they hold of a person goes with the person. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class PeopleRows implements PersonalData {
    private static final int MOST = 1000;

    private final DSLContext sql;
    private final PersonRows people;
    private final Clock clock;

    PeopleRows(DSLContext sql, PersonRows people, Clock clock) {
        this.sql = sql;
        this.people = people;
        this.clock = clock;
    }

    Optional<Long> byKey(UUID key, Viewer by) {
        return sql.select(PERSON_CHANGE.ID)
                .from(PERSON_CHANGE)
                .where(PERSON_CHANGE.KEY.eq(key))
                .and(PERSON_CHANGE.BY_ID.eq(by.user().value()))
                .fetchOptional(Record1::value1);
    }

    /** Nothing, when the same was begun a moment ago. */
    Optional<Long> insert(PeopleChanges.Asked asked, Viewer by) {
        return sql.insertInto(PERSON_CHANGE)
                .set(PERSON_CHANGE.KEY, asked.key())
                .set(PERSON_CHANGE.BY_ID, by.user().value())
                .set(PERSON_CHANGE.AT, clock.instant())
                .set(PERSON_CHANGE.LIST, asked.list())
                .set(wish(asked.wish()))
                .onConflictDoNothing()
                .returningResult(PERSON_CHANGE.ID)
                .fetchOptional(Record1::value1);
    }

    private static Map<Field<?>, Object> wish(PeopleWish wish) {
        return switch (wish) {
            case PeopleWish.Tags _ -> Map.of(PERSON_CHANGE.WHAT, "TAGS");
            case PeopleWish.Held(var basis) ->
                    Map.of(PERSON_CHANGE.WHAT, "BASIS", PERSON_CHANGE.BASIS, basis.name());
            case PeopleWish.Left _ -> Map.of(PERSON_CHANGE.WHAT, "LEFT");
        };
    }

    /** The basis that all were given; null: something else was changed. */
    @Nullable Basis basis(long change) {
        var basis =
                sql.select(PERSON_CHANGE.BASIS)
                        .from(PERSON_CHANGE)
                        .where(PERSON_CHANGE.ID.eq(change))
                        .fetchSingle(Record1::value1);
        return basis == null ? null : Basis.valueOf(basis);
    }

    void insert(long change, PeopleClerk.Become become) {
        var before = become.before();
        var basis = before.basis();
        var ended = before.ended();
        var row = new HashMap<Field<?>, @Nullable Object>(state(become));
        row.put(PERSON_CHANGE_PART.TAGS_ON, before.on().toArray(String[]::new));
        row.put(PERSON_CHANGE_PART.TAGS_OFF, before.off().toArray(String[]::new));
        row.put(PERSON_CHANGE_PART.BASIS, basis == null ? null : basis.name());
        if (ended != null) {
            row.put(PERSON_CHANGE_PART.EMPLOYMENT_ID, ended.employment().value());
            row.put(PERSON_CHANGE_PART.EMPLOYMENT_VERSION, ended.version());
        }
        sql.insertInto(PERSON_CHANGE_PART)
                .set(PERSON_CHANGE_PART.CHANGE_ID, change)
                .set(PERSON_CHANGE_PART.PERSON_ID, become.person().value())
                .set(row)
                .execute();
    }

    private static Map<Field<?>, Object> state(PeopleClerk.Become become) {
        return Map.of(
                PERSON_CHANGE_PART.STATE, become.state().name(),
                PERSON_CHANGE_PART.WHY, become.why());
    }

    void write(long change, PeopleClerk.Become become) {
        sql.update(PERSON_CHANGE_PART)
                .set(state(become))
                .where(PERSON_CHANGE_PART.CHANGE_ID.eq(change))
                .and(PERSON_CHANGE_PART.PERSON_ID.eq(become.person().value()))
                .execute();
    }

    /** False where somebody else has taken it back a moment ago. */
    boolean undo(long change) {
        return sql.update(PERSON_CHANGE)
                        .set(PERSON_CHANGE.UNDONE_AT, clock.instant())
                        .where(PERSON_CHANGE.ID.eq(change))
                        .and(PERSON_CHANGE.UNDONE_AT.isNull())
                        .execute()
                == 1;
    }

    /** Those that were changed, in the order in which they are held. */
    List<PeopleClerk.Become> changed(long change) {
        return all(change).stream().filter(it -> it.state() == State.CHANGED).toList();
    }

    private List<PeopleClerk.Become> all(long change) {
        return sql.select(PERSON_CHANGE_PART.fields())
                .from(PERSON_CHANGE_PART)
                .where(PERSON_CHANGE_PART.CHANGE_ID.eq(change))
                .orderBy(PERSON_CHANGE_PART.PERSON_ID)
                .fetch(PeopleRows::become);
    }

    private static PeopleClerk.Become become(Record row) {
        return new PeopleClerk.Become(
                new PersonId(row.get(PERSON_CHANGE_PART.PERSON_ID)),
                State.valueOf(row.get(PERSON_CHANGE_PART.STATE)),
                row.get(PERSON_CHANGE_PART.WHY),
                before(row));
    }

    private static PeopleClerk.Before before(Record row) {
        var basis = row.get(PERSON_CHANGE_PART.BASIS);
        var employment = row.get(PERSON_CHANGE_PART.EMPLOYMENT_ID);
        return new PeopleClerk.Before(
                List.of(row.get(PERSON_CHANGE_PART.TAGS_ON)),
                List.of(row.get(PERSON_CHANGE_PART.TAGS_OFF)),
                basis == null ? null : Basis.valueOf(basis),
                employment == null
                        ? null
                        : new PeopleClerk.Ended(
                                new EmploymentId(employment),
                                row.get(PERSON_CHANGE_PART.EMPLOYMENT_VERSION)));
    }

    /** Of its people those that the viewer still sees. */
    // T-02
    Optional<ManyChange> find(long change, Viewer viewer) {
        return sql.select(PERSON_CHANGE.AT, PERSON_CHANGE.LIST, PERSON_CHANGE.UNDONE_AT)
                .from(PERSON_CHANGE)
                .where(PERSON_CHANGE.ID.eq(change))
                .and(PERSON_CHANGE.BY_ID.eq(viewer.user().value()))
                .fetchOptional(row ->
                        new ManyChange(
                                change,
                                row.value1(),
                                row.value2(),
                                row.value3(),
                                parts(change, viewer)));
    }

    private List<ManyChange.Part> parts(long change, Viewer viewer) {
        var all = all(change);
        var seen =
                people.seen(all.stream().map(PeopleClerk.Become::person).toList(), viewer).stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        return all.stream()
                .flatMap(part ->
                        Optional.ofNullable(seen.get(part.person()))
                                .map(person -> part(part, person))
                                .stream())
                .toList();
    }

    private static ManyChange.Part part(PeopleClerk.Become part, Person person) {
        return new ManyChange.Part(
                "/people/" + person.id(), person.name().whole(), part.state(), part.why());
    }

    @Override
    public List<Part> of(PersonId person) {
        return List.of(new Part("before", before(person), Map.of("basis", "clients.basis")));
    }

    private List<Map<String, String>> before(PersonId person) {
        return sql
                .select(
                        field(
                                        "array_to_string({0}, ', ')",
                                        String.class, PERSON_CHANGE_PART.TAGS_OFF)
                                .as("tags"),
                        PERSON_CHANGE_PART.BASIS)
                .from(PERSON_CHANGE_PART)
                .where(PERSON_CHANGE_PART.PERSON_ID.eq(person.value()))
                .orderBy(PERSON_CHANGE_PART.CHANGE_ID)
                .limit(MOST)
                .fetch(PeopleRows::values)
                .stream()
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static Map<String, String> values(Record row) {
        var values = new LinkedHashMap<String, String>();
        for (var field : row.fields()) {
            var value = row.get(field);
            if (value != null && !value.toString().isEmpty()) {
                values.put(field.getName(), value.toString());
            }
        }
        return values;
    }

    @Override
    public void erase(PersonId person) {
        sql.deleteFrom(PERSON_CHANGE_PART)
                .where(PERSON_CHANGE_PART.PERSON_ID.eq(person.value()))
                .execute();
    }
}
