package soyuznik.clients.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import soyuznik.kernel.Viewer;
import soyuznik.shell.Background;
import soyuznik.shell.Progress;

/** One batch after another of a bulk change, each in the transaction of whoever asks for it. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class BulkWork {
    private final BulkParts parts;
    private final ClientCrew clients;
    private final PeopleCrew people;
    private final Progress progress;
    private final Background background;

    BulkWork(
            BulkParts parts,
            ClientCrew clients,
            PeopleCrew people,
            Progress progress,
            Background background) {
        this.parts = parts;
        this.clients = clients;
        this.people = people;
        this.progress = progress;
        this.background = background;
    }

    /** Leaves it to the background. */
    void queue(BulkChange change, int total) {
        progress.start(change.by(), change.work(), change.id(), total);
        var number = Long.toString(change.id());
        background.add(BulkTask.DESCRIPTOR.instance(number).data(change.id()).build());
    }

    /**
     * False when none waited any more. Whoever erases or unmakes somebody holds the person first
     * and then what is kept of it: so does this, and asks once held who still waits.
     */
    boolean step(BulkChange change, Viewer by, int most) {
        var next = parts.waiting(change, most);
        if (next.isEmpty()) {
            return false;
        }
        hold(change, next);
        var waiting = parts.waiting(change, next);
        parts.settle(change, settled(change, waiting, by));
        number(change).ifPresent(work -> progress.advance(work, waiting.size()));
        return true;
    }

    private void hold(BulkChange change, List<Long> next) {
        switch (change.about()) {
            case CLIENTS -> clients.hold(next);
            case PEOPLE -> people.hold(next);
        }
    }

    /** Nothing for what was done at once. */
    Optional<Long> number(BulkChange change) {
        return progress.latest(change.work(), change.id(), change.by()).map(Progress.Work::id);
    }

    private Map<Long, Part> settled(BulkChange change, List<Long> next, Viewer by) {
        return switch (change.about()) {
            case CLIENTS -> clients.settled(change, next, by);
            case PEOPLE -> people.settled(change, next, by);
        };
    }
}
