package soyuznik.exchange;

import org.springframework.stereotype.Component;

/** Works through a started import, batch by batch, from where it stands. */
@Component
class Importer {
    private final Ledger ledger;

    Importer(Ledger ledger) {
        this.ledger = ledger;
    }

    void run(ImportId id) {
        ledger.find(id).ifPresentOrElse(this::run, () -> ledger.fail(id));
    }

    private void run(Ledger.Started started) {
        var done = new int[] {started.done()};
        var met = new Met();
        Walk.through(
                started.sheet(),
                started.job().mapping(),
                started.done(),
                rows -> {
                    ledger.take(started.job(), met, rows, done[0]);
                    done[0] += rows.size();
                });
        ledger.finish(started.job());
    }
}
