package soyuznik.exchange;

import org.springframework.stereotype.Component;

/** Works through a started import, batch by batch, from where it stands. */
@Component
class Importer {
    private final Ledger ledger;

    Importer(Ledger ledger) {
        this.ledger = ledger;
    }

    void run(ImportTask.Run run) {
        ledger.find(run).ifPresentOrElse(this::run, () -> ledger.fail(run));
    }

    private void run(Ledger.Started started) {
        var done = new int[] {started.done()};
        var met = new Met();
        boolean toTheEnd =
                Walk.through(
                        started.sheet(),
                        started.job().mapping(),
                        started.done(),
                        rows -> {
                            boolean taken = ledger.take(started, met, rows, done[0]);
                            done[0] += rows.size();
                            return taken;
                        });
        if (toTheEnd) {
            ledger.finish(started);
        }
    }
}
