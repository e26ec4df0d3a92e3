package soyuznik.clients.merging;

import static soyuznikdb.clients.Tables.PERSON_LIKENESS;

import java.util.List;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.clients.Chronicle;
import soyuznik.clients.ClientEvent;
import soyuznik.clients.People;
import soyuznik.clients.Person;
import soyuznik.clients.Uncompared;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.PersonId;
import soyuznik.kernel.Right;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/** «Это разные люди»: whoever sees both and may merge said so, and is not asked again. */
// C-09
@Repository
@Transactional(readOnly = true)
public class TwoPeople {
    private static final int BOTH = 2;

    private final DSLContext sql;
    private final Chronicle chronicle;
    private final People people;
    private final PersonLikenesses likenesses;
    private final Uncompared uncompared;

    TwoPeople(
            DSLContext sql,
            Chronicle chronicle,
            People people,
            PersonLikenesses likenesses,
            Uncompared uncompared) {
        this.sql = sql;
        this.chronicle = chronicle;
        this.people = people;
        this.likenesses = likenesses;
        this.uncompared = uncompared;
    }

    /** Also of two who were not compared yet. */
    @Transactional
    public Outcome<PersonId> settle(List<PersonId> both, Viewer by) {
        if (!by.may(Right.REASSIGN)) {
            return new Outcome.Forbidden<>();
        }
        if (both.stream().distinct().count() != BOTH) {
            return Outcome.refused("clients.person_merger.choose");
        }
        var pair = pair(both, by);
        long first = Math.min(both.getFirst().value(), both.getLast().value());
        long second = Math.max(both.getFirst().value(), both.getLast().value());
        if (write(first, second, by)) {
            likenesses.hide(id(first, second));
            record(pair, by, true);
        }
        return Outcome.done(
                pair.getFirst().id(),
                Text.of("clients.notice.people_settled"),
                new Outcome.Undo("/namesakes/" + id(first, second) + "/doubt"));
    }

    /** Whether nobody had said so before. */
    private boolean write(long first, long second, Viewer by) {
        return sql.insertInto(PERSON_LIKENESS)
                        .set(PERSON_LIKENESS.FIRST_ID, first)
                        .set(PERSON_LIKENESS.SECOND_ID, second)
                        .set(PERSON_LIKENESS.SCORE, (short) 1)
                        .set(PERSON_LIKENESS.REASONS, new String[0])
                        .set(PERSON_LIKENESS.FOUND_AT, chronicle.now())
                        .set(PERSON_LIKENESS.SETTLED_AT, chronicle.now())
                        .set(PERSON_LIKENESS.SETTLED_BY, by.user().value())
                        .onConflict(PERSON_LIKENESS.FIRST_ID, PERSON_LIKENESS.SECOND_ID)
                        .doUpdate()
                        .set(PERSON_LIKENESS.SETTLED_AT, chronicle.now())
                        .set(PERSON_LIKENESS.SETTLED_BY, by.user().value())
                        .where(PERSON_LIKENESS.SETTLED_AT.isNull())
                        .execute()
                == 1;
    }

    private long id(long first, long second) {
        return sql.select(PERSON_LIKENESS.ID)
                .from(PERSON_LIKENESS)
                .where(PERSON_LIKENESS.FIRST_ID.eq(first))
                .and(PERSON_LIKENESS.SECOND_ID.eq(second))
                .fetchSingle()
                .value1();
    }

    /** The inverse: they are compared anew. */
    @Transactional
    public Outcome<PersonId> doubt(long id, Viewer by) {
        var both =
                sql.select(PERSON_LIKENESS.FIRST_ID, PERSON_LIKENESS.SECOND_ID)
                        .from(PERSON_LIKENESS)
                        .where(PERSON_LIKENESS.ID.eq(id))
                        .fetchOptional(row -> List.of(row.value1(), row.value2()))
                        .orElseThrow(NotFound::new);
        var pair = pair(both.stream().map(PersonId::new).toList(), by);
        if (!by.may(Right.REASSIGN)) {
            return new Outcome.Forbidden<>();
        }
        int reopened =
                sql.update(PERSON_LIKENESS)
                        .setNull(PERSON_LIKENESS.SETTLED_AT)
                        .setNull(PERSON_LIKENESS.SETTLED_BY)
                        .where(PERSON_LIKENESS.ID.eq(id))
                        .and(PERSON_LIKENESS.SETTLED_AT.isNotNull())
                        .execute();
        if (reopened == 1) {
            likenesses.show(both.toArray(Long[]::new));
            uncompared.addPeople(pair.stream().map(Person::id).toList());
            record(pair, by, false);
        }
        return Outcome.done(pair.getFirst().id(), Text.of("clients.notice.people_doubted"));
    }

    private List<Person> pair(List<PersonId> both, Viewer by) {
        return both.stream().map(id -> people.get(id, by)).toList();
    }

    /** In the history of each. */
    private void record(List<Person> pair, Viewer by, boolean settled) {
        Stream.of(pair, pair.reversed())
                .map(two -> event(two.getFirst(), two.getLast().id(), settled))
                .forEach(event -> chronicle.record(event, by));
    }

    private static ClientEvent event(Person one, PersonId other, boolean settled) {
        var at = one.main().company();
        return settled
                ? new ClientEvent.NamesakeSettled(at, one.id(), other)
                : new ClientEvent.NamesakeReopened(at, one.id(), other);
    }
}
