package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Whatever was acknowledged to a person is there, also when everything is killed in the middle of
 * the work.
 */
class KillTest {
    private static final int HANDS = 4;
    private static final String PASSWORD = "четыре слова для входа";

    private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private Product product;

    @BeforeEach
    void start() throws Exception {
        product = Product.start();
        var visit = new Visit(product.address());
        visit.get("/setup?token=" + product.invitation());
        assertThat(visit.post("/setup", founding()).statusCode()).isEqualTo(303);
    }

    @AfterEach
    void stop() throws Exception {
        product.close();
    }

    @RepeatedTest(1)
    void nothingAcknowledgedIsLost() throws Exception {
        try (var hands = Executors.newFixedThreadPool(HANDS)) {
            for (var i = 0; i < HANDS; i++) {
                hands.submit(this::makeClients);
            }
            Thread.sleep(Duration.ofSeconds(4));
            product.kill();
            hands.shutdownNow();
        }
        product = product.startAgain();
        var visit = signedIn();
        assertThat(acknowledged).hasSizeGreaterThan(20);
        for (var address : acknowledged) {
            assertThat(visit.get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    /** Until the product no longer answers. */
    private Void makeClients() throws IOException, InterruptedException {
        var visit = signedIn();
        while (!Thread.currentThread().isInterrupted()) {
            var key = UUID.randomUUID().toString();
            var answer =
                    visit.post(
                            "/companies",
                            Map.of("key", key, "name", "Завод " + key, "country", "RU"));
            assertThat(answer.statusCode()).isEqualTo(303);
            acknowledged.add(answer.headers().firstValue("Location").orElseThrow());
        }
        return null;
    }

    private Visit signedIn() throws IOException, InterruptedException {
        var visit = new Visit(product.address());
        var answer =
                visit.post(
                        "/session", Map.of("email", "belova@soyuz.example", "password", PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(303);
        return visit;
    }

    private Map<String, String> founding() {
        return Map.ofEntries(
                Map.entry("token", product.invitation()),
                Map.entry("companyName", "ООО «Союз»"),
                Map.entry("language", "RU"),
                Map.entry("currency", "RUB"),
                Map.entry("timeZone", "Europe/Moscow"),
                Map.entry("fiscalYearMonth", "1"),
                Map.entry("branchName", "Головной офис"),
                Map.entry("surname", "Белова"),
                Map.entry("email", "belova@soyuz.example"),
                Map.entry("password", PASSWORD),
                Map.entry("again", PASSWORD));
    }
}
