package soyuznik.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.PGConnection;
import soyuznik.database.local.Refused;
import soyuznik.support.TestDatabase;

class VaultTest {
    @TempDir Path folder;

    @Test
    void whatWasKeptComesBackEqual() throws Exception {
        var source = filled();
        Files.createDirectories(folder.resolve("files/ab"));
        Files.writeString(folder.resolve("files/ab/cd"), "договор");
        var kept = vault(source, "files").backup(folder.resolve("one.zip"));

        var target = TestDatabase.empty("");
        vault(target, "files2").restore(folder.resolve("one.zip"), false);

        var again = vault(target, "files2").backup(folder.resolve("two.zip"));
        assertThat(again).usingRecursiveComparison().ignoringFields("at").isEqualTo(kept);
        assertThat(folder.resolve("files2/ab/cd")).hasContent("договор");
    }

    @Test
    void rowsFindTheirParentsAndTheirMonthAgain() throws Exception {
        var sql = movedToAnEmptyDatabase().sql();
        assertThat(sql.fetchValue("select parent_id from access.branch where name = 'Юг'"))
                .isEqualTo(2L);
        assertThat(sql.fetchValue("select tableoid::regclass::text from journal.event"))
                .isEqualTo("journal.event_2031_02");
    }

    @Test
    void afterwardsNewNumbersGoOnAndKeysHold() throws Exception {
        var sql = movedToAnEmptyDatabase().sql();
        var insert =
                "insert into access.branch (key, parent_id, name) values (uuidv7(), ?, 'x') returning id";
        assertThat(sql.fetchValue(insert, 1L)).isEqualTo(3L);
        assertThatThrownBy(() -> sql.fetchValue(insert, 99L)).hasMessageContaining("foreign key");
    }

    private TestDatabase movedToAnEmptyDatabase() throws Exception {
        vault(filled(), "files").backup(folder.resolve("one.zip"));
        var target = TestDatabase.empty("");
        vault(target, "files").restore(folder.resolve("one.zip"), false);
        return target;
    }

    @Test
    void dataIsOnlyReplacedWhenSaid() throws Exception {
        vault(filled(), "files").backup(folder.resolve("one.zip"));
        var target = TestDatabase.fresh();
        refused("The database is not empty: .+", target);
        vault(target, "files").restore(folder.resolve("one.zip"), true);
        assertThat(target.sql().fetchValue("select count(*) from access.branch")).isEqualTo(2L);
    }

    @Test
    void aLoadThatFailsHalfWayLeavesTheOldDataWhole() throws Exception {
        vault(unloadable(), "files").backup(folder.resolve("one.zip"));
        var target = filled();
        vault(target, "files").backup(folder.resolve("before.zip"));
        assertThatThrownBy(() -> vault(target, "files").restore(folder.resolve("one.zip"), true))
                .isInstanceOf(Refused.class)
                .hasMessageMatching(
                        "The backup can't be brought back, the database is as it was: .+violates foreign key constraint.+");
        var after = vault(target, "files").backup(folder.resolve("after.zip"));
        try (var before = Unpacker.open(folder.resolve("before.zip"))) {
            assertThat(after)
                    .usingRecursiveComparison()
                    .ignoringFields("at")
                    .isEqualTo(before.contents());
        }
    }

    /** Its last key can't be made again: a branch stands under one that is not there. */
    private static TestDatabase unloadable() throws SQLException {
        var database = filled();
        try (var connection = database.owner().open();
                var statement = connection.createStatement()) {
            statement.execute("alter table access.branch drop constraint branch_parent_id_fkey");
            statement.execute("update access.branch set parent_id = 99 where id = 1");
        }
        return database;
    }

    @Test
    void aLoadWhoseServerGoesAwayLeavesTheOldDataWhole() throws Exception {
        vault(filled(), "files").backup(folder.resolve("one.zip"));
        var target = filled();
        try (var backup = Unpacker.open(folder.resolve("one.zip"));
                var connection = target.owner().open()) {
            connection.setAutoCommit(false);
            Vault.makeRoom(connection, true);
            new Migrations(target.owner(), target.runtime().user())
                    .within(connection)
                    .runTo(backup.contents().migration());
            Loader.load(connection, backup);
            end(target, connection);
        }
        assertThat(target.sql().fetchValue("select count(*) from access.branch")).isEqualTo(2L);
        assertThat(target.sql().fetchValue("select name from access.branch where id = 1"))
                .isEqualTo("Юг");
    }

    private static void end(TestDatabase target, Connection connection) throws SQLException {
        var server = connection.unwrap(PGConnection.class).getBackendPID();
        try (var superuser = target.superuser().open();
                var statement = superuser.createStatement()) {
            statement.execute("select pg_terminate_backend(%d, 10000)".formatted(server));
        }
    }

    /** Its list of contents, a table, a stored file: one bit in the middle of each. */
    @ParameterizedTest
    @ValueSource(strings = {Contents.ENTRY, "tables/access.branch", "files/ab/cd"})
    void aDamagedFileTouchesNothing(String entry) throws Exception {
        Files.createDirectories(folder.resolve("files/ab"));
        Files.writeString(folder.resolve("files/ab/cd"), "договор");
        var file = folder.resolve("one.zip");
        vault(filled(), "files").backup(file);
        var bytes = Files.readAllBytes(file);
        bytes[middle(file, bytes, entry)] ^= 1;
        Files.write(file, bytes);
        refused("The file .+ is no backup, or it is damaged.", TestDatabase.empty(""));
    }

    /** In its data: a bit of what stands around it, such as the time of writing, harms nobody. */
    private static int middle(Path file, byte[] bytes, String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            int header = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(name);
            return header + name.length() + (int) (zip.getEntry(name).getCompressedSize() / 2);
        }
    }

    @Test
    void aRunningProgramIsNotPulledAway() throws Exception {
        vault(filled(), "files").backup(folder.resolve("one.zip"));
        var target = TestDatabase.empty("");
        try (var _ = target.runtime().open()) {
            refused("The program is at work on this database: .+", target);
        }
    }

    @Test
    void anOlderBackupIsNotOverwritten() throws Exception {
        var file = Files.createFile(folder.resolve("one.zip"));
        assertThatThrownBy(() -> vault(TestDatabase.fresh(), "files").backup(file))
                .isInstanceOf(Refused.class)
                .hasMessageEndingWith("exists already: name another one.");
    }

    private void refused(String sentence, TestDatabase target) {
        assertThatThrownBy(() -> vault(target, "files").restore(folder.resolve("one.zip"), false))
                .isInstanceOf(Refused.class)
                .hasMessageMatching(sentence);
    }

    private Vault vault(TestDatabase database, String files) {
        var migrations = new Migrations(database.owner(), database.runtime().user());
        return new Vault(database.owner(), migrations, folder.resolve(files), Clock.systemUTC());
    }

    /** A branch whose parent has a greater number, an event in a month of its own. */
    private static TestDatabase filled() throws SQLException {
        var database = TestDatabase.fresh();
        var sql = database.sql();
        sql.execute(
                "insert into access.branch (key, name) values (uuidv7(), 'Юг'), (uuidv7(), E'Север\\t\\\\N')");
        sql.execute("update access.branch set parent_id = 2 where id = 1");
        sql.execute("select journal.make_months(date '2031-01-15', 2)");
        sql.execute(
                """
                insert into journal.event (at, code, version, subject_kind, subject_id, details)
                values ('2031-02-03 04:05:06.789+03', 'TEST', 1, 'COMPANY', 1, '{"что": "новое"}')
                """);
        return database;
    }
}
