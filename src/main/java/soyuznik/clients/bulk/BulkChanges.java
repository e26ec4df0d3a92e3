package soyuznik.clients.bulk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.access.Viewers;
import soyuznik.clients.Chronicle;
import soyuznik.kernel.Outcome;
import soyuznik.kernel.Text;
import soyuznik.kernel.Viewer;
import soyuznik.shell.NotFound;

/**
 * Changes the clients or people of a {@link Selection} at once: a few of them while the person
 * waits, many in the background. Each that may not be changed is left and named; the whole is taken
 * back by one act, except what somebody else has changed since.
 */
// C-03, C-10, T-07
@Repository
@Transactional(readOnly = true)
public class BulkChanges {
    /** So many are changed before the page answers. */
    public static final int AT_ONCE = 200;

    /** So many are changed in one transaction of the background. */
    static final int BATCH = 500;

    private final BulkRows rows;
    private final BulkParts parts;
    private final BulkWork work;
    private final Selections selections;
    private final Chronicle chronicle;
    private final Viewers viewers;
    private final Admission admission;

    BulkChanges(
            BulkRows rows,
            BulkParts parts,
            BulkWork work,
            Selections selections,
            Chronicle chronicle,
            Viewers viewers,
            Admission admission) {
        this.rows = rows;
        this.parts = parts;
        this.work = work;
        this.selections = selections;
        this.chronicle = chronicle;
        this.viewers = viewers;
        this.admission = admission;
    }

    /** What became of one batch. */
    enum Step {
        MORE,
        DONE,
        /** Whoever ordered it no longer works here, or whoever takes the clients. */
        STOPPED
    }

    /**
     * @param key the same key is one change
     */
    public record Draft(UUID key, long selection, Wish wish) {}

    /** Begins it, and with a few of them does it. */
    @Transactional
    public Outcome<BulkChange> begin(Draft draft, Viewer by) {
        return again(draft.key(), by).orElseGet(() -> begun(draft, by));
    }

    /** What came of the change that was begun with this key already. */
    Optional<Outcome<BulkChange>> again(UUID key, Viewer by) {
        return rows.byKey(key, by.user()).map(before -> told(get(before, by)));
    }

    private Outcome<BulkChange> begun(Draft draft, Viewer by) {
        var selection = selections.get(draft.selection(), by);
        if (!draft.wish().goesFor(selection.about())) {
            throw new NotFound();
        }
        return switch (admission.of(draft.wish(), by)) {
            case Admission.Refused(var outcome) -> outcome;
            case Admission.Admitted(var change) -> begun(draft.key(), selection, change, by);
        };
    }

    /** Of two that come at the same moment the later one finds what the first began. */
    private Outcome<BulkChange> begun(UUID key, Selection selection, Change change, Viewer by) {
        var begun =
                new BulkRows.Begun(
                        key,
                        selection.list(),
                        selection.about(),
                        change,
                        null,
                        by.user(),
                        chronicle.now());
        return rows.insert(begun)
                .map(id -> get(id, by))
                .map(made -> started(made, parts.insert(made, selection.id()), by))
                .or(() -> again(key, by))
                .orElseThrow(NotFound::new);
    }

    /** Takes it back, as far as nobody has changed them since. */
    @Transactional
    public Outcome<BulkChange> undo(long id, Viewer by) {
        var done = get(id, by);
        if (!by.may(done.change().right())) {
            return new Outcome.Forbidden<>();
        }
        if (!done.undoable()) {
            return Outcome.refused("clients.bulk.not_undoable");
        }
        var begun =
                new BulkRows.Begun(
                        UUID.randomUUID(),
                        done.list(),
                        done.about(),
                        done.change(),
                        id,
                        by.user(),
                        chronicle.now());
        return rows.insert(begun)
                .map(undoing -> get(undoing, by))
                .map(undoing -> started(undoing, parts.insertOf(undoing, id), by))
                .orElseGet(() -> Outcome.refused("clients.bulk.not_undoable"));
    }

    /** The change for whoever made it; for everybody else there is none. */
    public BulkChange get(long id, Viewer viewer) {
        return rows.find(id).filter(it -> it.by().equals(viewer.user())).orElseThrow(NotFound::new);
    }

    /** Some of those in the state that the viewer sees, by name. */
    public List<Selection.Chosen> named(BulkChange change, Part.State state, Viewer viewer) {
        return parts.named(change, state, viewer);
    }

    /**
     * Changes the next ones; what was changed before waits no more, so it may be called again after
     * a break. Whoever ordered it may have lost the right meanwhile, or sees less.
     */
    @Transactional
    Step step(long id, int most) {
        var change = rows.find(id).orElseThrow();
        var by = viewers.find(change.by());
        return by.isEmpty() || !admission.stands(change)
                ? Step.STOPPED
                : work.step(change, by.get(), most) ? Step.MORE : Step.DONE;
    }

    /** The number under which {@link soyuznik.shell.Progress} tells how far it has come. */
    Optional<Long> work(long id) {
        return rows.find(id).flatMap(work::number);
    }

    private Outcome<BulkChange> started(BulkChange change, int total, Viewer by) {
        if (total > AT_ONCE) {
            work.queue(change, total);
            return Outcome.done(get(change.id(), by), notice(change, "began", total));
        }
        while (work.step(change, by, AT_ONCE)) {
            // until none waits
        }
        return told(get(change.id(), by));
    }

    private static Outcome<BulkChange> told(BulkChange change) {
        int done = change.count(Part.State.CHANGED);
        var notice = notice(change, change.undoes() == null ? "done" : "undone", done);
        return change.undoable()
                ? Outcome.done(
                        change,
                        notice,
                        new Outcome.Undo("/bulk-changes/" + change.id() + "/undoing"))
                : Outcome.done(change, notice);
    }

    private static Text notice(BulkChange change, String what, int count) {
        var key =
                switch (change.about()) {
                    case CLIENTS -> "clients.notice.bulk_";
                    case PEOPLE -> "people.bulk.notice.";
                };
        return Text.of(key + what, "count", count);
    }
}
