package soyuznik.database.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server's data: made once, whole or not at all, and freed from what a killed run left over.
 */
record DataFolder(Path folder, Binaries binaries, ServerUser user) {
    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);
    private static final String MARK = "postmaster.pid";
    private static final int PORT_LINE = 3;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static DataFolder prepare(Home home, Binaries binaries, ServerUser user, boolean durable)
            throws IOException {
        var data = new DataFolder(home.data(), binaries, user);
        if (Files.exists(data.folder)) {
            data.checkVersion();
        } else {
            data.initialise(home, durable);
        }
        return data;
    }

    private void checkVersion() throws IOException {
        var version = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!Binaries.VERSION.startsWith(version + ".")) {
            throw new Refused(
                    "The data folder %s was made by PostgreSQL %s, this program brings %s: make a backup with the old program and restore it with this one."
                            .formatted(folder, version, Binaries.VERSION));
        }
    }

    private void initialise(Home home, boolean durable) throws IOException {
        var part = folder.resolveSibling("data.part");
        Command.of("rm", "-rf", part.toString()).run();
        user.own(Home.createPrivate(part));
        // The server's user can't read our password files; this copy is gone once it was read.
        var password = folder.resolveSibling("password.part");
        Files.deleteIfExists(password);
        Home.writePrivate(password, home.password(Logins.SUPERUSER));
        user.own(password);
        try {
            initdb(part, password, durable);
        } finally {
            Files.delete(password);
        }
        Files.move(part, folder, StandardCopyOption.ATOMIC_MOVE);
        if (durable) {
            Command.flush(folder);
        }
    }

    /**
     * lc_ctype C would make show_trgm('Ёлка') empty, and every Russian search silently read whole
     * tables.
     */
    private void initdb(Path target, Path password, boolean durable) {
        user.command(
                        binaries.program("initdb"),
                        "--pgdata=" + target,
                        "--username=" + Logins.SUPERUSER,
                        "--pwfile=" + password,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--lc-ctype=C.UTF-8",
                        "--data-checksums",
                        durable ? "--sync-method=fsync" : "--no-sync")
                .run();
    }

    /**
     * Whoever holds the home's lock knows that a server named here belongs to a run that was
     * killed. The mark of a dead one stays: by it the next server finds children still ending.
     */
    void stopLeftover() throws IOException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        for (var pid = leftover(); pid != null && isAlive(pid); pid = leftover()) {
            if (!belongsHere(pid)) {
                LOG.info("Removing a mark that names a foreign process ({})", pid);
                Files.deleteIfExists(mark());
                return;
            }
            LOG.info("Stopping the database server that a killed run left over ({})", pid);
            if (!stop("fast") && System.nanoTime() > end) {
                throw new Refused(
                        "The database server that a killed run left over (process %s) does not end: end it by hand."
                                .formatted(pid));
            }
            Thread.sleep(100);
        }
    }

    /** For a server that did not end when asked: the next start recovers. */
    void stopAtOnce() {
        stop("immediate");
    }

    private boolean stop(String mode) {
        return user.command(
                        binaries.program("pg_ctl"),
                        "--pgdata=" + folder,
                        "--mode=" + mode,
                        "--timeout=60",
                        "stop")
                .succeeds();
    }

    /** Where the running server of this folder listens. */
    static int runningPort(Path folder) throws IOException {
        return Integer.parseInt(Files.readAllLines(folder.resolve(MARK)).get(PORT_LINE).strip());
    }

    private @Nullable String leftover() throws IOException {
        try {
            var pid = Files.readString(mark()).lines().findFirst();
            if (pid.isEmpty()) {
                Files.delete(mark()); // the machine died while it was written
            }
            return pid.map(String::strip).orElse(null);
        } catch (NoSuchFileException e) {
            return null;
        }
    }

    private static boolean isAlive(String pid) {
        return Files.exists(Path.of("/proc", pid));
    }

    /** A process id is soon given to somebody else, above all in a container. */
    private boolean belongsHere(String pid) {
        try {
            return Files.readString(Path.of("/proc", pid, "cmdline")).contains(folder.toString());
        } catch (IOException e) {
            return false; // ended, or not ours to read
        }
    }

    private Path mark() {
        return folder.resolve(MARK);
    }
}
