package soyuznik.exchange;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;

/**
 * Works one step behind: while a piece of work is done, the caller prepares the next one. The
 * pieces are done one after another; none is begun after one that says to stop, or that failed.
 */
final class Follower implements AutoCloseable {
    private final ExecutorService worker =
            Executors.newSingleThreadExecutor(Thread.ofVirtual().name("import").factory());

    private Future<Boolean> last = CompletableFuture.completedFuture(true);

    /**
     * Begins the piece when the one before is done.
     *
     * @return whether to go on
     */
    boolean follow(BooleanSupplier piece) {
        boolean on = isOn();
        if (on) {
            last = worker.submit(piece::getAsBoolean);
        }
        return on;
    }

    /** Whether all that was begun is done, and nothing has said to stop. */
    boolean isOn() {
        try {
            return last.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The piece before has failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted", e);
        }
    }

    /** Waits for the piece that is on its way. */
    @Override
    public void close() {
        worker.close();
    }
}
