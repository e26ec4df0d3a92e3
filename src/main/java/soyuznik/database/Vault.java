package soyuznik.database;

import static java.nio.file.StandardOpenOption.WRITE;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import org.flywaydb.core.api.FlywayException;
import soyuznik.database.local.Login;
import soyuznik.database.local.Refused;

/**
 * Keeps all data of an installation in one file and brings it back: also to another kind of server
 * and to the next PostgreSQL.
 *
 * @param files the folder of the stored files
 */
record Vault(Login owner, Migrations migrations, Path files, Clock clock) {
    private static final int LOOKS = 20;

    /** Writes one moment, while others go on working; the file is there when it is whole. */
    Contents backup(Path file) throws SQLException, IOException {
        if (Files.exists(file)) {
            throw new Refused("The file %s exists already: name another one.".formatted(file));
        }
        var part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        Files.createFile(part, asFileAttribute(fromString("rw-------")));
        try (var connection = owner.open();
                var target = new BufferedOutputStream(Files.newOutputStream(part), 1 << 16)) {
            var contents = Packer.pack(connection, files, clock.instant(), target);
            publish(part, file);
            return contents;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void publish(Path part, Path file) throws IOException {
        try (var channel = FileChannel.open(part, WRITE)) {
            channel.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Brings the data of the file into an empty database, or in place of what is there, by one
     * transaction: whatever happens on the way, the database is as it was or as it was kept.
     *
     * @param replace whether the data that is there may go
     */
    Contents restore(Path file, boolean replace)
            throws SQLException, IOException, InterruptedException {
        try (var backup = Unpacker.open(file);
                var connection = owner.open()) {
            checkMigration(backup.contents());
            checkQuiet(new Catalogue(connection));
            connection.setAutoCommit(false);
            makeRoom(connection, replace);
            fill(connection, backup);
            connection.commit();
            connection.setAutoCommit(true);
            execute(connection, "analyze");
            return backup.contents();
        }
    }

    private void fill(Connection connection, Unpacker backup) throws IOException {
        var inside = migrations.within(connection);
        try {
            inside.runTo(backup.contents().migration());
            Loader.load(connection, backup);
            backup.unpackFiles(files);
            inside.run();
        } catch (SQLException | FlywayException e) {
            throw new Refused(
                    "The backup can't be brought back, the database is as it was: %s"
                            .formatted(reason(e)),
                    e);
        }
    }

    private static String reason(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    private void checkMigration(Contents contents) {
        if (!migrations.knows(contents.migration())) {
            throw new Refused(
                    "The backup was made by a newer program (its tables have number %s): restore it with that one."
                            .formatted(contents.migration()));
        }
    }

    static void makeRoom(Connection connection, boolean replace) throws SQLException {
        var catalogue = new Catalogue(connection);
        if (catalogue.isEmpty()) {
            return;
        }
        if (!replace) {
            throw new Refused(
                    "The database is not empty: add --replace if all that is in it may go.");
        }
        for (var module : catalogue.modules()) {
            execute(connection, "drop schema %s cascade".formatted(module));
        }
        for (var table : Catalogue.BOOKKEEPING) {
            execute(connection, "drop table if exists " + table);
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** A connection that was closed is seen for a moment longer. */
    private void checkQuiet(Catalogue catalogue) throws SQLException, InterruptedException {
        for (var look = 1; catalogue.isBusy(migrations.runtime()); look++) {
            if (look == LOOKS) {
                throw new Refused(
                        "The program is at work on this database: end all copies of it first.");
            }
            Thread.sleep(100);
        }
    }
}
