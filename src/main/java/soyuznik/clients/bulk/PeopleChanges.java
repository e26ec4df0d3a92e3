package soyuznik.clients.bulk;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Person;
import soyuznik.clients.PersonRows;
import soyuznik.kernel.FieldError;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.ManyChange;
import soyuznik.shell.NotFound;

/**
 * Gives many people tags or a basis, or notes that they left. Each that may not be changed is left
 * and named; the whole is taken back by one act, save what somebody has changed since.
 */
// C-03
@Repository
@Transactional(readOnly = true)
public class PeopleChanges {
    private final PersonRows people;
    private final PeopleRows rows;
    private final PeopleClerk clerk;
    private final KnownTags tags;

    PeopleChanges(PersonRows people, PeopleRows rows, PeopleClerk clerk, KnownTags tags) {
        this.people = people;
        this.rows = rows;
        this.clerk = clerk;
        this.tags = tags;
    }

    /**
     * What somebody wants of many people.
     *
     * @param key the same key is one change
     * @param list the filter of the list that they were chosen in
     */
    public record Asked(UUID key, List<PersonId> people, PeopleWish wish, String list) {
        public Asked {
            people = people.stream().distinct().toList();
        }
    }

    /**
     * The first of those that were chosen, as far as the viewer sees them. In one order: two who
     * change the same ones wait for each other.
     */
    // T-02
    public List<Person> chosen(List<PersonId> ids, Viewer viewer) {
        return people.seen(ids.stream().limit(ManyChange.MOST).toList(), viewer).stream()
                .sorted(Comparator.comparingLong(person -> person.id().value()))
                .toList();
    }

    @Transactional
    public Outcome<Long> make(Asked asked, Viewer by) {
        if (!by.may(Right.EDIT_CLIENTS)) {
            return new Outcome.Forbidden<>();
        }
        if (asked.people().size() > ManyChange.MOST) {
            return new Outcome.Refused<>(Text.of("many.too_many", "count", ManyChange.MOST));
        }
        var chosen = chosen(asked.people(), by);
        if (chosen.isEmpty()) {
            return Outcome.refused("people.bulk.nobody");
        }
        var errors = errors(asked.wish());
        return errors.isEmpty() ? made(asked, chosen, by) : new Outcome.Invalid<>(errors);
    }

    private List<FieldError> errors(PeopleWish wish) {
        return switch (wish) {
            case PeopleWish.Tags(var on, var off) -> tags.errors(on, off);
            case PeopleWish.Held _, PeopleWish.Left _ -> List.of();
        };
    }

    private Outcome<Long> made(Asked asked, List<Person> chosen, Viewer by) {
        var made = rows.insert(asked, by);
        made.ifPresent(id ->
                chosen.forEach(person -> rows.insert(id, clerk.change(person, asked.wish(), by))));
        long id = made.or(() -> rows.byKey(asked.key(), by)).orElseThrow(NotFound::new);
        return Outcome.done(id, Text.of("many.notice"));
    }

    /** The change for whoever made it; for everybody else there is none. */
    public ManyChange get(long id, Viewer viewer) {
        return rows.find(id, viewer).orElseThrow(NotFound::new);
    }

    /** Takes it back, as far as nobody has changed the people since. */
    @Transactional
    public Outcome<Long> undo(long id, Viewer by) {
        if (!get(id, by).isUndoable() || !rows.undo(id)) {
            return Outcome.refused("many.not_undoable");
        }
        var basis = rows.basis(id);
        rows.changed(id).forEach(part -> rows.write(id, clerk.back(part, basis, by)));
        return Outcome.done(id, Text.of("many.undone"));
    }
}
