package soyuznik.clients.bulk;

import static soyuznik.shell.ManyChange.hindrance;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import soyuznik.clients.Basis;
import soyuznik.clients.Employment;
import soyuznik.clients.EmploymentId;
import soyuznik.clients.Employments;
import soyuznik.clients.People;
import soyuznik.clients.Person;
import soyuznik.clients.PersonData;
import soyuznik.clients.PersonTags;
import soyuznik.clients.TypedTags;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.ManyChange.State;

/** Does to one of many people what is wished for all, and takes it back. */
@Component
class PeopleClerk {
    private final People people;
    private final PersonTags tags;
    private final Employments employments;

    PeopleClerk(People people, PersonTags tags, Employments employments) {
        this.people = people;
        this.tags = tags;
        this.employments = employments;
    }

    /**
     * What became of a person.
     *
     * @param why the message that says why it was left or kept
     * @param before only where it was changed
     */
    record Become(PersonId person, State state, String why, Before before) {}

    /**
     * What of a person is not as it was.
     *
     * @param on tags that were put on
     * @param off tags that were taken off
     * @param basis before; null: none was known, or it stands
     * @param ended where it worked until the change; null: that stands
     */
    record Before(List<String> on, List<String> off, @Nullable Basis basis, @Nullable Ended ended) {
        static final Before NOTHING = new Before(List.of(), List.of(), null, null);

        Before {
            on = List.copyOf(on);
            off = List.copyOf(off);
        }
    }

    /**
     * @param version as the change left it
     */
    record Ended(EmploymentId employment, int version) {}

    Become change(Person person, PeopleWish wish, Viewer by) {
        return switch (wish) {
            case PeopleWish.Tags it -> tagged(person, it, by);
            case PeopleWish.Held(var basis) -> held(person, basis, by);
            case PeopleWish.Left(var day) -> left(person, day, by);
        };
    }

    private Become tagged(Person person, PeopleWish.Tags wish, Viewer by) {
        var theirs = TypedTags.of(person.tags());
        var on = wish.on().without(theirs);
        var off = theirs.within(wish.off());
        var before = new Before(on.names(), off.names(), null, null);
        return on.isEmpty() && off.isEmpty()
                ? same(person)
                : become(person, before, () -> tags.change(person.id(), off, on, by));
    }

    private Become held(Person person, Basis basis, Viewer by) {
        var was = person.data().basis();
        var before = new Before(List.of(), List.of(), was, null);
        return basis == was ? same(person) : become(person, before, () -> edit(person, basis, by));
    }

    private Outcome<PersonId> edit(Person person, @Nullable Basis basis, Viewer by) {
        var data = person.data();
        return people.edit(
                person.id(),
                person.version(),
                new PersonData(data.name(), data.note(), basis, data.extra()),
                by);
    }

    /** Who works at several clients did not leave all of them. */
    private Become left(Person person, LocalDate day, Viewer by) {
        var now = person.now();
        if (now.isEmpty()) {
            return same(person);
        }
        if (now.size() > 1) {
            return new Become(person.id(), State.LEFT, "people.bulk.several", Before.NOTHING);
        }
        var at = now.getFirst();
        var before = new Before(List.of(), List.of(), null, new Ended(at.id(), at.version() + 1));
        return become(person, before, () -> employments.leave(at.id(), day, by));
    }

    private static Become same(Person person) {
        return new Become(person.id(), State.SAME, "", Before.NOTHING);
    }

    private static Become become(Person person, Before before, Supplier<Outcome<PersonId>> verb) {
        return hindrance(verb.get())
                .map(why -> new Become(person.id(), State.LEFT, why, Before.NOTHING))
                .orElseGet(() -> new Become(person.id(), State.CHANGED, "", before));
    }

    /**
     * Only where what was changed still stands as the change has left it.
     *
     * @param given the basis that all were given; null: none was
     */
    Become back(Become part, @Nullable Basis given, Viewer by) {
        return people.find(part.person(), by)
                .filter(person -> stands(person, part.before(), given))
                .map(person -> back(person, part.before(), given, by))
                .map(outcome -> returned(part, hindrance(outcome)))
                .orElseGet(() -> returned(part, Optional.of("many.meanwhile")));
    }

    private static Become returned(Become part, Optional<String> why) {
        return new Become(
                part.person(),
                why.isEmpty() ? State.RETURNED : State.KEPT,
                why.orElse(""),
                part.before());
    }

    private Outcome<PersonId> back(Person person, Before before, @Nullable Basis given, Viewer by) {
        if (before.ended() != null) {
            return employments.comeBack(before.ended().employment(), by);
        }
        return given == null
                ? tags.change(
                        person.id(), TypedTags.of(before.on()), TypedTags.of(before.off()), by)
                : edit(person, before.basis(), by);
    }

    private static boolean stands(Person person, Before before, @Nullable Basis given) {
        if (before.ended() != null) {
            return person.employments().stream().anyMatch(at -> isAsLeft(at, before.ended()));
        }
        var tags = TypedTags.of(person.tags());
        return given == null
                ? TypedTags.of(before.on()).without(tags).isEmpty()
                        && tags.within(TypedTags.of(before.off())).isEmpty()
                : Objects.equals(person.data().basis(), given);
    }

    private static boolean isAsLeft(Employment at, Ended ended) {
        return at.id().equals(ended.employment()) && at.version() == ended.version();
    }
}
