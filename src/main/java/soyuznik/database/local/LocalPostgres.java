package soyuznik.database.local;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A private PostgreSQL in a home folder: starts with this process, is started again when it dies,
 * and ends with this process even when that is killed.
 */
public final class LocalPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LocalPostgres.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final int STOP_SECONDS = 60;

    private final Home home;
    private final DataFolder data;
    private final Options options;
    private final int port;
    private final Logins logins;
    private volatile @Nullable Postmaster postmaster;
    private volatile boolean closing;

    private LocalPostgres(Home home, DataFolder data, Options options) throws IOException {
        this.home = home;
        this.data = data;
        this.options = options;
        this.port = options.port() == 0 ? freePort() : options.port();
        this.logins = Logins.of(home, port);
    }

    /**
     * Returns when the server answers and holds the database, its roles and extensions.
     *
     * @throws Refused with one sentence when the folder can't be used
     */
    public static LocalPostgres start(Path folder, Options options) {
        try {
            var home = Home.claim(folder);
            try {
                return start(home, options);
            } catch (IOException | RuntimeException e) {
                home.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalPostgres start(Home home, Options options) throws IOException {
        var user = ServerUser.of(home.data());
        home.openTo(user);
        var binaries = Binaries.unpack(home.postgres());
        var data = DataFolder.prepare(home, binaries, user, options.durable());
        var postgres = new LocalPostgres(home, data, options);
        try {
            postgres.open();
            return postgres;
        } catch (IOException | RuntimeException e) {
            postgres.close();
            throw e;
        }
    }

    /** The ways into the server that another process of this program runs; empty when none does. */
    public static Optional<Logins> running(Path folder) {
        try {
            if (!Home.isClaimed(folder)) {
                return Optional.empty();
            }
            var home = Home.visit(folder);
            return Optional.of(Logins.of(home, DataFolder.runningPort(home.data())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Logins logins() {
        return logins;
    }

    private void open() throws IOException {
        try {
            run();
            new Foundation(logins).provide();
            Thread.ofPlatform().daemon().name("database-watch").start(this::watch);
        } catch (SQLException e) {
            throw Login.isRefused(e)
                    ? new Refused(
                            "The passwords in %s don't fit the database: bring back those that belong to it."
                                    .formatted(home.passwords()),
                            e)
                    : new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }

    private synchronized void run() throws IOException, SQLException, InterruptedException {
        while (!closing) {
            data.stopLeftover();
            var started = Postmaster.start(data, home.log(), port, options.settings());
            postmaster = started;
            if (started.answers(logins.server())) {
                return;
            }
            Thread.sleep(SHORTEST_PAUSE);
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
