package soyuznik.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An import goes on by itself after each kill, and nothing of it comes in twice. */
// W-01
class ImportKillTest {
    private static final int ROWS = 70_000;

    /** Of each batch of rows one is looked for: a batch that came in again would bring it twice. */
    private static final int BATCH = 1_000;

    private static final int KILLS = 20;
    private static final Pattern DONE = Pattern.compile("<progress [^>]*value=\"(\\d+)\"");
    private static final Pattern MADE =
            Pattern.compile("<li><strong>([\\d\\s\\u00a0]+)</strong> строк[аи]? загру");

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
    @Tag("long")
    @Timeout(1_200)
    void afterTwentyKillsEachRowIsThereOnce() throws Exception {
        var file = begun(Founder.signedIn(product));
        var moments = new Random();
        int done = 0;
        for (int round = 0; round < KILLS; round++) {
            done = awaitMore(file, done);
            LockSupport.parkNanos(Duration.ofMillis(moments.nextInt(1_000)).toNanos());
            product.kill();
            product = product.startAgain();
        }
        eachIsThereOnce(file);
    }

    private static String begun(Visit visit) throws Exception {
        Founder.leads(visit);
        var table =
                IntStream.range(0, ROWS)
                        .mapToObj(i -> "Зав %06d".formatted(i))
                        .collect(Collectors.joining("\n", "компания\n", "\n"));
        var key = UUID.randomUUID().toString();
        var file = visit.upload("/imports", Map.of("key", key), "заводы.csv", table);
        var address = file.headers().firstValue("Location").orElseThrow();
        var said = Map.of("kind", "COMPANIES", "column.0", "NAME", "owner", "0", "currency", "RUB");
        assertThat(visit.post(address + "/explanations", said).statusCode()).isEqualTo(303);
        assertThat(visit.post(address + "/starts", Map.of()).statusCode()).isEqualTo(303);
        return address;
    }

    /** How far it is once it has gone on. */
    private int awaitMore(String file, int before) throws IOException, InterruptedException {
        var visit = Founder.signedIn(product);
        int done = before;
        while (done <= before) {
            var progress = DONE.matcher(visit.get(file).body());
            assertThat(progress.find()).as("at work").isTrue();
            done = Integer.parseInt(progress.group(1));
        }
        return done;
    }

    private void eachIsThereOnce(String file) throws IOException, InterruptedException {
        var visit = Founder.signedIn(product);
        var page = visit.get(file).body();
        while (DONE.matcher(page).find()) {
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
            page = visit.get(file).body();
        }
        var made = MADE.matcher(page);
        assertThat(made.find()).as(page).isTrue();
        assertThat(made.group(1).replaceAll("\\D", "")).isEqualTo(String.valueOf(ROWS));
        for (int i = 0; i < ROWS; i += BATCH) {
            var name = "Зав %06d".formatted(i);
            var found = visit.get("/companies?q=" + name.replace(" ", "%20")).body();
            assertThat(found.split(">" + name + "<", -1)).as(name).hasSize(2);
        }
    }
}
