package soyuznik.exchange;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Works behind the caller, who prepares the next piece meanwhile: two pieces at a time where they
 * have nothing to do with each other, else one after another. They end in their order; none is
 * begun after one that says to stop, or that failed.
 */
final class Follower implements AutoCloseable {
    private static final int AT_ONCE = 2;

    private final ExecutorService workers =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("import").factory());

    private final Deque<Piece> going = new ArrayDeque<>();

    private record Piece(Claims claims, Future<Boolean> done) {
        static final Piece NONE = new Piece(Claims.all(), CompletableFuture.completedFuture(true));

        boolean isOn() {
            try {
                return done.get();
            } catch (ExecutionException e) {
                throw new IllegalStateException("The piece before has failed", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Interrupted", e);
            }
        }
    }

    /**
     * Begins the piece when nothing that is on its way concerns it.
     *
     * @param work asks, before it ends, whether the piece before has ended well
     * @return whether to go on
     */
    boolean follow(Claims claims, Predicate<BooleanSupplier> work) {
        while (going.size() == AT_ONCE
                || going.stream().anyMatch(piece -> claims.meets(piece.claims()))) {
            if (!going.removeFirst().isOn()) {
                return false;
            }
        }
        var before = going.isEmpty() ? Piece.NONE : going.getLast();
        going.add(new Piece(claims, workers.submit(() -> work.test(before::isOn))));
        return true;
    }

    /** Whether all that was begun is done, and nothing has said to stop. */
    boolean isOn() {
        return going.stream().allMatch(Piece::isOn);
    }

    /** Waits for the pieces that are on their way. */
    @Override
    public void close() {
        workers.close();
    }
}
