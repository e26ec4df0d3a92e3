package soyuznik.clients.merging;

import static soyuznikdb.clients.Tables.PERSON_MERGER;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.AbsorbsPeople;
import soyuznik.clients.AbsorbsPeople.Going;
import soyuznik.clients.Chronicle;
import soyuznik.clients.ClientEvent;
import soyuznik.clients.People;
import soyuznik.clients.Person;
import soyuznik.clients.PersonReach;
import soyuznik.clients.PersonRows;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/**
 * Makes one person of two, and two again. The one that went in stays as a row that nobody sees,
 * since it works nowhere; whatever pointed to it points to the one that stayed.
 */
// C-09
@Repository
@Transactional(readOnly = true)
public class PersonMergers {
    private final Clock clock;
    private final Chronicle chronicle;
    private final People people;
    private final PersonRows persons;
    private final PersonReach reach;
    private final PersonMergerRows rows;
    private final ObjectProvider<AbsorbsPeople> modules;

    PersonMergers(
            Clock clock,
            Chronicle chronicle,
            People people,
            PersonRows persons,
            PersonReach reach,
            PersonMergerRows rows,
            ObjectProvider<AbsorbsPeople> modules) {
        this.clock = clock;
        this.chronicle = chronicle;
        this.people = people;
        this.persons = persons;
        this.reach = reach;
        this.rows = rows;
        this.modules = modules;
    }

    @Transactional
    public Outcome<PersonId> merge(PersonMerging asked, Viewer by) {
        if (!by.may(Right.REASSIGN)) {
            return new Outcome.Forbidden<>();
        }
        if (!asked.isSensible()) {
            return Outcome.refused("clients.person_merger.choose");
        }
        hold(asked.kept(), asked.gone());
        var kept = people.get(asked.kept(), by);
        if (rows.isDone(asked)) {
            return Outcome.done(kept.id(), Text.of("clients.notice.person_merged"));
        }
        var gone = people.get(asked.gone(), by);
        if (rows.worksUnseen(List.of(kept.id(), gone.id()), by)) {
            return Outcome.refused("clients.person_merger.unseen");
        }
        return asked.isSeen(kept) && asked.isSeen(gone)
                ? write(new MergedPerson(kept, gone, asked.choices()), by)
                : Outcome.refused("clients.person_merger.changed");
    }

    private Outcome<PersonId> write(MergedPerson merged, Viewer by) {
        var kept = merged.kept().id();
        var going = new Going(merged.gone().id(), kept, by.user(), clock.instant());
        var before = new PersonMergerRows.Before(rows.picture(kept), rows.picture(going.gone()));
        var moved = modules.stream().flatMap(module -> module.absorb(going).stream()).toList();
        rows.write(kept, merged);
        rows.leave(going.gone(), kept);
        var merger = rows.insert(going, before);
        rows.insertMoves(merger, moved);
        show(going);
        record(merged.kept(), going, by);
        return Outcome.done(
                kept,
                Text.of("clients.notice.person_merged"),
                new Outcome.Undo("/person-mergers/" + merger + "/undoing"));
    }

    private void record(Person kept, Going going, Viewer by) {
        var at = kept.main().company();
        chronicle.record(new ClientEvent.PeopleMerged(at, going.kept(), going.gone()), by);
        chronicle.record(new ClientEvent.PeopleMerged(at, going.gone(), going.kept()), by);
    }

    /** Makes them two again; what came since stays with the one that stayed. */
    @Transactional
    public Outcome<PersonId> undo(long id, Viewer by) {
        var both = rows.both(id).orElseThrow(NotFound::new);
        hold(both.getFirst(), both.getLast());
        var kept = people.get(both.getFirst(), by);
        if (!by.may(Right.REASSIGN)) {
            return new Outcome.Forbidden<>();
        }
        var merger = open(id).filter(one -> one.until().isAfter(clock.instant()));
        return merger.map(one -> part(one, kept, by))
                .orElseGet(() -> Outcome.refused("clients.person_merger.too_late"));
    }

    private Outcome<PersonId> part(PersonMerger merger, Person kept, Viewer by) {
        var going = new Going(merger.gone(), merger.kept(), by.user(), clock.instant());
        var moved = rows.moves(merger.id());
        modules.forEach(module -> module.giveBack(moved, going));
        rows.restore(merger);
        rows.close(merger.id(), clock.instant(), by.user());
        show(going);
        var at = kept.main().company();
        chronicle.record(new ClientEvent.PeopleParted(at, going.kept(), going.gone()), by);
        chronicle.record(new ClientEvent.PeopleParted(at, going.gone(), going.kept()), by);
        return Outcome.done(merger.kept(), Text.of("clients.notice.person_parted"));
    }

    /** Those of the person that can still be undone, for whoever may. */
    public List<PersonMerger> undoable(PersonId kept, Viewer viewer) {
        var since = clock.instant().minus(Mergers.UNDONE_WITHIN);
        return viewer.may(Right.REASSIGN)
                ? rows.open(PERSON_MERGER.KEPT_ID.eq(kept.value()), since)
                : List.of();
    }

    /** The person that this one became, if the viewer sees it. */
    public Optional<PersonId> heir(PersonId gone, Viewer viewer) {
        return rows.heir(gone).filter(kept -> people.find(kept, viewer).isPresent());
    }

    /** Those who went into the person. */
    public List<PersonId> within(PersonId kept) {
        return persons.within(kept);
    }

    private Optional<PersonMerger> open(long id) {
        return rows.open(PERSON_MERGER.ID.eq(id), Instant.EPOCH).stream().findFirst();
    }

    private void hold(PersonId one, PersonId other) {
        Stream.of(one, other)
                .sorted(Comparator.comparingLong(PersonId::value))
                .forEach(persons::hold);
    }

    private void show(Going going) {
        persons.index(going.kept());
        persons.index(going.gone());
        reach.renew(List.of(going.kept(), going.gone()));
    }
}
