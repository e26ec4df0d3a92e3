package soyuznik.e2e;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/** Four people who make clients as fast as they are answered, and go on when they are not. */
final class Hands implements AutoCloseable {
    private static final int COUNT = 4;
    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Integer> refused = new ConcurrentLinkedQueue<>();
    private final List<Thread> threads;
    private volatile boolean enough;

    private Hands(List<Visit> visits) {
        threads =
                visits.stream()
                        .map(visit -> Thread.ofPlatform().unstarted(() -> work(visit)))
                        .toList();
    }

    static Hands on(Product product) throws IOException, InterruptedException {
        var visit = Founder.signedIn(product);
        var hands = new Hands(IntStream.range(0, COUNT).mapToObj(_ -> visit).toList());
        hands.threads.forEach(Thread::start);
        return hands;
    }

    /** The addresses of the clients that were made for sure. */
    List<String> acknowledged() {
        return List.copyOf(acknowledged);
    }

    /** The statuses of the answers that said no. */
    List<Integer> refused() {
        return List.copyOf(refused);
    }

    void awaitMore(int clients, Duration patience) {
        var goal = acknowledged.size() + clients;
        var end = System.nanoTime() + patience.toNanos();
        while (acknowledged.size() < goal) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Nothing is made any more; refused: " + refused);
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    private void work(Visit visit) {
        while (!enough) {
            try {
                make(visit);
            } catch (IOException e) {
                LockSupport.parkNanos(Duration.ofMillis(50).toNanos()); // dead: not acknowledged
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void make(Visit visit) throws IOException, InterruptedException {
        var key = UUID.randomUUID().toString();
        var form = Map.of("key", key, "name", "Завод " + key, "country", "RU");
        var answer = visit.post("/companies", form);
        if (answer.statusCode() == 303) {
            acknowledged.add(answer.headers().firstValue("Location").orElseThrow());
        } else {
            refused.add(answer.statusCode());
        }
    }

    @Override
    public void close() throws InterruptedException {
        enough = true;
        for (var thread : threads) {
            thread.join();
        }
    }
}
