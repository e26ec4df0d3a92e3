package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever was acknowledged to a person is there, also when everything is killed in the middle of
 * the work.
 */
class KillTest {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern WORK = Pattern.compile("/progress/(\\d+)");
    private static final Pattern DONE = Pattern.compile("<progress [^>]*value=\"(\\d+)\"");

    private final List<String> acknowledged = new ArrayList<>();
    private Product product;

    @BeforeEach
    void start() throws Exception {
        product = Product.start();
        Founder.found(product);
    }

    @AfterEach
    void stop() throws Exception {
        product.close();
    }

    @Test
    void nothingAcknowledgedIsLost() throws Exception {
        workUntilKilledAfter(Duration.ofSeconds(4));
        everythingIsThere();
    }

    @Test
    @Tag("long")
    @Timeout(900)
    void nothingIsLostByTenKillsOneAfterTheOther() throws Exception {
        var moments = new Random();
        for (int round = 0; round < 10; round++) {
            workUntilKilledAfter(Duration.ofMillis(1_000 + moments.nextInt(4_000)));
        }
        everythingIsThere();
    }

    @Test
    @Tag("long")
    @Timeout(600)
    void aDatabaseServerThatDiesUnderTheWorkComesBackAndNothingIsLost() throws Exception {
        try (var hands = Hands.on(product)) {
            for (int round = 0; round < 5; round++) {
                hands.awaitMore(100, PATIENCE);
                product.killDatabase();
            }
            hands.awaitMore(100, PATIENCE);
            acknowledged.addAll(hands.acknowledged());
            assertThat(hands.refused()).allMatch(status -> status >= 500);
        }
        everythingIsThere();
    }

    @Test
    @Tag("long")
    @Timeout(600)
    void clientsOnTheirWayToAnotherArriveAfterAKillToo() throws Exception {
        var work = handoverOf(2_000);
        int before = awaitStep(work, Founder.signedIn(product));
        product.kill();
        product = product.startAgain();
        var visit = Founder.signedIn(product);
        assertThat(done(work, visit)).isGreaterThanOrEqualTo(before);
        awaitEnd(work, before, visit);
        for (var address : acknowledged) {
            assertThat(visit.get(address).body()).as(address).contains("Котов");
        }
    }

    private void workUntilKilledAfter(Duration time) throws Exception {
        try (var hands = Hands.on(product)) {
            Thread.sleep(time);
            product.kill();
            assertThat(hands.acknowledged()).hasSizeGreaterThan(20);
            acknowledged.addAll(hands.acknowledged());
            assertThat(hands.refused()).isEmpty();
        }
        product = product.startAgain();
    }

    private void everythingIsThere() throws Exception {
        var visit = Founder.signedIn(product);
        for (var address : acknowledged) {
            assertThat(visit.get(address).statusCode()).as(address).isEqualTo(200);
        }
    }

    /** Clients of the administrator, who now sells, begin to move to a new colleague. */
    private String handoverOf(int clients) throws Exception {
        var visit = Founder.signedIn(product);
        Founder.leads(visit);
        var invited =
                visit.post(
                        "/settings/users", Founder.user("Котов", "kotov@soyuz.example", "SELLER"));
        var colleague =
                invited.headers().firstValue("Location").orElseThrow().replaceAll("\\D", "");
        try (var hands = Hands.on(product)) {
            hands.awaitMore(clients, PATIENCE.multipliedBy(3));
            acknowledged.addAll(hands.acknowledged());
        }
        var begun = visit.post("/handovers", Map.of("from", "1", "user", colleague));
        var page = visit.get(begun.headers().firstValue("Location").orElseThrow()).body();
        var work = WORK.matcher(page);
        assertThat(work.find()).isTrue();
        return work.group(1);
    }

    private static int awaitStep(String work, Visit visit) throws Exception {
        int done = done(work, visit);
        while (done == 0) {
            LockSupport.parkNanos(Duration.ofMillis(10).toNanos());
            done = done(work, visit);
        }
        return done;
    }

    private static void awaitEnd(String work, int before, Visit visit) throws Exception {
        int last = before;
        while (!visit.get("/progress/" + work).body().contains("Готово")) {
            int done = done(work, visit);
            assertThat(done).isGreaterThanOrEqualTo(last);
            last = done;
            LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
        }
    }

    private static int done(String work, Visit visit) throws IOException, InterruptedException {
        var found = DONE.matcher(visit.get("/progress/" + work).body());
        assertThat(found.find()).isTrue();
        return Integer.parseInt(found.group(1));
    }
}
