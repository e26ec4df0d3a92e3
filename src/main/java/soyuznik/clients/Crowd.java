package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.val;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.UserId;
import soyuznik.kernel.Viewer;

/**
 * Writes the same into many people by a few statements; each of them has its event, and all events
 * the cause of the bulk change. Whoever asks has seen that it is allowed over each.
 */
// C-03
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class Crowd {
    private final DSLContext sql;
    private final PersonRows rows;
    private final PersonChronicle chronicle;
    private final Chronicle clients;
    private final Uncompared uncompared;

    Crowd(
            DSLContext sql,
            PersonRows rows,
            PersonChronicle chronicle,
            Chronicle clients,
            Uncompared uncompared) {
        this.sql = sql;
        this.rows = rows;
        this.chronicle = chronicle;
        this.clients = clients;
        this.uncompared = uncompared;
    }

    /** By whom many clients or people are changed, and the cause that all their events share. */
    public record Act(UserId by, UUID cause) {}

    /** Nobody else writes them until the end; two who hold the same ones wait for each other. */
    public void hold(Collection<PersonId> people) {
        rows.hold(people);
    }

    /** Those of them whom the viewer sees. */
    // T-02
    public Map<PersonId, Person> seen(Collection<PersonId> people, Viewer viewer) {
        return rows.seen(people, viewer).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Each carries these tags from now on, as they are written. */
    public void tag(Map<Person, List<String>> carried, Act act) {
        var alike = new HashMap<List<String>, List<Person>>();
        carried.forEach(
                (person, tags) -> alike.computeIfAbsent(tags, _ -> new ArrayList<>()).add(person));
        sql.batched(batch ->
                alike.forEach((tags, people) ->
                        batch.dsl()
                                .update(PERSON)
                                .set(PERSON.TAGS, tags.toArray(String[]::new))
                                .where(PERSON.ID.eq(any(ids(people))))
                                .execute()));
        chronicle.changed(carried.keySet(), "tags", act.by(), act.cause());
    }

    /** The data of each is held on this basis from now on; null: on none that is known. */
    public void base(@Nullable Basis basis, List<Person> people, Act act) {
        sql.update(PERSON)
                .set(PERSON.BASIS, basis == null ? null : basis.name())
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.ID.eq(any(ids(people))))
                .execute();
        chronicle.changed(people, "basis", act.by(), act.cause());
    }

    /** They work there no more; whoever began later than that day left when it began. */
    public void leave(List<Employment> places, LocalDate on, Act act) {
        write(places, greatest(val(on), EMPLOYMENT.SINCE));
        record(places, at -> new ClientEvent.PersonLeft(at.company(), at.person()), act);
    }

    /** They work there again. */
    public void comeBack(List<Employment> places, Act act) {
        write(places, val((LocalDate) null));
        record(places, at -> new ClientEvent.PersonReturned(at.company(), at.person()), act);
    }

    private void write(List<Employment> places, Field<LocalDate> until) {
        sql.update(EMPLOYMENT)
                .set(EMPLOYMENT.UNTIL, until)
                .set(EMPLOYMENT.VERSION, EMPLOYMENT.VERSION.plus(1))
                .where(
                        EMPLOYMENT.ID.eq(
                                any(
                                        places.stream()
                                                .map(at -> at.id().value())
                                                .toArray(Long[]::new))))
                .execute();
        uncompared.addPeople(places.stream().map(Employment::person).toList());
        uncompared.add(places.stream().map(Employment::company).distinct().toList());
    }

    private void record(List<Employment> places, Function<Employment, ClientEvent> event, Act act) {
        clients.record(places.stream().map(event).toList(), act.by(), act.cause());
    }

    private static Long[] ids(List<Person> people) {
        return people.stream().map(person -> person.id().value()).toArray(Long[]::new);
    }
}
