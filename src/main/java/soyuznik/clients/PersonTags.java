package soyuznik.clients;

import static org.jooq.impl.DSL.update;
import static soyuznikdb.clients.Tables.PERSON;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** The tags of people: the same ones that clients have. */
// C-03
@Repository
@Transactional(readOnly = true)
public class PersonTags {
    private final DSLContext sql;
    private final PersonRows people;
    private final CompanyTags tags;
    private final PersonChronicle chronicle;

    PersonTags(DSLContext sql, PersonRows people, CompanyTags tags, PersonChronicle chronicle) {
        this.sql = sql;
        this.people = people;
        this.tags = tags;
        this.chronicle = chronicle;
    }

    /**
     * Changes the tags of a person from those that somebody saw to those that were typed; what
     * somebody else added meanwhile stays.
     */
    @Transactional
    public Outcome<PersonId> change(PersonId id, TypedTags seen, TypedTags typed, Viewer by) {
        var person = held(id, by);
        if (!by.may(Right.EDIT_CLIENTS, person.own())) {
            return new Outcome.Forbidden<>();
        }
        var errors = typed.errors();
        if (!errors.isEmpty()) {
            return new Outcome.Invalid<>(errors);
        }
        var on = tags.names(tags.made(typed.without(seen), by)).values();
        return change(person, on, tags.names(tags.known(seen.without(typed))).values(), by);
    }

    /** Takes a change back: puts tags back on and takes others off, by their numbers. */
    @Transactional
    public Outcome<PersonId> revert(
            PersonId id, Collection<Long> back, Collection<Long> off, Viewer by) {
        var person = held(id, by);
        return by.may(Right.EDIT_CLIENTS, person.own())
                ? change(person, tags.names(back).values(), tags.names(off).values(), by)
                : new Outcome.Forbidden<>();
    }

    private Person held(PersonId id, Viewer by) {
        people.hold(id);
        return people.find(id, by).orElseThrow(NotFound::new);
    }

    private Outcome<PersonId> change(
            Person person, Collection<String> on, Collection<String> off, Viewer by) {
        var notice = Text.of("clients.notice.changed");
        var before = List.copyOf(person.tags());
        var after = after(before, on, off);
        if (after.equals(before)) {
            return Outcome.done(person.id(), notice);
        }
        sql.execute(written(List.of(person.id()), after));
        chronicle.changed(person, List.of("tags"), by);
        return Outcome.done(
                person.id(),
                notice,
                new Outcome.Undo(
                        reversal(person.id(), without(before, after), without(after, before))));
    }

    /** As a file says it, of a held person: what was on or off before stays so. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(Person person, TypedTags on, TypedTags off, PersonRenewals.Act act) {
        var put = tags.names(tags.made(on, act.by())).values();
        var after = after(person.tags(), put, tags.names(tags.known(off)).values());
        if (!after.equals(List.copyOf(person.tags()))) {
            sql.execute(written(List.of(person.id()), after));
            chronicle.changed(person, List.of("tags"), act.by(), act.cause());
        }
    }

    /** Of people who were just made, those with the same tags by one statement. */
    @Transactional(propagation = Propagation.MANDATORY)
    void begin(Map<PersonId, TypedTags> people, Viewer by) {
        var all = new LinkedHashMap<String, String>();
        people.values().forEach(typed -> all.putAll(typed.byKey()));
        var known = TypedTags.of(tags.names(tags.made(new TypedTags(all), by)).values()).byKey();
        var alike =
                people.entrySet().stream()
                        .collect(
                                Collectors.groupingBy(
                                        one -> one.getValue().byKey().keySet(),
                                        Collectors.mapping(
                                                Map.Entry::getKey, Collectors.toList())));
        sql.batch(
                        alike.entrySet().stream()
                                .map(one -> written(one.getValue(), named(one.getKey(), known)))
                                .toList())
                .execute();
    }

    private static List<String> named(Collection<String> keys, Map<String, String> known) {
        return after(
                List.of(),
                keys.stream().map(known::get).filter(Objects::nonNull).toList(),
                List.of());
    }

    private static Query written(List<PersonId> people, List<String> tags) {
        return update(PERSON)
                .set(PERSON.TAGS, tags.toArray(String[]::new))
                .where(PERSON.ID.in(people.stream().map(PersonId::value).toList()));
    }

    /** In the order of the alphabet. */
    public static List<String> after(
            Collection<String> before, Collection<String> on, Collection<String> off) {
        var after = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        after.addAll(before);
        after.removeAll(off);
        after.addAll(on);
        return List.copyOf(after);
    }

    private static List<String> without(List<String> these, List<String> others) {
        return these.stream().filter(name -> !others.contains(name)).toList();
    }

    private String reversal(PersonId id, List<String> on, List<String> off) {
        return "/people/" + id + "/tags/reversal?on=" + dotted(on) + "&off=" + dotted(off);
    }

    private String dotted(List<String> names) {
        return tags.known(TypedTags.read(String.join(",", names))).stream()
                .map(Object::toString)
                .collect(Collectors.joining("."));
    }
}
