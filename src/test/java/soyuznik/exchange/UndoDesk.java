package soyuznik.exchange;

import soyuznik.kernel.Viewer;
import soyuznik.support.Characters;

/** Takes imports back as a person does, and stops in the middle as a machine does. */
record UndoDesk(Undos undos, Undoer undoer, Undoing undoing, Imports imports) {
    Import undone(ImportId id, Viewer by) {
        begun(id, by);
        undoer.run(id);
        return imports.get(id, by);
    }

    void begun(ImportId id, Viewer by) {
        Characters.done(undos.make(id, by));
    }

    /** As if all had been looked at, and a first record were gone. */
    void sawNothing(ImportId id) {
        tookOnly(id, Kind.COMPANIES, 1);
    }

    void tookOnly(ImportId id, Kind kind) {
        tookOnly(id, kind, Batch.MOST);
    }

    private void tookOnly(ImportId id, Kind kind, int most) {
        var started = undoing.find(id).orElseThrow();
        var batch = undoing.next(started, kind, Long.MAX_VALUE);
        var first = batch.ids().stream().limit(most).toList();
        undoing.take(started, new Batch(kind, first));
    }
}
