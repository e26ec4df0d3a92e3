package soyuznik.clients.bulk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.CompanyId;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Background;
import soyuznik.shell.Progress;

/** One batch after another of a bulk change, each in the transaction of whoever asks for it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BulkWork {
    private final BulkRows rows;
    private final Places places;
    private final Leading leading;
    private final Returning returning;
    private final Tagging tagging;
    private final Progress progress;
    private final Background background;

    BulkWork(
            BulkRows rows,
            Places places,
            Leading leading,
            Returning returning,
            Tagging tagging,
            Progress progress,
            Background background) {
        this.rows = rows;
        this.places = places;
        this.leading = leading;
        this.returning = returning;
        this.tagging = tagging;
        this.progress = progress;
        this.background = background;
    }

    /** Leaves it to the background. */
    void queue(BulkChange change, int total) {
        progress.start(change.by(), BulkChange.WORK, change.id(), total);
        var number = Long.toString(change.id());
        background.add(BulkTask.DESCRIPTOR.instance(number).data(change.id()).build());
    }

    /** False when none waited any more. */
    boolean step(BulkChange change, Viewer by, int most) {
        var next = rows.waiting(change.id(), most);
        if (next.isEmpty()) {
            return false;
        }
        rows.settle(change.id(), settled(change, next, by));
        number(change).ifPresent(work -> progress.advance(work, next.size()));
        return true;
    }

    /** Nothing for what was done at once. */
    Optional<Long> number(BulkChange change) {
        return progress.latest(BulkChange.WORK, change.id(), change.by()).map(Progress.Work::id);
    }

    private Map<CompanyId, Part> settled(BulkChange change, List<CompanyId> next, Viewer by) {
        var act = new Act(by.user(), change.cause());
        var held = places.held(next, by);
        var undone = change.undoes();
        var parts = new HashMap<CompanyId, Part>();
        next.forEach(id -> parts.put(id, Part.of(Part.State.GONE)));
        if (undone == null) {
            held.values().removeIf(place -> !place.visible());
            parts.putAll(changed(change.change(), allowed(change, held, by, parts), act));
        } else {
            parts.putAll(
                    change.change() instanceof Change.Tags
                            ? tagging.back(rows.before(undone, untag(change, held, by, parts)), act)
                            : returning.back(
                                    change.change(), rows.before(undone, next), held, act));
        }
        return parts;
    }

    private Map<CompanyId, Part> changed(Change change, Map<CompanyId, Place> on, Act act) {
        return switch (change) {
            case Change.Tags tags -> tagging.change(tags, on.keySet(), act);
            case Change.Responsible given -> leading.give(given, on, act);
            case Change.Taking taken -> leading.take(taken, on, act);
            case Change.Pool pool -> leading.pool(pool, on, act);
        };
    }

    /** Over which of them the right holds; the others are named so. */
    private static Map<CompanyId, Place> allowed(
            BulkChange change, Map<CompanyId, Place> held, Viewer by, Map<CompanyId, Part> parts) {
        var allowed = new HashMap<>(held);
        held.forEach((id, place) -> {
            if (!by.may(change.change().right(), place.own())) {
                allowed.remove(id);
                parts.put(id, Part.of(Part.State.FORBIDDEN));
            }
        });
        return allowed;
    }

    /** Tags are taken back where they still may be changed; a client given away is given back. */
    private static List<CompanyId> untag(
            BulkChange change, Map<CompanyId, Place> held, Viewer by, Map<CompanyId, Part> parts) {
        held.values().removeIf(place -> !place.visible());
        return List.copyOf(allowed(change, held, by, parts).keySet());
    }
}
