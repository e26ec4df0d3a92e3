package soyuznik.exchange;

import org.springframework.stereotype.Component;

/** Says what would become of the files of a set, each as if those before it were in. */
// W-01
@Component
class SetChecker {
    private final SetLedger ledger;
    private final SetForesight foresight;

    SetChecker(SetLedger ledger, SetForesight foresight) {
        this.ledger = ledger;
        this.foresight = foresight;
    }

    void run(SetTask.Run run) {
        ledger.find(run)
                .filter(work -> work.state() == FileSet.State.CHECKING)
                .ifPresent(this::check);
        ledger.rest(run);
    }

    /** An answer that comes meanwhile begins another check; this one ends then. */
    private void check(SetLedger.Work work) {
        var met = new Met();
        int before = 0;
        for (var file : work.left()) {
            if (file.equals(work.left().getLast())) {
                met.coming().end();
            }
            var look = foresight.look(file, met);
            int start = before;
            var run =
                    new SetForesight.Run(
                            met, work.viewer(), rows -> ledger.looks(work.run(), start + rows));
            before += file.progress().total();
            var forecast = foresight.forecast(look, run);
            if (!ledger.isNewest(work.run())) {
                return;
            }
            if (file.isOpen()) {
                ledger.foreseen(work.run(), look, forecast.orElse(null));
            }
        }
    }
}
