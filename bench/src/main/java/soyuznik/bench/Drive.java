package soyuznik.bench;

import java.net.http.HttpResponse;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Asks for a page again and again. */
final class Drive {
    private static final int AT_ONCE = 4;
    private static final int WAITING = 64;

    private Drive() {}

    record Run(double rate, Result.Times times, long bytes) {}

    /** So many requests, four at once, each after the answer to the last. */
    static Run closed(Page page, int many) throws Exception {
        var next = new AtomicLong();
        var bytes = new AtomicLong();
        var nanos = new long[many];
        var began = System.nanoTime();
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var runs = new ConcurrentLinkedQueue<java.util.concurrent.Future<?>>();
            for (int thread = 0; thread < AT_ONCE; thread++) {
                runs.add(
                        threads.submit(() -> {
                            for (long i = next.getAndIncrement();
                                    i < many;
                                    i = next.getAndIncrement()) {
                                var asked = System.nanoTime();
                                bytes.addAndGet(checked(page, Browser.send(page.requests().at(i))));
                                nanos[(int) i] = System.nanoTime() - asked;
                            }
                            return null;
                        }));
            }
            for (var run : runs) {
                run.get();
            }
        }
        return new Run(
                many * 1e9 / (System.nanoTime() - began), Result.Times.of(nanos), bytes.get());
    }

    /**
     * At a fixed rate, whether the answers come or not; a late answer counts from when it should
     * have been asked.
     */
    static Run open(Page page, double rate, int seconds) throws Exception {
        int many = (int) (rate * seconds);
        var nanos = new long[many];
        var bytes = new AtomicLong();
        var places = new Semaphore(WAITING);
        long began = System.nanoTime();
        for (int i = 0; i < many; i++) {
            long due = began + (long) (i * 1e9 / rate);
            LockSupport.parkNanos(due - System.nanoTime());
            places.acquire();
            int number = i;
            Browser.begin(page.requests().at(i))
                    .whenComplete((answer, trouble) -> {
                        nanos[number] = System.nanoTime() - due;
                        places.release();
                        bytes.addAndGet(trouble == null ? answer.body().length : 0);
                    });
        }
        if (!places.tryAcquire(WAITING, 60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("No answer in a minute");
        }
        return new Run(rate, Result.Times.of(nanos), bytes.get());
    }

    private static long checked(Page page, HttpResponse<byte[]> answer) {
        if (answer.statusCode() != page.status()) {
            throw new IllegalStateException(
                    page.words()
                            + ": "
                            + answer.request().uri()
                            + " answers "
                            + answer.statusCode()
                            + " "
                            + Browser.text(answer));
        }
        return answer.body().length;
    }
}
