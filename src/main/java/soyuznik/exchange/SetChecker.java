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

    private void check(SetLedger.Work work) {
        var met = new Met();
        for (var file : work.left()) {
            var look = foresight.look(file, met);
            var forecast = foresight.forecast(look, met, work.viewer());
            if (file.isOpen()) {
                ledger.foreseen(work.run(), file.id(), look.mapping(), forecast.orElse(null));
            }
        }
    }
}
