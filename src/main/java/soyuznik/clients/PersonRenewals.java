package soyuznik.clients;

import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;
import static soyuznikdb.clients.Tables.EMPLOYMENT;
import static soyuznikdb.clients.Tables.PERSON;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;

/** Writes into people who are there what a file knows of them, and takes it back. */
// W-01
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class PersonRenewals {
    private final DSLContext sql;
    private final PersonRows rows;
    private final PersonContacts contacts;
    private final PersonChronicle chronicle;
    private final ConsentRenewals consents;
    private final PersonTags tags;

    PersonRenewals(
            DSLContext sql,
            PersonRows rows,
            PersonContacts contacts,
            PersonChronicle chronicle,
            ConsentRenewals consents,
            PersonTags tags) {
        this.tags = tags;
        this.consents = consents;
        this.sql = sql;
        this.rows = rows;
        this.contacts = contacts;
        this.chronicle = chronicle;
    }

    /** Nobody else writes these people until the end of the transaction. */
    public void hold(Collection<PersonId> people) {
        rows.hold(people);
    }

    /** Of the person and of its employments together: it rises with each writing of either. */
    public static Field<Integer> version(Field<Long> person) {
        var one = PERSON.as("one");
        var own = select(one.VERSION).from(one).where(one.ID.eq(person));
        var places =
                select(coalesce(sum(EMPLOYMENT.VERSION), inline(0)).cast(Integer.class))
                        .from(EMPLOYMENT)
                        .where(EMPLOYMENT.PERSON_ID.eq(person));
        return field(own).plus(field(places));
    }

    public Map<PersonId, Integer> versions(Collection<PersonId> people) {
        return sql.select(PERSON.ID, version(PERSON.ID))
                .from(PERSON)
                .where(among(people))
                .fetchMap(row -> new PersonId(row.value1()), row -> row.value2());
    }

    /**
     * What would become of people; whom the viewer does not see is not among the answers.
     *
     * @param said what the file says of each
     */
    // T-02
    public Map<PersonId, PersonRenewal> of(
            Map<PersonId, NewPerson> said, PersonFilling filling, Viewer viewer) {
        var holding = consents.holding(said.keySet());
        return rows.seen(said.keySet(), viewer).stream()
                .map(person -> {
                    var told = Objects.requireNonNull(said.get(person.id()));
                    var known = new Known(person, holding.get(person.id()));
                    return renewal(known, told, filling, viewer);
                })
                .collect(Collectors.toMap(each -> each.person().id(), Function.identity()));
    }

    private record Known(Person person, @Nullable Consent consent) {}

    private static PersonRenewal renewal(
            Known known, NewPerson said, PersonFilling filling, Viewer viewer) {
        var person = known.person();
        var place = place(person, said);
        var held = person.contacts().stream().map(PersonContact::data).toList();
        boolean own = place == null ? person.own() : place.own();
        return new PersonRenewal(
                person,
                filling.of(person.data(), said.data()),
                place,
                work(place, said, filling),
                isReversed(place, said, filling) ? said.term() : SaidTerm.NOTHING,
                filling.of(held, said.contacts()),
                filling.of(TypedTags.of(person.tags()), said.tags()),
                known.consent(),
                filling.of(known.consent(), said.consent()),
                viewer.may(Right.EDIT_CLIENTS, own)
                        ? trouble(place, said, filling)
                        : Text.of("clients.renewal.person_forbidden"));
    }

    private static EmploymentData work(
            @Nullable Employment place, NewPerson said, PersonFilling filling) {
        if (place == null) {
            return EmploymentData.UNKNOWN;
        }
        boolean reversed = isReversed(place, said, filling);
        return filling.of(place, said.post(), reversed ? SaidTerm.NOTHING : said.term());
    }

    private static boolean isReversed(
            @Nullable Employment place, NewPerson said, PersonFilling filling) {
        return place != null && filling.reverses(place.term(), said.term());
    }

    private static @Nullable Text trouble(
            @Nullable Employment place, NewPerson said, PersonFilling filling) {
        return isReversed(place, said, filling) ? Text.of("clients.renewal.left_first") : null;
    }

    /** Where it works or, where the file tells of who has left, where it worked last. */
    private static @Nullable Employment place(Person person, NewPerson said) {
        var there =
                person.employments().stream()
                        .filter(each -> each.company().equals(said.company()))
                        .toList();
        return there.stream()
                .filter(each -> said.term().names(each.term().until()))
                .findFirst()
                .or(() ->
                        there.stream()
                                .filter(each -> each.isNow() || said.term().tellsWhetherStill())
                                .findFirst())
                .orElse(null);
    }

    /**
     * Writes what a held person would hold.
     *
     * @param earlier holds the keys of what is added
     * @param cause shared by all the events of the import
     */
    public void write(PersonRenewal renewal, PersonRenewal.Earlier earlier, Viewer by, UUID cause) {
        var person = renewal.person();
        var keys = earlier.contacts();
        write(person, renewal.data(), by, cause);
        var place = renewal.place();
        if (place != null) {
            write(place, renewal.work(), by, cause);
        }
        for (int i = 0; i < keys.size(); i++) {
            contacts.add(person, keys.get(i), renewal.contacts().get(i), new Act(by, cause));
        }
        tags.write(person, renewal.tags(), TypedTags.NONE, new Act(by, cause));
        consents.write(renewal, earlier.given(), new Act(by, cause));
        rows.index(person.id());
    }

    /** By whom, within which import. */
    record Act(Viewer by, UUID cause) {}

    private void write(Person theirs, PersonData ours, Viewer by, UUID cause) {
        var changed = Fields.differing(theirs.data().fields(), ours.fields());
        if (!changed.isEmpty()) {
            sql.update(PERSON)
                    .set(People.written(ours))
                    .set(PERSON.VERSION, theirs.version() + 1)
                    .where(PERSON.ID.eq(theirs.id().value()))
                    .execute();
            chronicle.changed(theirs, changed, by, cause);
        }
    }

    private void write(Employment theirs, EmploymentData ours, Viewer by, UUID cause) {
        var changed = Fields.differing(theirs.fields(), ours.fields());
        if (!changed.isEmpty()) {
            sql.update(EMPLOYMENT)
                    .set(Employments.columns(ours))
                    .set(EMPLOYMENT.VERSION, EMPLOYMENT.VERSION.plus(1))
                    .where(EMPLOYMENT.ID.eq(theirs.id().value()))
                    .execute();
            chronicle.worked(theirs, ours.term(), changed, new Act(by, cause));
        }
    }

    /**
     * Whether it would be given back what it held: nobody has written it anew since, and whoever
     * takes that back sees it and may edit it.
     *
     * @param version of the person and its employments, as the file left them
     */
    // T-02, T-07
    public boolean mayRestore(PersonRenewal.Earlier earlier, int version, Viewer by) {
        return asLeft(earlier, version, by).isPresent();
    }

    private Optional<Person> asLeft(PersonRenewal.Earlier earlier, int version, Viewer by) {
        var id = earlier.person();
        boolean same =
                Objects.equals(versions(List.of(id)).get(id), version)
                        && consents.isAsLeft(earlier);
        return same
                ? rows.find(id, by).filter(theirs -> mayGiveBack(theirs, earlier, by))
                : Optional.empty();
    }

    /**
     * Gives a person back what it held, unless somebody has written it anew since.
     *
     * @param version of the person and its employments, as the file left them
     * @return whether it holds that now
     */
    public boolean restore(PersonRenewal.Earlier earlier, int version, Viewer by, UUID cause) {
        hold(List.of(earlier.person()));
        var person = asLeft(earlier, version, by);
        person.ifPresent(theirs -> give(theirs, earlier, new Act(by, cause)));
        return person.isPresent();
    }

    /** All of it or nothing: rights, and what one sees of the person, may have changed since. */
    // T-07
    private static boolean mayGiveBack(Person theirs, PersonRenewal.Earlier earlier, Viewer by) {
        var place =
                theirs.employments().stream()
                        .filter(each -> each.id().equals(earlier.employment()))
                        .findFirst();
        boolean own = place.map(Employment::own).orElseGet(theirs::own);
        return by.may(Right.EDIT_CLIENTS, own)
                && (earlier.employment() == null || place.isPresent())
                && place.stream().noneMatch(at -> isTaken(theirs, at, earlier));
    }

    /** It would go on beside another that began there since. */
    private static boolean isTaken(Person theirs, Employment at, PersonRenewal.Earlier earlier) {
        return !at.isNow()
                && earlier.work(at).term().until() == null
                && theirs.worksAt(at.company());
    }

    private void give(Person theirs, PersonRenewal.Earlier earlier, Act act) {
        write(theirs, earlier.data(), act.by(), act.cause());
        theirs.employments().stream()
                .filter(each -> each.id().equals(earlier.employment()))
                .forEach(place -> write(place, earlier.work(place), act.by(), act.cause()));
        contacts.remove(theirs, earlier.contacts(), act);
        tags.write(theirs, TypedTags.NONE, TypedTags.of(earlier.tags()), act);
        consents.giveBack(theirs, earlier, act);
        rows.index(theirs.id());
    }

    private static Condition among(Collection<PersonId> people) {
        return PERSON.ID.eq(any(people.stream().map(PersonId::value).toArray(Long[]::new)));
    }
}
