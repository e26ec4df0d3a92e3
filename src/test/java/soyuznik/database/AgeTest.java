package soyuznik.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.flywaydb.core.api.MigrationVersion;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import soyuznik.database.local.Refused;
import soyuznik.support.TestDatabase;

class AgeTest {
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");
    private static final Pattern TAKES_AWAY = Pattern.compile("(?im)^[^-]*\\bdrop (table|column) ");

    @Test
    void theTablesOfThisProgramAreServed() {
        var age = Age.of(migrations(TestDatabase.fresh()));
        assertThat(age.applied()).isEqualTo(age.known());
        assertThatCode(age::check).doesNotThrowAnyException();
        assertThatCode(age::checkMigrated).doesNotThrowAnyException();
    }

    @Test
    void anEmptyDatabaseMayBeMigratedButNotWorkedWithYet() {
        var age = Age.of(migrations(TestDatabase.empty("")));
        assertThatCode(age::check).doesNotThrowAnyException();
        assertThatThrownBy(age::checkMigrated)
                .isInstanceOf(Refused.class)
                .hasMessageContaining("start the program once");
    }

    @Test
    void tablesToWhichANewerProgramOnlyAddedAreServed() {
        var database = migratedByANewer("");
        assertThatCode(() -> Age.of(migrations(database)).checkMigrated())
                .doesNotThrowAnyException();
        assertThatCode(() -> migrations(database).run()).doesNotThrowAnyException();
    }

    @Test
    void tablesFromWhichANewerProgramTookAwayAreRefusedInASentence() {
        var database = migratedByANewer("update public.serves set oldest = '9998'");
        assertThatThrownBy(() -> Age.of(migrations(database)).check())
                .isInstanceOf(Refused.class)
                .hasMessageMatching(
                        "The database belongs to a newer program: its tables \\(number 9999\\) serve only programs that know number 9998, .+ restore the backup made before the upgrade\\.");
    }

    /** V0009: one that takes away what older programs use sets the oldest that is served. */
    @Test
    void noProgramIsServedFromWhichTheNewestMigrationsTookTablesOrColumns() throws IOException {
        var oldest = Age.of(migrations(TestDatabase.fresh())).oldest();
        try (var files = Files.list(MIGRATIONS)) {
            assertThat(files.filter(AgeTest::takesAway).map(AgeTest::version))
                    .isNotEmpty()
                    .allMatch(taking -> taking.compareTo(oldest) <= 0);
        }
    }

    private static boolean takesAway(Path migration) {
        try {
            return TAKES_AWAY.matcher(Files.readString(migration)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MigrationVersion version(Path migration) {
        var name = migration.getFileName().toString();
        return MigrationVersion.fromVersion(name.substring(1, name.indexOf("__")));
    }

    @Test
    void theServerIsNotServedThen() {
        var database = migratedByANewer("update public.serves set oldest = '9998'");
        var settings =
                DatabaseSettings.of(
                        "--soyuznik.database.url=" + database.runtime().url(),
                        "--soyuznik.database.user=" + database.runtime().user(),
                        "--soyuznik.database.password=" + database.runtime().password(),
                        "--soyuznik.database.owner=" + database.owner().user(),
                        "--soyuznik.database.owner-password=" + database.owner().password());
        assertThatThrownBy(() -> Server.serve(settings)).isInstanceOf(Refused.class);
        assertThatCode(() -> Server.open(settings).close()).doesNotThrowAnyException();
    }

    @Test
    void anUnknownMigrationOfAnotherProgramIsNotTakenForKnown() {
        assertThat(migrations(migratedByANewer("")).knows("9999")).isFalse();
    }

    private static TestDatabase migratedByANewer(String andThen) {
        var database = TestDatabase.fresh();
        var owner = DSL.using(TestDatabase.dataSource(database.owner()), SQLDialect.POSTGRES);
        owner.execute(
                """
                insert into public.flyway_schema_history
                (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                values (9999, '9999', 'newer', 'SQL', 'V9999__newer.sql', 1, 'x', 1, true)
                """);
        if (!andThen.isEmpty()) {
            owner.execute(andThen);
        }
        return database;
    }

    private static Migrations migrations(TestDatabase database) {
        return new Migrations(database.owner(), database.runtime().user());
    }
}
