package soyuznik.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import soyuznik.database.local.Refused;
import soyuznik.support.TestDatabase;

class AgeTest {
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
