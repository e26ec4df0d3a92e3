package soyuznik.database.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import soyuznik.support.Folders;

class KilledServerTest {
    private static final int WRITERS = 4;
    private static final int ROUNDS = 2;

    private final Set<Long> acknowledged = ConcurrentHashMap.newKeySet();
    private final AtomicLong next = new AtomicLong();
    private volatile boolean enough;

    @Test
    void whatWasAcknowledgedIsThereAfterEachKill() throws Exception {
        try (var home = Folders.forServer();
                var postgres = LocalPostgres.start(home.path(), Options.product(0))) {
            var owner = postgres.logins().owner();
            write(owner, "create table written (id bigint primary key)");
            var writers = Stream.generate(() -> writer(owner)).limit(WRITERS).toList();
            for (var round = 0; round < ROUNDS; round++) {
                awaitMore(200);
                kill(home.path());
            }
            awaitMore(200);
            stop(writers);
            assertThat(written(owner)).containsAll(acknowledged);
        }
    }

    private Thread writer(Login login) {
        return Thread.ofPlatform().start(() -> insert(login));
    }

    private void stop(List<Thread> writers) throws InterruptedException {
        enough = true;
        for (var writer : writers) {
            writer.join();
        }
    }

    private void insert(Login login) {
        while (!enough) {
            try (var connection = login.open();
                    var statement = connection.prepareStatement("insert into written values (?)")) {
                while (!enough) {
                    var id = next.incrementAndGet();
                    statement.setLong(1, id);
                    statement.executeUpdate();
                    acknowledged.add(id);
                }
            } catch (SQLException e) {
                pause(); // dead or starting; not acknowledged
            }
        }
    }

    private void awaitMore(int rows) throws InterruptedException {
        var goal = acknowledged.size() + rows;
        var end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (acknowledged.size() < goal) {
            assertThat(System.nanoTime()).as("writes again").isLessThan(end);
            Thread.sleep(5);
        }
    }

    private static void kill(Path home) throws IOException {
        var mark = home.resolve("postgres/data/postmaster.pid");
        var pid = Long.parseLong(Files.readAllLines(mark).getFirst().strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void write(Login login, String sql) throws SQLException {
        try (var connection = login.open();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Set<Long> written(Login login) throws SQLException {
        var ids = new HashSet<Long>();
        try (var connection = login.open();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from written")) {
            while (rows.next()) {
                ids.add(rows.getLong(1));
            }
        }
        return ids;
    }
}
