package soyuznik.clients.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import soyuznik.clients.Basis;
import soyuznik.clients.CompanyTags;
import soyuznik.clients.Crowd;
import soyuznik.clients.Employment;
import soyuznik.clients.Person;
import soyuznik.clients.PersonTags;
import soyuznik.clients.TypedTags;
import soyuznik.clients.bulk.Part.Was;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Viewer;

/** Does to many people what was asked for them, and takes it back. */
// C-03, T-07
@Component
class PeopleCrew {
    private final Crowd crowd;
    private final CompanyTags tags;
    private final BulkParts parts;

    PeopleCrew(Crowd crowd, CompanyTags tags, BulkParts parts) {
        this.crowd = crowd;
        this.tags = tags;
        this.parts = parts;
    }

    /** Nobody else writes them until the end of the transaction. */
    void hold(List<Long> people) {
        crowd.hold(people.stream().map(PersonId::new).toList());
    }

    /** They are held. */
    Map<Long, Part> settled(BulkChange change, List<Long> next, Viewer by) {
        var act = new Crowd.Act(by.user(), change.cause());
        var held = crowd.seen(next.stream().map(PersonId::new).toList(), by);
        var settled = new HashMap<Long, Part>();
        next.forEach(id -> settled.put(id, Part.of(Part.State.GONE)));
        held.values().forEach(one -> settled.put(one.id().value(), Part.of(Part.State.FORBIDDEN)));
        held.values().removeIf(person -> !by.may(Right.EDIT_CLIENTS, person.own()));
        var asked = (Change.OfPeople) change.change();
        var undone = change.undoes();
        var done =
                undone == null
                        ? changed(asked, held.values(), by, act)
                        : back(asked, stood(undone, held), by, act);
        done.forEach((person, part) -> settled.put(person.id().value(), part));
        return settled;
    }

    /** How each of them stood before the change that is taken back. */
    private Map<Person, Was> stood(long undone, Map<PersonId, Person> held) {
        var ids = held.keySet().stream().map(PersonId::value).toList();
        var stood = new HashMap<Person, Was>();
        parts.before(undone, About.PEOPLE, ids, Was.class)
                .forEach((id, was) ->
                        stood.put(Objects.requireNonNull(held.get(new PersonId(id))), was));
        return stood;
    }

    private Map<Person, Part> changed(
            Change.OfPeople asked, Collection<Person> people, Viewer by, Crowd.Act act) {
        return switch (asked) {
            case Change.Tags it -> tagged(it, people, act);
            case Change.Held(var basis) -> based(basis, people, act);
            case Change.Left(var day) -> left(day, people, by, act);
        };
    }

    private Map<Person, Part> tagged(Change.Tags asked, Collection<Person> people, Crowd.Act act) {
        var on = TypedTags.of(tags.names(asked.on()).values());
        var off = TypedTags.of(tags.names(asked.off()).values());
        var parts = new HashMap<Person, Part>();
        var carried = new HashMap<Person, List<String>>();
        people.forEach(person -> {
            var theirs = TypedTags.of(person.tags());
            var put = on.without(theirs).names();
            var taken = theirs.within(off).names();
            boolean same = put.isEmpty() && taken.isEmpty();
            parts.put(person, same ? Part.of(Part.State.SAME) : Part.changed(Was.tags(put, taken)));
            if (!same) {
                carried.put(person, PersonTags.after(person.tags(), put, taken));
            }
        });
        crowd.tag(carried, act);
        return parts;
    }

    private Map<Person, Part> based(Basis basis, Collection<Person> people, Crowd.Act act) {
        var parts = new HashMap<Person, Part>();
        people.forEach(person -> {
            var was = person.data().basis();
            parts.put(
                    person, was == basis ? Part.of(Part.State.SAME) : Part.changed(Was.basis(was)));
        });
        var changed = people.stream().filter(person -> person.data().basis() != basis).toList();
        crowd.base(basis, changed, act);
        return parts;
    }

    private Map<Person, Part> left(
            LocalDate day, Collection<Person> people, Viewer by, Crowd.Act act) {
        var parts = new HashMap<Person, Part>();
        var ended = new ArrayList<Employment>();
        people.forEach(person -> {
            var now = person.now();
            if (now.isEmpty()) {
                parts.put(person, Part.of(Part.State.SAME));
            } else if (now.size() > 1) {
                parts.put(person, Part.of(Part.State.SEVERAL));
            } else if (by.may(Right.EDIT_CLIENTS, now.getFirst().own())) {
                var at = now.getFirst();
                parts.put(person, Part.changed(Was.at(at.id().value(), at.version() + 1)));
                ended.add(at);
            } else {
                parts.put(person, Part.of(Part.State.FORBIDDEN));
            }
        });
        crowd.leave(ended, day, act);
        return parts;
    }

    /** Only where what was changed still stands as the change has left it. */
    private Map<Person, Part> back(
            Change.OfPeople asked, Map<Person, Was> stood, Viewer by, Crowd.Act act) {
        return switch (asked) {
            case Change.Tags _ -> untagged(stood, act);
            case Change.Held(var basis) -> unbased(basis, stood, act);
            case Change.Left _ -> returned(stood, by, act);
        };
    }

    private Map<Person, Part> untagged(Map<Person, Was> stood, Crowd.Act act) {
        var parts = new HashMap<Person, Part>();
        var carried = new HashMap<Person, List<String>>();
        stood.forEach((person, was) -> {
            var theirs = TypedTags.of(person.tags());
            boolean stands =
                    TypedTags.of(was.on()).without(theirs).isEmpty()
                            && theirs.within(TypedTags.of(was.off())).isEmpty();
            parts.put(person, stands ? Part.changed(was) : Part.of(Part.State.KEPT));
            if (stands) {
                carried.put(person, PersonTags.after(person.tags(), was.off(), was.on()));
            }
        });
        crowd.tag(carried, act);
        return parts;
    }

    private Map<Person, Part> unbased(Basis given, Map<Person, Was> stood, Crowd.Act act) {
        var parts = new HashMap<Person, Part>();
        var alike = new HashMap<Optional<Basis>, List<Person>>();
        stood.forEach((person, was) -> {
            boolean stands = person.data().basis() == given;
            parts.put(person, stands ? Part.changed(was) : Part.of(Part.State.KEPT));
            if (stands) {
                alike.computeIfAbsent(Optional.ofNullable(was.basis()), _ -> new ArrayList<>())
                        .add(person);
            }
        });
        alike.forEach((basis, people) -> crowd.base(basis.orElse(null), people, act));
        return parts;
    }

    private Map<Person, Part> returned(Map<Person, Was> stood, Viewer by, Crowd.Act act) {
        var parts = new HashMap<Person, Part>();
        var again = new ArrayList<Employment>();
        stood.forEach((person, was) -> {
            var at = person.employments().stream().filter(it -> isAsLeft(it, was)).findFirst();
            if (at.isEmpty() || person.worksAt(at.get().company())) {
                parts.put(person, Part.of(Part.State.KEPT));
            } else if (by.may(Right.EDIT_CLIENTS, at.get().own())) {
                parts.put(person, Part.changed(was));
                again.add(at.get());
            } else {
                parts.put(person, Part.of(Part.State.FORBIDDEN));
            }
        });
        crowd.comeBack(again, act);
        return parts;
    }

    private static boolean isAsLeft(Employment at, Was was) {
        return Objects.equals(at.id().value(), was.employment()) && at.version() == was.version();
    }
}
