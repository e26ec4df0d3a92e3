package soyuznik.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicInteger;
import soyuznik.database.Migrations;
import soyuznik.database.local.LocalPostgres;
import soyuznik.database.local.Options;

/** The one server of a test run: started by the first who asks, thrown away at the end. */
final class TestServer {
    private static final TestServer INSTANCE = start();

    private final LocalPostgres postgres;
    private final AtomicInteger databases = new AtomicInteger();

    private TestServer(LocalPostgres postgres) {
        this.postgres = postgres;
    }

    static TestServer get() {
        return INSTANCE;
    }

    /** A copy of the migrated database; made in about 50 ms. */
    TestDatabase newDatabase() {
        var name = "test_" + databases.incrementAndGet();
        try (var connection = postgres.superuser().in("postgres").open();
                var statement = connection.createStatement()) {
            statement.execute(
                    "create database %s template %s owner %s strategy file_copy"
                            .formatted(name, LocalPostgres.DATABASE, postgres.owner().user()));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TestDatabase(
                postgres.owner().in(name),
                postgres.runtime().in(name),
                postgres.superuser().in(name));
    }

    private static TestServer start() {
        try {
            var home = Files.createTempDirectory("soyuznik-test-");
            var postgres = startWithKeptBinaries(home);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> throwAway(postgres, home)));
            new Migrations(postgres.owner(), postgres.runtime().user()).run();
            return new TestServer(postgres);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Unpacking takes two seconds: the programs stay from run to run, apart from the data. */
    private static LocalPostgres startWithKeptBinaries(Path home) throws IOException {
        var kept = keptFolder();
        var mode = StandardOpenOption.WRITE;
        try (var channel = FileChannel.open(kept.resolve("lock"), StandardOpenOption.CREATE, mode);
                var _ = channel.lock()) {
            Files.createSymbolicLink(
                    Files.createDirectories(home.resolve("postgres")).resolve("bin"), kept);
            return LocalPostgres.start(home, Options.throwAway());
        }
    }

    private static Path keptFolder() throws IOException {
        var user = System.getProperty("user.name");
        var folder =
                Path.of(System.getProperty("java.io.tmpdir"), "soyuznik-test-postgres-" + user);
        if (!Files.exists(folder)) {
            Files.createDirectory(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        if (!Files.getOwner(folder).getName().equals(user)) {
            throw new IllegalStateException(folder + " belongs to somebody else");
        }
        return folder;
    }

    private static void throwAway(LocalPostgres postgres, Path home) {
        postgres.close();
        try (var files = Files.walk(home)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
