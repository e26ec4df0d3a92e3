package soyuznik.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import soyuznik.database.local.Login;
import soyuznik.database.local.Refused;
import soyuznik.support.TestDatabase;

class RequirementsTest {
    @Test
    void aFreshDatabaseOfOursIsServed() {
        var database = TestDatabase.empty("");
        assertThatCode(() -> Requirements.check(database.owner())).doesNotThrowAnyException();
    }

    @Test
    void aDatabaseThatDoesNotKnowRussianLettersIsRefused() {
        var database = TestDatabase.empty("template template0 locale_provider libc locale 'C'");
        refused(database.owner(), "The database does not know Russian letters: .+");
    }

    @Test
    void anExtensionThatWeMayNotMakeIsNamed() throws SQLException {
        var database = TestDatabase.empty("");
        refused(database.runtime(), "The database lacks the extension pg_trgm, .+");
    }

    @Test
    void aWrongPasswordAndADeadServerAreToldApart() {
        var right = TestDatabase.empty("").owner();
        var wrong = new Login(right.url(), right.user(), "guessed");
        refused(wrong, "The database .+ refuses the password of the user soyuznik_owner\\.");
        var nowhere = new Login("jdbc:postgresql://127.0.0.1:1/x", "x", "x");
        refused(nowhere, "The database .+ does not answer\\.");
    }

    @Test
    void aHalfMigratedDatabaseIsNotServed() throws SQLException {
        var database = TestDatabase.fresh();
        try (var connection = database.owner().open();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update flyway_schema_history set success = false where installed_rank = (select max(installed_rank) from flyway_schema_history)");
        }
        var migrations = new Migrations(database.owner(), database.runtime().user());
        assertThatThrownBy(migrations::run).isInstanceOf(FlywayException.class);
    }

    private static void refused(Login login, String sentence) {
        assertThatThrownBy(() -> Requirements.check(login))
                .isInstanceOf(Refused.class)
                .hasMessageMatching(sentence);
    }
}
