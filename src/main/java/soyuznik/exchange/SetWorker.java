package soyuznik.exchange;

import java.util.Optional;
import org.springframework.stereotype.Component;
import soyuznik.kernel.Viewer;

/**
 * Goes from file to file of a set: the first that is left begins, or the last that was made is
 * taken back; the set rests where there is none, or where something has to be said before.
 */
// W-01
@Component
class SetWorker {
    private final SetLedger ledger;
    private final Looks looks;
    private final Undos undos;

    SetWorker(SetLedger ledger, Looks looks, Undos undos) {
        this.ledger = ledger;
        this.looks = looks;
        this.undos = undos;
    }

    void run(SetTask.Run run) {
        ledger.find(run).ifPresentOrElse(this::step, () -> ledger.rest(run));
    }

    private void step(SetLedger.Work work) {
        boolean goesOn =
                switch (work.state()) {
                    case GOING -> work.has(Import.State.RUNNING) || isBegun(work);
                    case UNDOING -> work.has(Import.State.UNDOING) || isUndoBegun(work);
                    case RESTING, CHECKING -> true;
                };
        if (!goesOn) {
            ledger.rest(work.run());
        }
    }

    private boolean isBegun(SetLedger.Work work) {
        var next = work.left().stream().findFirst();
        return next.filter(file -> file.state() != Import.State.READ)
                .filter(file -> begin(file, work))
                .isPresent();
    }

    /** What came in with the files before may have to be asked about. */
    private boolean begin(Import file, SetLedger.Work work) {
        var look = looks.of(file);
        var ours = looks.ours(work.viewer());
        boolean allCame =
                look.mapping().coming().stream().allMatch(name -> ours.named(name).isPresent());
        var settled = looks.settled(allCame ? look : look.asked(look.mapping().arrived(ours)));
        if (!looks.open(settled, ours).isEmpty()) {
            ledger.foreseen(work.run(), settled, null);
            return false;
        }
        return ledger.begin(work, settled, look.said());
    }

    private boolean isUndoBegun(SetLedger.Work work) {
        return last(work).filter(file -> ledger.undo(work, file)).isPresent();
    }

    private Optional<Import> last(SetLedger.Work work) {
        var made = work.parts().stream().filter(file -> hasMade(file, work.viewer())).toList();
        return made.isEmpty() ? Optional.empty() : Optional.of(made.getLast());
    }

    private boolean hasMade(Import file, Viewer by) {
        return file.isAtRest() && undos.extent(file.id(), by).all() > 0;
    }
}
