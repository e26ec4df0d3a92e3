package soyuznik.database.local;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A private PostgreSQL in a home folder: starts with this process, is started again when it dies,
 * and ends with this process even when that is killed.
 */
public final class LocalPostgres implements AutoCloseable {
    public static final String DATABASE = "soyuznik";
    static final String SUPERUSER = "postgres";
    private static final String OWNER = "soyuznik_owner";
    private static final String RUNTIME = "soyuznik";
    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);

    /** Recovery after a crash may take minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int STOP_SECONDS = 60;
    private static final long LOG_LIMIT = 16L << 20;
    private static final String WRONG_PASSWORD = "28P01";

    private final Home home;
    private final DataFolder data;
    private final Options options;
    private final int port;
    private volatile @Nullable Postmaster postmaster;
    private volatile boolean closing;

    private LocalPostgres(Home home, DataFolder data, Options options) throws IOException {
        this.home = home;
        this.data = data;
        this.options = options;
        this.port = options.port() == 0 ? freePort() : options.port();
    }

    /**
     * Returns when the server answers and holds the database, its roles and extensions.
     *
     * @throws Refused with one sentence when the folder can't be used
     */
    public static LocalPostgres start(Path folder, Options options) {
        try {
            return start(Home.claim(folder), options);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalPostgres start(Home home, Options options) throws IOException {
        try {
            var user = ServerUser.of(home.data());
            home.openTo(user);
            var binaries = Binaries.unpack(home.postgres());
            var postgres =
                    new LocalPostgres(home, DataFolder.prepare(home, binaries, user), options);
            postgres.startServer();
            return postgres;
        } catch (IOException | RuntimeException e) {
            home.close();
            throw e;
        }
    }

    public Login superuser() {
        return login(SUPERUSER);
    }

    /** Owns the database and its tables; migrations only. */
    public Login owner() {
        return login(OWNER);
    }

    /** What the program works with: no change of tables. */
    public Login runtime() {
        return login(RUNTIME);
    }

    private Login login(String role) {
        try {
            return new Login(
                    "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, DATABASE),
                    role,
                    home.password(role));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void startServer() throws IOException {
        try {
            run();
            Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
            new Foundation(superuser().in("postgres"), superuser(), owner(), runtime()).provide();
        } catch (SQLException e) {
            close();
            throw WRONG_PASSWORD.equals(e.getSQLState())
                    ? new Refused(
                            "The passwords in %s/passwords don't fit the database: bring back those that belong to it."
                                    .formatted(home.folder()),
                            e)
                    : new IllegalStateException(e);
        }
    }

    private synchronized void run() throws IOException, SQLException {
        if (closing) {
            return;
        }
        try {
            data.stopLeftover();
            var started = Postmaster.start(data, log(), port, options.settings());
            postmaster = started;
            awaitAnswer(started);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private Path log() throws IOException {
        var log = home.folder().resolve("postgres.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(
                    log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        return log;
    }

    private void awaitAnswer(Postmaster started)
            throws IOException, SQLException, InterruptedException {
        var end = Instant.now().plus(PATIENCE);
        while (true) {
            if (!started.isAlive()) {
                throw started.refusal();
            }
            try (var connection = superuser().in("postgres").open()) {
                LOG.debug(
                        "{} answers on port {}",
                        connection.getMetaData().getDatabaseProductVersion(),
                        port);
                return;
            } catch (SQLException e) {
                if (WRONG_PASSWORD.equals(e.getSQLState()) || Instant.now().isAfter(end)) {
                    throw e;
                }
            }
            Thread.sleep(20);
        }
    }

    private void watch() {
        try {
            for (var current = postmaster; current != null && !closing; current = postmaster) {
                current.awaitEnd();
                revive();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Never gives up: a full disk, say, is emptied by someone, and then the pages work again. */
    private void revive() throws InterruptedException {
        for (var pause = SHORTEST_PAUSE; !closing; pause = longer(pause)) {
            LOG.error("The database server ended by itself, starting it again");
            try {
                run();
                return;
            } catch (IOException | SQLException | RuntimeException e) {
                LOG.error("The database server does not start", e);
            }
            Thread.sleep(pause);
        }
    }

    private static Duration longer(Duration pause) {
        var doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            end();
            home.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void end() throws IOException, InterruptedException {
        var current = postmaster;
        if (current != null && !current.end(STOP_SECONDS)) {
            data.stopAtOnce();
        }
    }
}
