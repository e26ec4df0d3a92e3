package soyuznik.exchange;

import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Works through a started import, batch by batch, from where it stands. While the database writes a
 * batch, or two that don't concern each other, the next one is read.
 */
@Component
class Importer {
    private final Ledger ledger;
    private final Intakes intakes;
    private final AtomicInteger working = new AtomicInteger();

    Importer(Ledger ledger, Intakes intakes) {
        this.ledger = ledger;
        this.intakes = intakes;
    }

    void run(ImportTask.Run run) {
        ledger.find(run).ifPresentOrElse(this::run, () -> ledger.fail(run));
    }

    /** It does not go on by itself, nor do the files that came with it. */
    void fail(ImportTask.Run run) {
        ledger.fail(run);
    }

    private void run(Ledger.Started started) {
        if (isTakenToTheEnd(started)) {
            ledger.finish(started);
        } else if (!started.unfit().isEmpty()) {
            ledger.giveUp(started);
        }
    }

    private boolean isTakenToTheEnd(Ledger.Started started) {
        working.incrementAndGet();
        try {
            return isWorkedThrough(started);
        } finally {
            working.decrementAndGet();
        }
    }

    /**
     * Two imports that took two batches each could wait for each other where the database does not
     * see it.
     */
    private Claims claims(Portion portion) {
        return working.get() == 1 ? portion.claims() : Claims.all();
    }

    private boolean isWorkedThrough(Ledger.Started started) {
        var job = started.job();
        var intake = intakes.of(job.mapping().kind());
        var done = new int[] {started.done()};
        try (var follower = new Follower()) {
            boolean toTheEnd =
                    Walk.through(
                            started.sheet(),
                            job.mapping(),
                            started.done(),
                            rows -> {
                                var portion = intake.portion(job, rows);
                                int before = done[0];
                                done[0] += rows.size();
                                return follower.follow(
                                        claims(portion),
                                        turn -> ledger.take(started, portion, before, turn));
                            });
            return toTheEnd && follower.isOn();
        }
    }
}
