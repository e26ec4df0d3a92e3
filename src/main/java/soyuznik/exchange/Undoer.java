package soyuznik.exchange;

import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * Takes an import back, batch by batch: projects first, then people, then clients, the last made
 * first; before them records that were there get back what they held. Before anything happens, all
 * are looked at.
 */
// W-01
@Component
class Undoer {
    private final Undoing undoing;
    private final UndoEnds ends;

    Undoer(Undoing undoing, UndoEnds ends) {
        this.undoing = undoing;
        this.ends = ends;
    }

    void run(ImportId id) {
        undoing.find(id).ifPresentOrElse(this::run, () -> ends.stop(id));
    }

    /** It does not go on by itself, nor do the files that came with it. */
    void stop(ImportId id) {
        ends.stop(id);
    }

    private void run(Undoing.Started started) {
        if (started.done() == 0 && look(started)) {
            ends.stop(started.id());
            return;
        }
        if (isRestored(started)) {
            takeAll(started);
        }
        if (undoing.isHindered(started)) {
            ends.stop(started.id());
        } else {
            ends.finish(started);
        }
    }

    /** Whether something stands in the way. */
    private boolean look(Undoing.Started started) {
        undoing.forget(started);
        each(started, batch -> undoing.look(started, batch));
        long after = undoing.lookAtChanged(started, 0);
        while (after != 0) {
            after = undoing.lookAtChanged(started, after);
        }
        return undoing.isHindered(started);
    }

    /** Where one of them came to be written meanwhile, nothing of what was made goes. */
    private boolean isRestored(Undoing.Started started) {
        var done = undoing.restore(started, 0);
        boolean all = done.stuck().isEmpty();
        while (done.last() != 0) {
            done = undoing.restore(started, done.last());
            all &= done.stuck().isEmpty();
        }
        return all;
    }

    private void takeAll(Undoing.Started started) {
        each(started, batch -> take(started, batch));
        var more = true;
        while (more) {
            more = undoing.part(started);
        }
    }

    /** Something may have come to stand on one of them meanwhile: that one stays. */
    private void take(Undoing.Started started, Batch batch) {
        if (!undoing.take(started, batch)) {
            batch.singles().forEach(one -> undoing.take(started, one));
        }
    }

    private void each(Undoing.Started started, Consumer<Batch> act) {
        for (var kind : Batch.ORDER) {
            var before = Long.MAX_VALUE;
            for (var batch = undoing.next(started, kind, before);
                    !batch.ids().isEmpty();
                    batch = undoing.next(started, kind, before)) {
                before = batch.ids().getLast();
                act.accept(batch);
            }
        }
    }
}
