package soyuznik.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import soyuznik.database.Catalogue.Columns;
import soyuznik.database.Contents.Table;
import soyuznik.database.local.Refused;

/**
 * Puts a backup's rows into tables of the same migration, inside the transaction that is under way.
 */
final class Loader {
    private final Connection connection;
    private final Catalogue catalogue;
    private final Unpacker backup;

    private Loader(Connection connection, Unpacker backup) {
        this.connection = connection;
        this.catalogue = new Catalogue(connection);
        this.backup = backup;
    }

    static void load(Connection connection, Unpacker backup) throws SQLException, IOException {
        new Loader(connection, backup).load();
    }

    private void load() throws SQLException, IOException {
        execute(connection, "set local timezone to 'UTC'"); // as when the fingerprint was taken
        makePartitions();
        clear();
        withoutForeignKeys();
        setSequences();
        compare();
    }

    private void makePartitions() throws SQLException {
        var known = catalogue.partitions();
        for (var partition : backup.contents().partitions()) {
            if (!known.contains(partition)) {
                execute(
                        connection,
                        "create table %s partition of %s %s"
                                .formatted(
                                        partition.name(), partition.parent(), partition.bounds()));
            }
        }
    }

    /** Migrations bring rows of their own. */
    private void clear() throws SQLException {
        var names = catalogue.tables().stream().map(Columns::table);
        execute(connection, "truncate " + names.collect(Collectors.joining(", ")));
    }

    /**
     * No order of tables suits rows that point to rows of their own table, and to skip the checks
     * takes a superuser: the keys are made again afterwards, which is quicker as well.
     */
    private void withoutForeignKeys() throws SQLException, IOException {
        var keys = catalogue.foreignKeys();
        for (var key : keys) {
            execute(
                    connection,
                    "alter table %s drop constraint %s".formatted(key.table(), key.name()));
        }
        for (var table : backup.contents().tables()) {
            copy(table);
        }
        for (var key : keys) {
            execute(
                    connection,
                    "alter table %s add constraint %s %s"
                            .formatted(key.table(), key.name(), key.definition()));
        }
    }

    private void copy(Table table) throws SQLException, IOException {
        try (var rows = backup.rows(table)) {
            connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy %s (%s) from stdin".formatted(table.name(), table.columns()),
                            rows);
        }
    }

    private void setSequences() throws SQLException {
        for (var sequence : backup.contents().sequences()) {
            execute(
                    connection,
                    "select setval('%s', %d)"
                            .formatted(sequence.name().replace("'", "''"), sequence.last()));
        }
    }

    private void compare() throws SQLException {
        for (var table : backup.contents().tables()) {
            if (!catalogue.fingerprint(table.name()).equals(table.fingerprint())) {
                throw new Refused(
                        "The table %s came out of the backup differently: nothing was restored."
                                .formatted(table.name()));
            }
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
